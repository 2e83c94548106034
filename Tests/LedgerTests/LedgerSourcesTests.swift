import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Ledger

@Suite("The same sale in two sources of a ledger")
struct LedgerSourcesTests {
  private static let market = """
    order_id,orderline_id,listing,product,date_creation,state,country_code,quantity
    48213377,1,A,iPhone 12 64GB,2025-03-01,3,fr-fr,1
    48213378,2,A,iPhone 12 64GB,2025-03-02,3,fr-fr,1

    """

  private static func shop(_ notes: [String]) -> String {
    "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Shipping Country,Notes\n"
      + notes.enumerated().map { number, note in
        "#100\(number),paid,2025-03-0\(number + 1),1,iPhone 12 64GB (Renewed),200,FR,\(note)\n"
          + (number == 0 ? "#1000,,2025-03-01,1,iPad 8 (Renewed),200,,\n" : "")
      }.joined()
  }

  @Test("counts once, whichever export comes first", arguments: [true, false])
  func mentioned(isMarketFirst: Bool) throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let files = [
      (name: "market.csv", text: Self.market),
      (name: "shop.csv", text: Self.shop(["Back Market order 48213377.", "", "call 482133770"])),
    ]
    let reading = try ledgers.reading(files)
    #expect(reading.reconciliation[.repeated].rows == 2)
    for file in isMarketFirst ? files : files.reversed() {
      try ledgers.add(file.text, as: file.name, to: ledger)
    }
    let kept = try ledger.read(tables: ledgers.tables)
    #expect(kept.reconciliation == reading.reconciliation)
    #expect(kept.activity == reading.activity)
    #expect(try ledger.check(ledgers.tables).isEmpty)
    // The order of the shop is told as one that counts elsewhere.
    let order = try ledger.orders("#1000", tables: ledgers.tables)
    #expect(order.first?.lines.map(\.reason) == [.mentioned, .mentioned])
    // Without the market's export the shop's lines are all there is.
    _ = try ledger.remove(import: isMarketFirst ? 1 : 2, tables: ledgers.tables)
    let alone = try ledger.read(tables: ledgers.tables)
    #expect(alone.reconciliation.unitsCounted == 4)
    #expect(try ledger.check(ledgers.tables).isEmpty)
  }

  @Test(
    "counts alike whether order ids are hashed or not; short numbers that are alike stay two orders"
  )
  func hashed() throws {
    let shops = [
      (
        name: "shop.csv",
        text: "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
          + "#100123,paid,2025-03-01,1,iPhone 12 (Renewed),200\n#1001,paid,2025-03-01,1,iPad 8 (Renewed),200\n"
      ),
      (
        name: "other.csv",
        text: "order_id,order_number,item_id,order_date,status,item_name,item_quantity\n"
          + "100123,100123,7,2025-03-01,completed,ThinkPad T480 (Renewed),1\n"
          + "1001,1001,8,2025-03-01,completed,Dell XPS 13 (Renewed),1\n"
      ),
    ]
    let key = KeyedHash(key: Array("0123456789abcdef".utf8))
    for key in [nil, key] {
      let ledgers = try Ledgers()
      let ledger = try ledgers.open(key: key)
      for shop in shops { try ledgers.add(shop.text, as: shop.name, to: ledger) }
      let kept = try ledger.read(tables: ledgers.tables)
      #expect(kept.reconciliation[.repeated].rows == 1)
      #expect(kept.reconciliation == (try ledgers.reading(shops)).reconciliation)
      #expect(try ledger.orders("#1001", tables: ledgers.tables).count == 2)
      #expect(try ledger.check(ledgers.tables).isEmpty)
    }
  }

  @Test("is asked about where nothing tells, and nothing is added until the user says what it is")
  func overlap() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    try ledgers.add(Self.market, as: "market.csv", to: ledger)
    let error = #expect(throws: LedgerError.self) {
      try ledgers.add(Self.shop(["", "", ""]), as: "shop.csv", to: ledger)
    }
    #expect(error?.description.contains("--same-sales backmarket,shopify") == true)
    #expect(try ledger.imports.count == 1)
    for (isSame, units) in [(true, Int64(2)), (false, 6)] {
      var options = ReadingOptions()
      let pair = try #require(SourcePair("backmarket,shopify"))
      if isSame { options.sameSales = [pair] } else { options.distinctSales = [pair] }
      try ledgers.add(Self.shop(["", "", ""]), as: "shop.csv", to: ledger, options: options)
      #expect(try ledger.read(tables: ledgers.tables).reconciliation.unitsCounted == units)
      _ = try ledger.remove(import: 2, tables: ledgers.tables)
    }
  }
}
