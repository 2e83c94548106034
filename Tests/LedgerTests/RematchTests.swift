import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Ledger

@Suite("Resolving the titles of a ledger again")
struct RematchTests {
  @Test("changes nothing with the same tables")
  func same() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(MadeSales(seed: 4, lines: 500, dirt: .all).text, as: "a.csv", to: ledger)
    let before = Ledgers.account(try ledger.read(tables: ledgers.tables))
    let done = try ledger.rematch(ledgers.tables)
    #expect(done.changed == 0 && done.products > 10)
    #expect(Ledgers.account(try ledger.read(tables: ledgers.tables)) == before)
    #expect(try ledger.check(ledgers.tables).isEmpty)
  }

  @Test("is asked for when the tables are others, and then gives what a reading with them gives")
  func others() throws {
    let ledgers = try Ledgers()
    let text = MadeSales(seed: 4, lines: 500).text
    try ledgers.add(text, as: "a.csv", to: try ledgers.open())
    // Tables without the rule for families such as "iPhone": other titles are recognised.
    let matcher = try Matcher(
      tables: PackTable.embedded.map { table in
        guard table.name == "matching/title-families.csv" else { return table }
        let lines = table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let kept = lines.filter { !String(decoding: $0, as: UTF8.self).contains("iphone") }
        return PackTable(name: table.name, bytes: Array(kept.joined(separator: [0x0A])))
      })
    let later = LedgerTables(
      pack: ledgers.tables.pack, matcher: matcher, packVersion: "test", packDigest: "p",
      matchingDigest: "other")
    let ledger = try ledgers.open(.existing)
    #expect(try ledger.check(later).contains { $0.contains("rematch") })
    let error = #expect(throws: LedgerError.self) { _ = try ledger.read(tables: later) }
    #expect(error?.description.contains("impact ledger rematch") == true)
    #expect(throws: LedgerError.self) { _ = try ledger.orders("A100001", tables: later) }
    let done = try ledger.rematch(later)
    #expect(done.changed > 0)
    #expect(try ledger.check(later).isEmpty)
    let input = try ExportInput.inputs("\(ledgers.folder.path)/a.csv")
    let reading = try SalesReader(
      options: ReadingOptions(), pack: later.pack, matcher: matcher
    ).read(input)
    #expect(Ledgers.account(try ledger.read(tables: later)) == Ledgers.account(reading))
  }
}
