/// An answer as JSON without blanks, with the places marked that differ between like orders.
struct AnswerBytes: AnswerSink {
  /// The bytes written.
  private(set) var bytes: [UInt8] = []
  /// Where a part that differs was left out.
  private(set) var slots: [(offset: Int, slot: AnswerSlot)] = []
  private let leavesSlotsOut: Bool
  private var needsComma = false

  /// Begins an answer.
  ///
  /// - Parameter leavesSlotsOut: Whether parts that differ are left out and marked, for a template.
  init(leavesSlotsOut: Bool = false) {
    self.leavesSlotsOut = leavesSlotsOut
    bytes.reserveCapacity(4096)
  }

  mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func beginList() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  mutating func endList() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  mutating func name(_ name: String) {
    text(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func text(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    Self.escape(text) { bytes.append($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func text(_ text: String, in slot: AnswerSlot) {
    guard leavesSlotsOut else { return self.text(text) }
    separate()
    bytes += "\"\"".utf8
    slots.append((bytes.count - 1, slot))
    needsComma = true
  }

  mutating func number(_ number: Int64) { decimal(String(number)) }

  mutating func decimal(_ text: String) {
    separate()
    bytes += text.utf8
    needsComma = true
  }

  mutating func null() { decimal("null") }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// The most bytes that escaping makes of one.
  static let mostOfByte = 6

  /// Gives the bytes of a text as they stand between quotation marks.
  @inline(__always)
  static func escape(_ text: String, _ write: (UInt8) -> Void) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        write(UInt8(ascii: "\\"))
        write(byte)
      case 0..<0x20:
        for escaped in "\\u00".utf8 { write(escaped) }
        write(digit(byte >> 4))
        write(digit(byte & 15))
      default: write(byte)
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
