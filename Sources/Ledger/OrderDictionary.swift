import GRDB
import Impact
import Synchronization

/// What looking up orders needs of a ledger beside their lines, at one state of it.
///
/// Many threads use it at once: `verdicts`, which remembers what was asked, is guarded by its lock.
final class OrderDictionary: Sendable {
  /// The state of the ledger.
  let changes: Int64
  /// The source of each import.
  let sources: [Int64: (id: Int64, name: String)]
  private let verdicts: Mutex<LineVerdicts>

  init(_ db: Database, pack: FactorPack) throws {
    changes = try Int64.fetchOne(db, sql: "SELECT changes FROM ledger") ?? 0
    var sources: [Int64: (id: Int64, name: String)] = [:]
    let rows = try Row.fetchAll(
      db,
      sql:
        "SELECT import.id AS id, source, name FROM import JOIN source ON source.id = import.source")
    for row in rows {
      sources[row.number("id")] = (row.number("source"), row.text("name"))
    }
    self.sources = sources
    verdicts = Mutex(try LedgerDictionary.verdicts(db, pack: pack))
  }

  /// A line of an order; `nil` for one that the dictionary does not know.
  func line(_ kept: KeptLine, meaning: Int, title: String) -> OrderLine? {
    verdicts.withLock { verdicts in
      guard
        let verdict = verdicts.verdict(meaning: meaning, words: kept.words, flags: kept.flags),
        let alike = verdicts.line(meaning: meaning, words: kept.words, flags: kept.flags)
      else { return nil }
      let returned = verdict.isStatusReturned ? max(kept.units, 0) : kept.returned
      return OrderLine(
        day: CalendarDay(daysSince1970: kept.day), title: title, product: alike.product,
        condition: alike.condition.grade, country: alike.country,
        refurbishingCountry: alike.refurbishingCountry, ordered: kept.units, returned: returned,
        units: verdict.isBooked ? kept.units - (kept.units > 0 ? returned : 0) : 0,
        state: verdict.state, reason: verdict.reason)
    }
  }
}
