import GRDB
import Impact

extension Ledger {
  /// Looks whether the ledger is sound and up to date.
  ///
  /// - Parameter tables: The factors and words that are used now.
  /// - Returns: What is wrong and what to do, a sentence each; empty for a sound ledger.
  /// - Throws: ``LedgerError`` when it cannot even be read.
  public func check(_ tables: LedgerTables) throws -> [String] {
    try reading { db in
      let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      guard damage.isEmpty else {
        return [
          "the file is damaged (\(damage[0])); take it from a backup, or add the exports to a new one"
        ]
      }
      var findings: [String] = []
      let row = try Row.fetchOne(db, sql: "SELECT * FROM ledger")
      let hasLines = try Int.fetchOne(db, sql: "SELECT id FROM import LIMIT 1") != nil
      let version: String = row?["pack_version"] ?? ""
      let isOtherPack = row?["pack_digest"] != tables.packDigest
      if hasLines, isOtherPack {
        findings.append(
          "its lines count by pack \(version), and pack \(tables.packVersion) is used now: run "
            + "'impact ledger rematch'")
      }
      if hasLines, row?["matching_digest"] != tables.matchingDigest {
        findings.append(
          "its titles were recognised by other tables than those used now: run 'impact ledger rematch'"
        )
      }
      // With another pack other lines count, which is no damage.
      guard !isOtherPack else { return findings }
      var verdicts = try LedgerDictionary.verdicts(db, pack: tables.pack)
      let counted = try counted(db, &verdicts)
      if !(try TallyTables.tally(db).isOf(counted)) {
        findings.append(
          "its activity data are not those of its lines: run 'impact ledger rematch', which counts them "
            + "anew, and report this")
      }
      return findings
    }
  }
}

extension LineTally {
  /// Whether these sums are those of lines that were counted; records that are no lines stand apart.
  fileprivate func isOf(_ counted: LineTally) -> Bool {
    let totals = totals.filter { $0.value != Total() }
    return totals == counted.totals && days == counted.days
      && accounts.filter { $0.key.month != 0 } == counted.accounts
  }
}
