import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Ledger

@Suite("Looking up orders in a ledger")
struct OrderLookUpTests {
  @Test("gives every line with what became of it; all orders together are the activity data")
  func sum() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let files = [
      MadeSales(seed: 41, lines: 600, dirt: [.returns, .values]).text,
      MadeSales(seed: 42, lines: 600, dirt: [.returns, .values]).text,
    ]
    for (index, text) in files.enumerated() {
      try ledgers.add(text, as: "\(index).csv", to: ledger)
    }
    let ids = Set(
      files.flatMap { $0.split(whereSeparator: \.isNewline).dropFirst() }
        .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).first }
        .filter { $0.hasPrefix("A") }.map(String.init))
    var units: [String: Int64] = [:]
    var lines = 0
    for id in ids {
      for order in try ledger.orders(id, tables: ledgers.tables) {
        lines += order.lines.count
        for line in order.lines {
          if let item = line.product.item, line.units != 0 {
            units["\(item) \(line.country)", default: 0] += line.units
          }
        }
      }
    }
    var expected: [String: Int64] = [:]
    let kept = try ledger.read(tables: ledgers.tables)
    for cell in kept.activity.cells where !cell.key.kind.isOtherFlow {
      expected["\(cell.key.item) \(cell.key.country)", default: 0] += cell.tally.units
    }
    #expect(units == expected.filter { $0.value != 0 })
    #expect(lines > 600)
  }

  @Test("finds an id as a customer writes it, in every source that has it")
  func forms() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(
      "order_id,order_date,title,condition,quantity\n#1001,2025-01-02,iPhone 12,Renewed,2\n",
      as: "a.csv", to: ledger)
    try ledgers.add(
      "bestellung,datum,artikel,zustand,menge\n1002,2025-01-02,iPad 8,Renewed,1\n", as: "b.csv",
      to: ledger)
    for id in ["#1001", "1001", " 1001 "] {
      let orders = try ledger.orders(id, tables: ledgers.tables)
      #expect(orders.map(\.source) == ["a.csv"])
      #expect(orders.first?.lines.first?.units == 2)
    }
    #expect(try ledger.orders("1002", tables: ledgers.tables).first?.source == "b.csv")
    for id in ["", "#", "1003", "' OR 1=1 --", "1001\0", String(repeating: "9", count: 10_000)] {
      #expect(try ledger.orders(id, tables: ledgers.tables).isEmpty, "\(id.prefix(20))")
    }
  }

  @Test("sees what was added since, by this program or another")
  func changes() throws {
    let ledgers = try Ledgers()
    let (ledger, other) = (try ledgers.open(), try ledgers.open())
    let header = "order_id,order_date,title,condition,status,quantity\n"
    try ledgers.add(
      header + "1,2025-01-02,iPhone 12,Renewed,shipped,1\n", as: "a.csv", to: ledger)
    #expect(try ledger.orders("1", tables: ledgers.tables).first?.lines.first?.state == .counted)
    try ledgers.add(
      header
        + "1,2025-01-02,iPhone 12,Renewed,refunded,1\n2,2025-01-02,A new gadget,Renewed,shipped,1\n",
      as: "b.csv", to: other)
    #expect(try ledger.orders("1", tables: ledgers.tables).first?.lines.map(\.state) == [.returned])
    #expect(
      try ledger.orders("2", tables: ledgers.tables).first?.lines.map(\.state) == [.unmatched])
    _ = try other.remove(import: 2, tables: ledgers.tables)
    #expect(try ledger.orders("1", tables: ledgers.tables).first?.lines.first?.state == .counted)
    #expect(try ledger.orders("2", tables: ledgers.tables).isEmpty)
  }
}
