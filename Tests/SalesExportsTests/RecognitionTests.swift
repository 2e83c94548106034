import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// What an export is, found by its content and overridden by its user.
@Suite("Recognition", .timeLimit(.minutes(20)))
struct RecognitionTests {
  private func read(
    _ text: String, _ options: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SalesReading {
    try Exports.read([text], options: options)
  }

  @Test("A header over two records is joined; a header may stand behind a preamble")
  func tallHeader() throws {
    let reading = try read(
      "Sales report 2025\n\nOrder,Order,Product,\nID,Date,Title,Quantity\n"
        + "1,2025-01-31,iPhone 12 (Renewed),2\n")
    let profile = try #require(reading.inputs.first?.profile)
    #expect(profile.headerHeight == 2 && profile.headerRecord == 4)
    #expect(profile.columns.names == ["Order ID", "Order Date", "Product Title", "Quantity"])
    #expect(reading.reconciliation.unitsCounted == 2)
  }

  @Test("A file without header is read by the numbers of its columns")
  func noHeader() throws {
    let text = "1,2025-01-31,iPhone 12 (Renewed),2\n2,2025-02-01,iPad 8 (Renewed),1\n"
    #expect(throws: ExportError.self) { try read(text) }
    let reading = try read(text) {
      $0.columns = [.orderID: "#1", .date: "#2", .title: "#3", .quantity: "#4"]
    }
    #expect(reading.inputs.first?.profile.headerRecord == 0)
    #expect(reading.reconciliation.unitsCounted == 3)
    #expect(reading.reconciliation.rowsRead == 2)
  }

  @Test("What is found can be overridden: delimiter, quotation mark, encoding, header, platform")
  func overrides() throws {
    let text = "note;;\nOrder Date^Title^Quantity\n2025-01-31^'iPhone 12, x' (Renewed)^1\n"
    let reading = try read(text) {
      $0.dialect =
        GivenDialect(delimiter: "^", quote: "none", escape: nil) ?? GivenDialect()
      $0.headerRow = 2
      $0.encoding = .windows1252
      $0.platform = "plain"
    }
    let profile = try #require(reading.inputs.first?.profile)
    guard case .delimited(let dialect) = profile.format else {
      Issue.record("no delimited text")
      return
    }
    #expect(dialect.delimiter == "^" && dialect.quote == "none")
    #expect(profile.headerRecord == 2 && profile.encoding == .windows1252)
    #expect(reading.reconciliation.unitsCounted == 1)
    #expect(GivenDialect(delimiter: "", quote: nil, escape: nil) == nil)
    #expect(GivenDialect(delimiter: nil, quote: "two", escape: nil) == nil)
    #expect(GivenDialect(delimiter: nil, quote: nil, escape: "slash") == nil)
  }

  @Test("Times in UTC are booked in a zone of the user's choice; others as written")
  func timeZone() throws {
    let text =
      "Order ID,Order Date,Title,Quantity\n1,2025-01-31 23:30:00 UTC,iPhone 12 (Renewed),1\n"
      + "2,2025-01-31 23:30:00,iPhone 12 (Renewed),2\n3,2025-01-31T23:30:00-05:00,iPhone 12 (Renewed),4\n"
    func months(_ reading: SalesReading) -> [String: Int64] {
      Dictionary(
        reading.activity.cells.map { ($0.key.month.description, $0.tally.units) },
        uniquingKeysWith: +)
    }
    #expect(try months(read(text)) == ["2025-01": 7])
    let zone = try ExportZone("Europe/Paris")
    #expect(try months(read(text) { $0.timeZone = zone }) == ["2025-01": 6, "2025-02": 1])
  }

  @Test("Columns in the names of folders are read, and a Delta table is refused with the reason")
  func sparkFolders() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    for (partition, row) in [
      ("country=FR", "1"), ("country=D%45", "2"), ("country=__HIVE_DEFAULT_PARTITION__", "3"),
    ] {
      try manager.createDirectory(
        atPath: "\(folder.path)/\(partition)", withIntermediateDirectories: true)
      _ = try folder.write(
        "\(partition)/part-00000.csv",
        "order_id,order_date,title,quantity\n\(row),2025-01-31,iPhone 12 (Renewed),1\n")
    }
    _ = try folder.write("_SUCCESS", "")
    let reader = SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn())
    let reading = try reader.read(try ExportInput.inputs(folder.path))
    #expect(reading.activity.cells.map(\.key.country) == ["", "DE", "FR"])
    try manager.createDirectory(
      atPath: "\(folder.path)/_delta_log", withIntermediateDirectories: true)
    let error = #expect(throws: ExportError.self) { try ExportInput.inputs(folder.path) }
    #expect(error?.problem.hasPrefix("the folder is a Delta table") == true)
  }

  @Test("An XML of a structure of its own is read by the names of its elements")
  func genericXML() throws {
    let reading = try read(
      "<Orders><Order><OrderNumber>1</OrderNumber><OrderDate>2025-01-31</OrderDate>"
        + "<Products><Product><ItemName>iPhone 12 (Renewed)</ItemName><Quantity>2</Quantity></Product>"
        + "<Product><ItemName>iPad 8 (Renewed)</ItemName><Quantity>1</Quantity></Product></Products>"
        + "</Order></Orders>")
    #expect(reading.reconciliation.unitsCounted == 3 && reading.reconciliation.rowsRead == 2)
  }

  @Test("The list of lines can be named; a path without a list is refused with those there are")
  func linesAt() throws {
    let text = """
      {"orders": [{"order_id": 1, "order_date": "2025-01-31",
        "sold": [{"title": "iPhone 12 (Renewed)", "quantity": 2, "sku": "A", "price": 200}],
        "gifts": [{"title": "iPad 8 (Renewed)", "quantity": 1}]}]}
      """
    #expect(try read(text).reconciliation.unitsRead == 2)
    for path in ["orders.gifts", "gifts"] {
      let reading = try read(text) { $0.lines = path }
      #expect(reading.activity.cells.map(\.key.item) == ["tablet"], "\(path)")
      guard case .json(_, "orders.gifts") = reading.inputs[0].profile.format else {
        Issue.record("the path is not kept")
        return
      }
    }
    let error = #expect(throws: ExportError.self) { try read(text) { $0.lines = "orders.lost" } }
    #expect(error?.mend == "the lists are orders, orders.sold, orders.gifts")
  }

  @Test("A column whose name begins with a number sign is named like any other")
  func numberSign() throws {
    let reading = try read("#,Order Date,#Title,Quantity\n1,2025-01-31,iPhone 12 (Renewed),2\n") {
      $0.columns = [.orderID: "#", .title: "#Title"]
    }
    #expect(reading.reconciliation.unitsCounted == 2)
    #expect(reading.inputs[0].profile.headerRecord == 1)
  }

  @Test("A currency that is none is said and not taken for that of rows that say nothing")
  func currencies() throws {
    let reading = try read(
      "Order Date,Title,Quantity,Unit Price,Currency\n2025-01-31,iPhone 12 (Renewed),1,10.00,GBP\n"
        + "2025-01-31,iPhone 12 (Renewed),1,20.00,Kim\n2025-01-31,iPhone 12 (Renewed),1,40.00,\n"
    ) { $0.currency = CurrencyCode("EUR") }
    #expect(
      reading.activity.cells.map(\.tally.revenue.text) == ["EUR=4000;GBP=1000;XXX=2000"])
    #expect(
      reading.findings.contains { $0.row == 3 && $0.problem.hasPrefix("rows with a currency") })
  }

  @Test("What a platform's codes stand for are words that the tables know")
  func platformWords() throws {
    let matcher = try Matcher.builtIn()
    for platform in Platforms.all {
      for (field, values) in platform.values {
        for word in values.values {
          switch field {
          case .status, .lineStatus:
            #expect(matcher.status(word) != .unknown, "\(platform.id): \(word)")
          case .condition:
            #expect(matcher.condition(word).condition == .refurbished, "\(platform.id): \(word)")
          default: Issue.record("\(platform.id): values of \(field) are not read")
          }
        }
      }
      #expect(!platform.signatures.isEmpty, "\(platform.id)")
      // Names are written as they are compared.
      let names =
        platform.signatures.flatMap(\.self) + platform.columns.values.flatMap(\.self)
        + platform.alternates.values.flatMap(\.self) + platform.mentions
      for name in names { #expect(matcher.foldedName(name) == name, "\(platform.id)") }
    }
    #expect(Set(Platforms.all.map(\.id)).count == Platforms.all.count)
  }

  @Test("A price of nothing is a gift or a correction of stock, unless no price is given at all")
  func free() throws {
    let header = "Order ID,Order Date,Title,Quantity,Unit Price\n"
    let gift = "1,2025-01-31,iPhone 12 (Renewed),1,0.00\n2,2025-01-31,iPhone 12 (Renewed),-3,0\n"
    let reading = try read(header + gift + "3,2025-01-31,iPhone 12 (Renewed),1,200\n")
    #expect(reading.setAside.sorted.map(\.key.reason) == [.stockCorrection, .noCharge])
    #expect(reading.reconciliation.unitsCounted == 1)
    #expect(try read(header + gift).reconciliation[.notGoods].rows == 0)
  }
}
