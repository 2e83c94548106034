import Foundation
import GRDB
import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Ledger

@Suite("A ledger's file")
struct LedgerFileTests {
  private static let header =
    "order_id,line_id,order_date,title,condition,status,quantity,customer,email,serial\n"

  @Test("holds no personal column, also not in its log")
  func privacy() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(
      Self.header
        + "1001,1,2025-01-02,iPhone 12 jane@doe.example,Refurbished,shipped,1,Jane Roe,jane@roe.example,356938035643809\n"
        + "bob@roe.example,1,2025-01-02,iPad 8 +33 6 12 34 56 78,Refurbished,shipped,1,Bob Roe,bob@roe.example,490154203237518\n"
        + "+33612345678,1,2025-01-02,iPad 8,Refurbished,shipped,1,Bob Roe,bob@roe.example,490154203237518\n",
      as: "a.csv", to: ledger)
    for name in ["sales.impact", "sales.impact-wal"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(ledgers.folder.path)/\(name)"))
      for text in [
        "Roe", "roe", "jane", "doe.example", "35693803", "49015420", "612345678", "6 12 34", "bob@",
      ] {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) stands in \(name)")
      }
      #expect(bytes.range(of: Data("1001".utf8)) != nil || name.hasSuffix("wal") == false)
    }
    // What looks like an address is found all the same.
    #expect(try ledger.orders("bob@roe.example", tables: ledgers.tables).count == 1)
    #expect(try ledger.orders("+33612345678", tables: ledgers.tables).count == 1)
  }

  @Test("that a program left behind before it had made any table is a new one")
  func halfMade() throws {
    let ledgers = try Ledgers()
    // What SQLite leaves after the switch to its write-ahead log: a file with a page and no table.
    try DatabasePool(path: ledgers.path).close()
    let size = try FileManager.default.attributesOfItem(atPath: ledgers.path)[.size] as? Int
    #expect((size ?? 0) > 0)
    let ledger = try ledgers.open()
    try ledgers.add(MadeSales(seed: 1, lines: 20).text, as: "a.csv", to: ledger)
    #expect(try ledger.imports.count == 1)
  }

  @Test("keeps no number of a product and no note as it is written")
  func numbersAndNotes() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(
      "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Notes\n"
        + "#1001,paid,2025-03-01,1,iPhone 12 (Renewed),356938035643809,call 0612345678 order 48213377\n",
      as: "shop.csv", to: ledger)
    for name in ["sales.impact", "sales.impact-wal"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(ledgers.folder.path)/\(name)"))
      for text in ["356938", "0612345", "48213377", "call"] {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) stands in \(name)")
      }
    }
    #expect(try ledger.orders("1001", tables: ledgers.tables).count == 1)
  }

  @Test("with keyed hashes holds no order id, and opens only with the key")
  func hashes() throws {
    let ledgers = try Ledgers()
    let key = try #require(KeyedHash(key: Array("0123456789abcdef".utf8)))
    let other = try #require(KeyedHash(key: Array("fedcba9876543210".utf8)))
    let text =
      Self.header + "ORDER-77,LINE-9,2025-01-02,iPhone 12,Refurbished,shipped,1,,,\n"
    do {
      let ledger = try ledgers.open(key: key)
      try ledgers.add(text, as: "a.csv", to: ledger)
      try ledgers.add(
        text.replacing("shipped", with: "refunded"), as: "b.csv", to: ledger)
      #expect(try ledger.orders("ORDER-77", tables: ledgers.tables).first?.lines.count == 1)
      #expect(
        try ledger.orders("ORDER-77", tables: ledgers.tables).first?.lines.first?.state
          == .returned)
      try Ledgers.close(ledger)
    }
    let bytes = try Data(contentsOf: URL(filePath: ledgers.path))
    #expect(bytes.range(of: Data("ORDER-77".utf8)) == nil)
    #expect(bytes.range(of: Data("LINE-9".utf8)) == nil)
    #expect(throws: LedgerError.self) { _ = try ledgers.open(.existing) }
    #expect(throws: LedgerError.self) { _ = try ledgers.open(.existing, key: other) }
    #expect(throws: Never.self) { _ = try ledgers.open(.existing, key: key) }
  }

  @Test("is refused when it is none, and left as it was")
  func noLedger() throws {
    let ledgers = try Ledgers()
    let text = "order_id,title\n1,iPhone\n"
    let plain = try ledgers.folder.write("plain.csv", text)
    let error = #expect(throws: LedgerError.self) { _ = try Ledger(path: plain, mode: .create) }
    #expect(error?.description.contains("no ledger") == true)
    #expect(error?.kind == .data)
    #expect(try String(contentsOfFile: plain, encoding: .utf8) == text)
    let foreign = "\(ledgers.folder.path)/foreign.sqlite"
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE line (id INTEGER)") }
    let other = #expect(throws: LedgerError.self) { _ = try Ledger(path: foreign, mode: .create) }
    #expect(other?.description.contains("SQLite file, but no ledger") == true)
    #expect(
      try DatabaseQueue(path: foreign).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        == "delete")
    let missing = #expect(throws: LedgerError.self) { _ = try ledgers.open(.existing) }
    #expect(missing?.kind == .noInput)
    let folder = #expect(throws: LedgerError.self) {
      _ = try Ledger(path: ledgers.folder.path, mode: .create)
    }
    #expect(folder?.description.contains("folder") == true)
    let nowhere = #expect(throws: LedgerError.self) {
      _ = try Ledger(path: "\(ledgers.folder.path)/no/such/folder.impact", mode: .create)
    }
    #expect(nowhere?.kind == .inputOutput)
  }

  @Test("that is damaged says so and gives no figure")
  func damaged() throws {
    let ledgers = try Ledgers()
    do {
      let ledger = try ledgers.open()
      try ledgers.add(MadeSales(seed: 1, lines: 800).text, as: "a.csv", to: ledger)
      try Ledgers.close(ledger)
    }
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: ledgers.path)))
    // Every page but the first two: whatever is read is not what was written.
    for index in 8_192..<bytes.count where index % 3 == 0 { bytes[index] ^= 0xFF }
    try Data(bytes).write(to: URL(filePath: ledgers.path))
    let error = #expect(throws: (any Error).self) {
      let ledger = try ledgers.open(.existing)
      let findings = try ledger.check(ledgers.tables)
      if !findings.isEmpty {
        throw LedgerError(.data, file: "", problem: findings[0], mend: "")
      }
    }
    #expect("\(try #require(error))".contains("damaged"))
  }

  @Test(
    "that is damaged anywhere ends in an error or in other figures, never in a crash",
    arguments: 1...16)
  func damagedAnywhere(seed: UInt64) throws {
    let ledgers = try Ledgers()
    do {
      let ledger = try ledgers.open()
      try ledgers.add(MadeSales(seed: 1, lines: 300).text, as: "a.csv", to: ledger)
      try Ledgers.close(ledger)
    }
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: ledgers.path)))
    var random = SeededRandom(seed: seed)
    if seed.isMultiple(of: 2) {
      let page = Int.random(in: 0..<bytes.count / 16_384, using: &random)
      for index in page * 16_384 + 100..<min((page + 1) * 16_384, bytes.count) { bytes[index] = 0 }
    } else {
      for _ in 0..<200 {
        bytes[Int.random(in: 100..<bytes.count, using: &random)] = UInt8.random(
          in: .min ... .max, using: &random)
      }
    }
    try Data(bytes).write(to: URL(filePath: ledgers.path))
    var said: [String] = []
    func attempt(_ body: (Ledger) throws -> Void) {
      do { try body(try ledgers.open(.existing)) } catch { said.append("\(error)") }
    }
    attempt { _ = try $0.read(tables: ledgers.tables) }
    attempt { _ = try $0.read(Period("2024-03-05..2024-06-02") ?? .all, tables: ledgers.tables) }
    attempt { _ = try $0.orders("A100005", tables: ledgers.tables) }
    attempt { _ = try $0.imports }
    attempt { said += try $0.check(ledgers.tables) }
    attempt { try ledgers.add(MadeSales(seed: 2, lines: 50).text, as: "b.csv", to: $0) }
    attempt { _ = try $0.rematch(ledgers.tables) }
    attempt { _ = try $0.remove(import: 1, tables: ledgers.tables) }
    #expect(said.allSatisfy { !$0.isEmpty })
  }

  @Test("that another program writes to is waited for, then told")
  func locked() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: ledgers.path, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let error = #expect(throws: LedgerError.self) {
      try ledgers.add(MadeSales(seed: 1, lines: 10).text, as: "a.csv", to: ledger)
    }
    #expect(error?.description.contains("another program is writing") == true)
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try ledgers.add(MadeSales(seed: 1, lines: 10).text, as: "a.csv", to: ledger)
    #expect(try ledger.imports.count == 1)
  }

  @Test("on a full disk stays as it was")
  func full() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(MadeSales(seed: 1, lines: 100).text, as: "a.csv", to: ledger)
    let before = try Ledgers.dump(ledger)
    try ledger.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
    }
    let error = #expect(throws: LedgerError.self) {
      try ledgers.add(MadeSales(seed: 2, lines: 2_000).text, as: "b.csv", to: ledger)
    }
    #expect(error?.description.contains("disk is full") == true)
    #expect(try Ledgers.dump(ledger) == before)
  }

  @Test("of a later program is refused")
  func later() throws {
    let ledgers = try Ledgers()
    try ledgers.open().pool.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    let error = #expect(throws: LedgerError.self) { _ = try ledgers.open(.existing) }
    #expect(error?.description.contains("later version") == true)
  }

  @Test("is not changed by an export that cannot be read")
  func brokenExport() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(MadeSales(seed: 1, lines: 100).text, as: "a.csv", to: ledger)
    let before = try Ledgers.dump(ledger)
    #expect(throws: ExportError.self) {
      try ledgers.add("nothing of a sale\n1\n", as: "b.csv", to: ledger)
    }
    #expect(try Ledgers.dump(ledger) == before)
  }
}
