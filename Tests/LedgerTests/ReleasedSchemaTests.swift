import Foundation
import GRDB
import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Ledger

@Suite("Ledgers of earlier programs")
struct ReleasedSchemaTests {
  @Test("open with all that they hold, and take more", arguments: ["1"])
  func open(version: String) throws {
    let ledgers = try Ledgers()
    let file = ProjectFiles.root.appending(path: "Tests/LedgerTests/Released/\(version).sql")
    let sql = try String(contentsOf: file, encoding: .utf8)
    try DatabaseQueue(path: ledgers.path).writeWithoutTransaction { try $0.execute(sql: sql) }
    let ledger = try ledgers.open(.existing)
    #expect(try ledger.check(ledgers.tables).isEmpty)
    #expect(try ledger.imports.map(\.reconciliation.unitsCounted) == [62, 32, 121])
    #expect(try ledger.orders("C4002", tables: ledgers.tables).first?.lines.count == 1)
    try ledgers.add(MadeSales(seed: 1, lines: 50).text, as: "more.csv", to: ledger)
    #expect(try ledger.imports.count == 4)
    #expect(try ledger.check(ledgers.tables).isEmpty)
  }

  @Test("have the tables of the first release, which never change")
  func tables() throws {
    let ledgers = try Ledgers()
    func schema(_ reader: some DatabaseReader) throws -> [String] {
      try reader.read {
        try String.fetchAll(
          $0,
          sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
      }
    }
    let file = ProjectFiles.root.appending(path: "Tests/LedgerTests/Released/1.sql")
    let released = try DatabaseQueue()
    let sql = try String(contentsOf: file, encoding: .utf8)
    try released.writeWithoutTransaction { try $0.execute(sql: sql) }
    let first = try DatabaseQueue(path: ledgers.path)
    try LedgerSchema.migrator(keyCheck: nil).migrate(first, upTo: "1")
    #expect(try schema(first) == schema(released))
  }
}
