import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// The same sale in two sources, and what is known of it.
@Suite("Sales in two sources", .timeLimit(.minutes(20)))
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
    var (reasons, origins): ([String], [String]) = ([], [])
    let reading = try read(
      shop,
      observe: { outcome in
        guard outcome.file == "export-1.csv" else { return }
        reasons.append(outcome.reason.rawValue)
        if let origin = outcome.repeatOf?.file { origins.append(origin) }
      })
    let mentioned = RecordReason.mentioned.rawValue
    #expect(reasons == [mentioned, mentioned, "counted", "counted"])
    #expect(origins == ["backmarket", "backmarket"])
    #expect(reading.inputs.map(\.source) == ["backmarket", "shopify"])
    #expect(reading.reconciliation[.repeated].rows == 2)
    // What tells is there, so nothing is asked.
    #expect(reading.overlaps.isEmpty)
  }

  @Test("A row that cannot be read does not pass the order before it on to the rows behind it")
  func rejectedFirstRow() throws {
    let shop = Self.shop([
      "#1001,paid,2025-03-01,1,iPhone 12 64GB (Renewed),200,FR,Back Market order 48213377.",
      "#1002,paid,2025-03-03,x,iPhone 12 64GB (Renewed),200,FR,",
      "#1002,,2025-03-03,1,iPad 8 (Renewed),200,,",
    ])
    let reading = try read(shop)
    #expect(reading.inputs[1].reconciliation[.repeated].rows == 1)
    #expect(reading.inputs[1].reconciliation[.rejected].rows == 1)
    #expect(reading.inputs[1].reconciliation[.counted].rows == 1)
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

  @Test("One number that is alike by chance does not answer the question")
  func oneMention() throws {
    // Forty orders on the days of the two of the market; one note has the number of one of them.
    let rows = (1...40).map { number in
      "#\(number),paid,2025-03-0\(number % 2 + 1),1,iPhone 12 64GB (Renewed),200,FR,"
        + (number == 9 ? "call 48213377" : "")
    }
    let market =
      "order_id,orderline_id,listing,product,date_creation,state,country_code,quantity\n"
      + (1...30).map { "482133\($0 + 60),\($0),A,iPhone 12,2025-03-01,3,fr-fr,1\n" }.joined()
    let alike = try Exports.read([market, Self.shop(rows)])
    #expect(alike.reconciliation[.repeated].rows == 1)
    #expect(alike.overlaps.count == 1)
  }

  @Test("Two shops that number alike do not both lose an order, and different sales stay different")
  func mutual() throws {
    let shop =
      "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
      + "#100123,paid,2025-03-01,1,iPhone 12 (Renewed),200\n"
    let other =
      "order_id,order_number,item_id,order_date,status,item_name,item_quantity\n"
      + "100123,100123,7,2025-03-01,completed,ThinkPad T480 (Renewed),1\n"
    let reading = try Exports.read([shop, other])
    #expect(reading.reconciliation[.repeated].rows == 1)
    let distinct = try Exports.read([shop, other]) {
      $0.distinctSales = [SourcePair("shopify,woocommerce")].compactMap(\.self)
    }
    #expect(distinct.reconciliation.unitsCounted == 2)
  }

  @Test("Two reports of one platform are the same sales, though one has line ids")
  func twoReports() throws {
    let all =
      "amazon-order-id\tpurchase-date\torder-status\tproduct-name\tsku\tquantity\n"
      + "402-1\t2025-03-01\tShipped\tiPhone 12 (Renewed)\tA1\t2\n"
    let own =
      "order-id\torder-item-id\tpurchase-date\tproduct-name\tsku\tquantity-purchased\n"
      + "402-1\t77\t2025-03-01\tiPhone 12 (Renewed)\tA1\t2\n"
    #expect(try Exports.read([all, own]).reconciliation.unitsCounted == 2)
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
  func tokens() throws {
    var index = MentionIndex()
    let day = try #require(CalendarDay(year: 2025, month: 3, day: 1))
    index.add(Array("402-1234567-1234567".utf8)[...], source: 0, day: day)
    index.add(Array("#12345678".utf8)[...], source: 0, day: day)
    index.add(Array("12345".utf8)[...], source: 0, day: day)
    func source(_ text: String, by own: Int = 1, after days: Int = 0) -> Int? {
      index.source(
        mentionedIn: Array(text.utf8)[...], by: own, day: day.advanced(by: days)
      ) { _ in true }
    }
    #expect(source("12345678") == 0)
    #expect(source("12345678", after: 31) == 0 && source("12345678", after: 32) == nil)
    #expect(source("amazon: 402-1234567-1234567 (prime)") == 0)
    #expect(source("402-1234567-12345678") == nil)
    #expect(source("12345") == nil)
    #expect(source("402-1234567-1234567", by: 0) == nil)
  }

  /// An electronic invoice of one line.
  private static func invoice(
    _ id: String, _ quantity: Int, preceding: String = "", isCreditNote: Bool = false
  ) -> String {
    let name = isCreditNote ? "CreditNote" : "Invoice"
    let element = isCreditNote ? "CreditedQuantity" : "InvoicedQuantity"
    let reference =
      preceding.isEmpty
      ? ""
      : "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>\(preceding)</cbc:ID>"
        + "</cac:InvoiceDocumentReference></cac:BillingReference>"
    return "<\(name) xmlns='urn:oasis:names:specification:ubl:schema:xsd:\(name)-2' "
      + "xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' "
      + "xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
      + "<cbc:ID>\(id)</cbc:ID><cbc:IssueDate>2025-02-08</cbc:IssueDate>\(reference)"
      + "<cac:\(name)Line><cbc:ID>1</cbc:ID><cbc:\(element) unitCode='EA'>\(quantity)</cbc:\(element)>"
      + "<cac:Item><cbc:Name>iPhone 12 (Renewed)</cbc:Name></cac:Item></cac:\(name)Line></\(name)>"
  }

  @Test("An invoice, its credit note and the same credit as a negative invoice come to nothing")
  func credits() throws {
    let story = [
      Self.invoice("133", 20), Self.invoice("139", 20, preceding: "133", isCreditNote: true),
      Self.invoice("140", -20, preceding: "133"),
    ]
    for order in [[0, 1, 2], [0, 2, 1], [2, 0, 1]] {
      let reading = try Exports.read(order.map { story[$0] })
      #expect(reading.reconciliation.unitsCounted == 0, "\(order)")
      #expect(reading.reconciliation[.repeated].rows == 1, "\(order)")
    }
    // Two credit notes for one invoice are two credits.
    let twice = try Exports.read([
      Self.invoice("133", 20), Self.invoice("139", 5, preceding: "133", isCreditNote: true),
      Self.invoice("140", 5, preceding: "133", isCreditNote: true),
    ])
    #expect(twice.reconciliation.unitsCounted == 10)
  }

  @Test("A row that takes goods back does not replace the sale of the same line")
  func returnRow() throws {
    let reading = try Exports.read([
      "Order ID,Line ID,Order Date,Title,Quantity\n1,11,2025-01-31,iPhone 12 (Renewed),1\n",
      "Order ID,Line ID,Order Date,Title,Quantity\n1,11,2025-02-03,iPhone 12 (Renewed),-1\n",
    ])
    #expect(reading.reconciliation.unitsCounted == 0)
    #expect(reading.reconciliation[.repeated].rows == 0)
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
        places.append("\(outcome.file):\(outcome.row) \(place.file):\(place.row ?? 0)")
      })
    #expect(places == ["export-0.csv:2 export-1.csv:2"])
  }
}
