import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// The same sale in two sources, and what is known of it.
@Suite("Sales in two sources", .timeLimit(.minutes(10)))
struct SourceTests {
  private static let market = """
    {"results": [
      {"order_id": 48213377, "country_code": "fr-fr", "state": 9, "date_creation": "2025-03-01T10:00:00Z",
       "orderlines": [{"id": 1, "product": "iPhone 12 64GB", "listing": "A", "quantity": 1, "state": 3}]},
      {"order_id": 48213378, "country_code": "fr-fr", "state": 9, "date_creation": "2025-03-02T10:00:00Z",
       "orderlines": [{"id": 2, "product": "iPhone 12 64GB", "listing": "A", "quantity": 1, "state": 3}]}
    ]}
    """

  private static func shop(_ rows: [String]) -> String {
    "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Shipping Country,Notes\n"
      + rows.joined(separator: "\n") + "\n"
  }

  private func read(
    _ shop: String, _ options: (inout ReadingOptions) -> Void = { _ in },
    observe: ((LineOutcome) -> Void)? = nil
  ) throws -> SalesReading {
    try Exports.read([Self.market, shop], options: options, observe: observe)
  }

  @Test("An order that a connector put into the shop is counted once, with its further rows")
  func mentioned() throws {
    let shop = Self.shop([
      "#1001,paid,2025-03-01,1,iPhone 12 64GB (Renewed),200,FR,Back Market order 48213377.",
      "#1001,,2025-03-01,1,iPad 8 (Renewed),200,,",
      "#1002,paid,2025-03-01,1,iPhone 12 64GB (Renewed),200,FR,call 482133770",
      "#1003,paid,2025-03-05,1,iPhone 12 64GB (Renewed),200,FR,",
    ])
    var reasons: [String] = []
    let reading = try read(
      shop,
      observe: { if $0.file == "export-1.csv" { reasons.append($0.reason.rawValue) } })
    let mentioned = RecordReason.mentioned.rawValue
    #expect(reasons == [mentioned, mentioned, "counted", "counted"])
    #expect(reading.inputs.map(\.source) == ["backmarket", "shopify"])
    #expect(reading.reconciliation[.repeated].rows == 2)
    // What tells is there, so nothing is asked.
    #expect(reading.overlaps.isEmpty)
  }

  private static let alike = shop([
    "#1001,paid,2025-03-01,1,iPhone 12 64GB (Renewed),200,FR,",
    "#1002,paid,2025-03-02,1,iPhone 12 64GB (Renewed),200,FR,",
    "#1003,paid,2025-04-02,1,iPhone 12 64GB (Renewed),200,FR,",
  ])

  @Test("Two sources that look alike are asked about, until the user says what they are")
  func overlap() throws {
    let reading = try read(Self.alike)
    let overlap = try #require(reading.overlaps.first)
    #expect(overlap.first == "backmarket" && overlap.second == "shopify")
    #expect(overlap.units == 2 && overlap.smaller == 2 && overlap.percent == 100)
    #expect(overlap.mend.contains("--same-sales backmarket,shopify"))
    let distinct = try read(Self.alike) {
      $0.distinctSales = [SourcePair("shopify,backmarket")].compactMap(\.self)
    }
    #expect(distinct.overlaps.isEmpty && distinct.reconciliation.unitsCounted == 5)
    let same = try read(Self.alike) {
      $0.sameSales = [SourcePair("shopify,backmarket")].compactMap(\.self)
    }
    #expect(same.overlaps.isEmpty && same.reconciliation.unitsCounted == 3)
    #expect(same.inputs[0].reconciliation[.repeated].rows == 2)
  }

  @Test("Days that both have by chance are no overlap below one unit in five")
  func chance() throws {
    let rows = (1...28).map { day in
      "#\(day),paid,2025-04-\(day < 10 ? "0" : "")\(day),1,iPhone 12 64GB (Renewed),200,FR,"
    }
    let reading = try read(Self.shop(rows))
    #expect(reading.overlaps.isEmpty && reading.reconciliation.unitsCounted == 30)
  }

  @Test("A source that there is not is refused with the names of those there are")
  func unknownSource() throws {
    let error = #expect(throws: ExportError.self) {
      try read(Self.alike) {
        $0.sameSales = [SourcePair("amazon,shopify")].compactMap(\.self)
      }
    }
    #expect(error?.mend == "the sources are backmarket, shopify")
  }

  @Test("A token is an order id only as a whole, and when it looks like one")
  func tokens() {
    var index = MentionIndex()
    index.add(Array("402-1234567-1234567".utf8)[...], source: 0)
    index.add(Array("12345".utf8)[...], source: 0)
    func source(_ text: String, by own: Int = 1) -> Int? {
      index.source(mentionedIn: Array(text.utf8)[...], by: own)
    }
    #expect(source("amazon: 402-1234567-1234567 (prime)") == 0)
    #expect(source("402-1234567-12345678") == nil)
    #expect(source("12345") == nil)
    #expect(source("402-1234567-1234567", by: 0) == nil)
  }

  @Test("What was taken for the same sale is told by file and row")
  func repeats() throws {
    let first =
      "Order ID,Line ID,Order Date,Title,Quantity\n1,1,2025-01-31,iPhone 12 (Renewed),1\n"
    let second = first + "2,1,2025-02-01,iPhone 12 (Renewed),1\n"
    var places: [String] = []
    _ = try Exports.read(
      [first, second],
      observe: { outcome in
        guard let place = outcome.repeatOf else { return }
        places.append("\(outcome.file):\(outcome.row) \(place.file):\(place.row)")
      })
    #expect(places == ["export-0.csv:2 export-1.csv:2"])
  }
}
