import GRDB
import Impact

extension Ledger {
  /// Removes an import: what it replaced counts again, as if it had never been added.
  ///
  /// - Parameters:
  ///   - importID: Its number.
  ///   - tables: The factors and words of the ledger.
  /// - Returns: The base name of the file, and how many lines were removed.
  /// - Throws: ``LedgerError``, also when there is no such import.
  public func remove(
    import importID: Int64, tables: LedgerTables
  ) throws -> (file: String, lines: Int64) {
    try writing { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT source, file, first_line, last_line FROM import WHERE id = ?",
          arguments: [importID])
      else {
        throw LedgerError(
          .noInput, file: name, problem: "there is no import \(importID)",
          mend: "'impact ledger list --ledger \(name)' shows them")
      }
      try refuseOtherTables(tables, db)
      let source = row.number("source")
      let imports = try Set(
        Int64.fetchAll(db, sql: "SELECT id FROM import WHERE source = ?", arguments: [source]))
      let hadLineIDs = try Self.haveLineIDs(source, db)
      var verdicts = try LedgerDictionary.verdicts(db, pack: tables.pack)
      let earlier = try EarlierLines(db, imports: imports, hasLineIDs: hadLineIDs ?? true)
      let tally = try removeLines(
        of: importID, from: row.number("first_line"), to: row.number("last_line"), earlier,
        &verdicts, db)
      try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [importID])
      try TallyTables.add(tally, to: db)
      try db.execute(sql: "DELETE FROM account WHERE import = ?", arguments: [importID])
      try removeUnused(db)
      try markMentioned(db, &verdicts, nil)
      if imports.count > 1, try Self.haveLineIDs(source, db) != hadLineIDs {
        try markReplaced(source, db)
        try recount(db, pack: tables.pack)
      }
      return (row.text("file"), row.number("last_line") - row.number("first_line") + 1)
    }
  }

  /// Removes the lines of an import from the last to the first, so that each finds the one that it replaced by
  /// the same ordinal as when it came.
  private func removeLines(
    of importID: Int64, from first: Int64, to last: Int64, _ earlier: EarlierLines,
    _ verdicts: inout LineVerdicts, _ db: Database
  ) throws -> LineTally {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    var tally = LineTally()
    let find = try SQLText(
      "SELECT line.id, import, line_id, line.number, identity, product, words, day, units, returned, "
        + "revenue, flags, meaning, order_id FROM line JOIN product ON product.id = line.product "
        + "WHERE line.id = ?1", on: connection)
    let delete = try SQLText("DELETE FROM line WHERE id = ?1", on: connection)
    try db.execute(
      sql: "DELETE FROM mention WHERE line BETWEEN ? AND ?", arguments: [first, last])
    for id in (first..<last + 1).reversed() {
      find.bind(id, at: 1)
      defer { find.reset() }
      guard try find.step() else { continue }
      let (line, meaning, identity) = (find.keptLine, Int(find.number(12)), find.number(4))
      var (order, lineID, number) = (find.text(13), find.text(2), find.text(3))
      find.reset()
      delete.bind(id, at: 1)
      try delete.run()
      try count(line, meaning, &verdicts, &tally, sign: -1)
      guard !order.isEmpty, !line.flags.contains(.isReplaced) else { continue }
      let found = try order.withUTF8 { order in
        try lineID.withUTF8 { lineID in
          try number.withUTF8 { number in
            try earlier.line(
              order: order, id: lineID, number: number, identity: identity,
              isReturn: line.flags.contains(.isReturn), before: importID)
          }
        }
      }
      guard var found else { continue }
      try count(found.line, found.meaning, &verdicts, &tally, sign: -1)
      found.line.flags.remove(.isReplaced)
      try earlier.mark(found.id, found.line.flags)
      try count(found.line, found.meaning, &verdicts, &tally, sign: 1)
    }
    return tally
  }

  /// Removes what no line needs any more: no title outlives its lines.
  func removeUnused(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM product WHERE id NOT IN (SELECT product FROM line);
        DELETE FROM words WHERE id NOT IN (SELECT words FROM line);
        DELETE FROM meaning WHERE id NOT IN (SELECT meaning FROM product);
        DELETE FROM source WHERE id NOT IN (SELECT source FROM import);
        DELETE FROM source_pair
          WHERE first NOT IN (SELECT name FROM source) AND second NOT IN (SELECT name FROM source);
        """)
  }
}
