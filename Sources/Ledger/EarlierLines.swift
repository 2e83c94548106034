import GRDB
import SalesExports

/// Finds the line of an earlier import that a line replaces, by the rules of a reading of several files.
///
/// A line is known by its order and its line id where all imports of the source have line ids; else by its
/// order, its product and its ordinal among such lines of the order and import.
final class EarlierLines {
  /// A line of the tables.
  struct Found {
    let id: Int64
    var line: KeptLine
    let meaning: Int
  }

  private let hasLineIDs: Bool
  private let imports: Set<Int64>
  private let ofOrder: SQLText
  private let setFlags: SQLText

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - db: The ledger.
  ///   - imports: The imports of the source, with the one that is being written.
  ///   - hasLineIDs: Whether all of them have line ids.
  /// - Throws: An error of SQLite.
  init(_ db: Database, imports: Set<Int64>, hasLineIDs: Bool) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    self.imports = imports
    self.hasLineIDs = hasLineIDs
    ofOrder = try SQLText(
      "SELECT line.id, import, line_id, line.number, identity, product, words, day, units, returned, "
        + "revenue, flags, meaning FROM line JOIN product ON product.id = line.product "
        + "WHERE order_id = ?1 ORDER BY line.id", on: connection)
    setFlags = try SQLText("UPDATE line SET flags = ?2 WHERE id = ?1", on: connection)
  }

  /// Notes flags of a line.
  func mark(_ id: Int64, _ flags: LineFlags) throws {
    setFlags.bind(id, at: 1)
    setFlags.bind(Int64(flags.rawValue), at: 2)
    try setFlags.run()
  }

  /// The line that a line of an import replaces, or `nil`.
  ///
  /// - Parameters:
  ///   - order: The order id as it stands in the tables.
  ///   - id: The line id likewise.
  ///   - number: The seller's number of the product.
  ///   - identity: The identity of the product.
  ///   - isReturn: Whether the line takes goods back: it does not replace the sale that it names.
  ///   - importID: The import of the line, none of whose own lines it can replace.
  /// - Returns: The line with the same identity of the latest import before.
  /// - Throws: An error of SQLite.
  func line(
    order: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>,
    number: UnsafeBufferPointer<UInt8>, identity: Int64, isReturn: Bool, before importID: Int64
  ) throws -> Found? {
    ofOrder.bind(order, at: 1)
    defer { ofOrder.reset() }
    let isByID = hasLineIDs && id.count > 0
    var ordinal = 0
    var found: [Int64: [Found]] = [:]
    while try ofOrder.step() {
      let line = ofOrder.keptLine
      guard imports.contains(line.importID), line.flags.contains(.isReturn) == isReturn else {
        continue
      }
      guard isSame(id: id, number: number, identity: identity) else { continue }
      if line.importID == importID {
        ordinal += 1
      } else if line.importID < importID {
        found[line.importID, default: []].append(
          Found(id: ofOrder.number(0), line: line, meaning: Int(ofOrder.number(12))))
      }
    }
    let place = isByID ? 0 : ordinal
    return found.filter { place < $0.value.count }.max { $0.key < $1.key }?.value[place]
  }
}

extension EarlierLines {
  /// Whether the line of the row has the same identity: by its id, else by its number, else by its name.
  private func isSame(
    id: UnsafeBufferPointer<UInt8>, number: UnsafeBufferPointer<UInt8>, identity: Int64
  ) -> Bool {
    if hasLineIDs {
      if id.count > 0 { return ofOrder.isText(2, id) }
      guard ofOrder.isText(2, Self.nothing) else { return false }
    }
    if number.count > 0 { return ofOrder.isText(3, number) }
    return ofOrder.isText(3, Self.nothing) && ofOrder.number(4) == identity
  }

  private static var nothing: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: nil, count: 0)
  }
}

extension SQLText {
  /// The line of a row whose columns begin as those of ``EarlierLines``.
  var keptLine: KeptLine {
    KeptLine(
      importID: number(1), product: Int(number(5)), words: Int(number(6)),
      day: Int32(truncatingIfNeeded: number(7)), units: number(8), returned: number(9),
      revenue: number(10), flags: LineFlags(rawValue: UInt8(truncatingIfNeeded: number(11))))
  }
}
