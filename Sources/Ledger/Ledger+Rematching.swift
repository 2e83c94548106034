import GRDB
import Impact
import SalesExports

extension Ledger {
  /// What came of asking other tables.
  public struct Rematch: Sendable {
    /// Products in the ledger.
    public let products: Int
    /// Products that now mean something else.
    public let changed: Int
    /// Products of which the kept text does not say enough to ask again; they stay as they were.
    public let notAsked: Int
  }

  /// Resolves all titles again, by these tables, and counts all lines anew.
  ///
  /// - Parameter tables: The factors and words, which are those of the ledger from now on.
  /// - Returns: What changed.
  /// - Throws: ``LedgerError``.
  public func rematch(_ tables: LedgerTables) throws -> Rematch {
    try writing { db in
      let unmapped = tables.matcher.mapped(by: ProductMapping())
      var dictionary = try LedgerDictionary(db, pack: tables.pack)
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, category, title, is_text_enough, meaning FROM product")
      var (changed, notAsked) = (0, 0)
      for row in rows {
        let (id, meaning) = (Int(row.number("id")), Int(row.number("meaning")))
        guard let known = dictionary.verdicts.meanings[meaning] else { continue }
        var match = known.match
        if row.number("is_text_enough") != 0 {
          let (category, title) = (row.text("category"), row.text("title"))
          match = tables.matcher.product(category: category, title: title)
          // What the seller says of a product stays his word, whatever tables are asked later.
          if match.withoutRule != unmapped.product(category: category, title: title).withoutRule {
            try db.execute(
              sql: "UPDATE OR IGNORE product SET is_text_enough = 0, outcome = ? WHERE id = ?",
              arguments: [LedgerDictionary.told(match), id])
          }
        } else {
          notAsked += 1
        }
        let now = try dictionary.meaning(match, product: id)
        if match.withoutRule != known.match { changed += 1 }
        guard now != meaning else { continue }
        try db.execute(
          sql: "UPDATE product SET meaning = ? WHERE id = ?", arguments: [now, id])
      }
      try removeUnused(db)
      try db.execute(
        sql: "UPDATE ledger SET pack_version = ?, pack_digest = ?, matching_digest = ?",
        arguments: [tables.packVersion, tables.packDigest, tables.matchingDigest])
      try db.execute(
        sql: "UPDATE import SET pack_digest = ?, matching_digest = ?",
        arguments: [tables.packDigest, tables.matchingDigest])
      try recount(db, pack: tables.pack)
      return Rematch(products: rows.count, changed: changed, notAsked: notAsked)
    }
  }
}

extension ProductMatch {
  /// The match without the row of the table by which it was found, which no ledger keeps.
  fileprivate var withoutRule: ProductMatch {
    ProductMatch(kept: kind, level: level, titleCondition: titleCondition, model: model)
  }
}
