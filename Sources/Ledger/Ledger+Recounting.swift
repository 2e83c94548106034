import GRDB
import Impact

extension Ledger {
  /// The columns of lines by which their sums are made.
  static let lineColumns =
    "line.id, import, line_id, line.number, identity, product, words, day, units, returned, revenue, "
    + "flags, meaning"

  /// What all lines add up to, counted one by one.
  ///
  /// - Parameters:
  ///   - db: The ledger.
  ///   - verdicts: The rules.
  ///   - days: Only lines of these days; `nil` for all.
  /// - Returns: The sums.
  /// - Throws: An error of SQLite.
  func counted(
    _ db: Database, _ verdicts: inout LineVerdicts, days: ClosedRange<Int32>? = nil
  ) throws -> LineTally {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    var tally = LineTally()
    let lines = try SQLText(
      "SELECT \(Self.lineColumns) FROM line JOIN product ON product.id = line.product"
        + (days == nil ? "" : " WHERE day BETWEEN ?1 AND ?2"), on: connection)
    if let days {
      lines.bind(Int64(days.lowerBound), at: 1)
      lines.bind(Int64(days.upperBound), at: 2)
    }
    while try lines.step() {
      let line = lines.keptLine
      let meaning = Int(lines.number(12))
      guard
        let verdict = verdicts.verdict(meaning: meaning, words: line.words, flags: line.flags)
      else { throw SQLText.Failure(code: 11, message: "a line without product or words") }
      tally.add(line, meaning: meaning, verdict)
    }
    return tally
  }

  /// Counts all lines anew.
  func recount(_ db: Database, pack: FactorPack) throws {
    var verdicts = try LedgerDictionary.verdicts(db, pack: pack)
    let tally = try counted(db, &verdicts)
    try db.execute(
      sql: "DELETE FROM total; DELETE FROM account WHERE month <> 0; DELETE FROM booked_day")
    try TallyTables.add(tally, to: db)
  }

  /// Notes anew which lines of a source a later import replaces.
  func markReplaced(_ source: Int64, _ db: Database) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    let hasLineIDs = try Self.haveLineIDs(source, db) ?? true
    let set = try SQLText("UPDATE line SET flags = ?2 WHERE id = ?1", on: connection)
    let lines = try SQLText(
      "SELECT \(Self.lineColumns), order_id FROM line JOIN product ON product.id = line.product "
        + "WHERE order_id IS NOT NULL AND import IN (SELECT id FROM import WHERE source = ?1) "
        + "ORDER BY order_id, line.id", on: connection)
    lines.bind(source, at: 1)
    var order: String?
    var ofOrder: [LineOfOrder] = []
    func finish() throws {
      for (id, flags) in Self.replaced(ofOrder) {
        set.bind(id, at: 1)
        set.bind(Int64(flags.rawValue), at: 2)
        try set.run()
      }
      ofOrder = []
    }
    while try lines.step() {
      let id = lines.text(13)
      if id != order { try finish() }
      order = id
      let line = lines.keptLine
      let (lineID, number) = (lines.text(2), lines.text(3))
      ofOrder.append(
        LineOfOrder(
          id: lines.number(0), importID: line.importID, flags: line.flags,
          identity: hasLineIDs && !lineID.isEmpty
            ? .lineID(lineID) : number.isEmpty ? .product(lines.number(4)) : .number(number)))
    }
    try finish()
  }

  /// What is known of a line when it is compared with the others of its order.
  private struct LineOfOrder {
    enum Identity: Hashable { case lineID(String), number(String), product(Int64) }
    struct Key: Hashable {
      let identity: Identity
      let isReturn: Bool
      var ordinal = 0
    }

    let id: Int64
    let importID: Int64
    let flags: LineFlags
    let identity: Identity
  }

  /// The lines of an order whose flag changes.
  private static func replaced(_ lines: [LineOfOrder]) -> [(id: Int64, flags: LineFlags)] {
    var ordinals: [Int64: [LineOfOrder.Key: Int]] = [:]
    var latest: [LineOfOrder.Key: (place: Int, importID: Int64)] = [:]
    for (place, line) in lines.enumerated() {
      var key = LineOfOrder.Key(identity: line.identity, isReturn: line.flags.contains(.isReturn))
      let ordinal = ordinals[line.importID, default: [:]][key, default: 0]
      ordinals[line.importID, default: [:]][key] = ordinal + 1
      if case .lineID = line.identity {} else { key.ordinal = ordinal }
      if latest[key].map({ $0.importID <= line.importID }) ?? true {
        latest[key] = (place, line.importID)
      }
    }
    let current = Set(latest.values.map(\.place))
    return lines.enumerated().compactMap { place, line in
      var flags = line.flags
      if current.contains(place) { flags.remove(.isReplaced) } else { flags.insert(.isReplaced) }
      return flags == line.flags ? nil : (line.id, flags)
    }
  }
}
