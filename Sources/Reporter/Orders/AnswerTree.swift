import Foundation

/// An answer as a tree, for indented JSON and for tests.
struct AnswerTree: AnswerSink {
  private enum Open {
    case object([String: JSONTree], name: String)
    case list([JSONTree])
  }

  private var open: [Open] = []
  /// What was written, once it is whole.
  private(set) var tree = JSONTree.null

  mutating func beginObject() {
    open.append(.object([:], name: ""))
  }

  mutating func endObject() {
    guard case .object(let fields, _)? = open.popLast() else { return }
    add(.object(fields))
  }

  mutating func beginList() { open.append(.list([])) }

  mutating func endList() {
    guard case .list(let values)? = open.popLast() else { return }
    add(.list(values))
  }

  mutating func name(_ name: String) {
    guard case .object(let fields, _)? = open.popLast() else { return }
    open.append(.object(fields, name: name))
  }

  mutating func text(_ text: String) { add(.text(text)) }
  mutating func text(_ text: String, in slot: AnswerSlot) { add(.text(text)) }
  mutating func number(_ number: Int64) { add(.number(Decimal(number))) }
  mutating func decimal(_ text: String) { add(Decimal(string: text).map(JSONTree.number) ?? .null) }
  mutating func null() { add(.null) }

  private mutating func add(_ value: JSONTree) {
    switch open.popLast() {
    case .object(var fields, let name):
      fields[name] = value
      open.append(.object(fields, name: name))
    case .list(var values):
      values.append(value)
      open.append(.list(values))
    case nil: tree = value
    }
  }
}
