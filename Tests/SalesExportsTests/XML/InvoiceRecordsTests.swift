import Testing

@testable import SalesExports

@Suite("electronic invoices are read line by line")
struct InvoiceRecordsTests {
  @Test("each line of a UBL invoice is a record with what the document says about all")
  func ublLine() throws {
    let lines = try Tables.lines(
      Invoices.ubl(lines: Invoices.line(quantity: "2", title: "Laptop &amp; dock")))
    #expect(
      lines == [
        [
          "invoice_id": "R-1", "type_code": "380", "kind": "invoice", "date": "2026-01-31",
          "order_id": "PO-7", "sales_order_id": "", "preceding_invoice_id": "R-0",
          "country": "FR", "currency": "EUR", "line_id": "1", "order_line_id": "",
          "line_status": "", "sub_lines": "", "title": "Laptop & dock",
          "description": "refurbished, grade A", "seller_sku": "SKU-1",
          "gtin": "04012345123456", "classification": "43211503",
          "classification_list": "TST", "quantity": "2", "unit_code": "EA",
          "line_total": "90.00", "unit_price": "45.00", "base_quantity": "1",
        ]
      ])
  }

  @Test("each line of a CII invoice is a record, though its country stands behind it")
  func ciiLine() throws {
    let lines = try Tables.lines(
      Invoices.cii(lines: Invoices.ciiLine(quantity: "3", title: "Phone")))
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(
      line.filter { !$0.value.isEmpty } == [
        "invoice_id": "R-2", "type_code": "380", "kind": "invoice", "date": "2026-01-31",
        "order_id": "PO-9", "preceding_invoice_id": "R-1", "country": "IT",
        "currency": "EUR", "line_id": "1", "title": "Phone", "seller_sku": "SKU-2",
        "gtin": "4012345123456", "classification": "847130", "classification_list": "HS",
        "quantity": "3", "unit_code": "H87", "line_total": "90", "unit_price": "45",
        "base_quantity": "1",
      ])
  }

  @Test("names, streets and addresses of persons are in no cell")
  func personalData() throws {
    for text in [
      Invoices.ubl(lines: Invoices.line(quantity: "1", title: "x")),
      Invoices.cii(lines: Invoices.ciiLine(quantity: "1", title: "x")),
    ] {
      let cells = try Tables.rows(InvoiceRecords(file: "x.xml") { MemoryBlocks(text) })
        .flatMap(\.cells)
      for secret in ["Erika", "Heidestr", "erika@"] {
        #expect(!cells.contains { $0.contains(secret) })
      }
    }
  }

  @Test("an invoice, its credit note and the same credit as a negative invoice cancel out")
  func netsToZero() throws {
    func quantities(_ text: String) throws -> [Int] {
      try Tables.lines(text).compactMap { Int($0["quantity", default: ""]) }
    }
    func lines(_ document: String, _ sign: Int) -> String {
      Invoices.line(document, quantity: "\(2_000 * sign)", title: "cover")
        + Invoices.line(document, quantity: "\(-800 * sign)", title: "cover, other")
    }
    let invoice = try quantities(Invoices.ubl(lines: lines("Invoice", 1)))
    let credit = try quantities(
      Invoices.ubl("CreditNote", code: "381", lines: lines("CreditNote", 1)))
    let negative = try quantities(Invoices.ubl(lines: lines("Invoice", -1)))
    #expect(invoice == [2_000, -800])
    #expect(credit == [-2_000, 800])
    #expect(negative == credit)
  }

  @Test(
    "the code of a credit note turns the sign, whatever the root is",
    arguments: ["381", "396", "81", "83", "261"])
  func creditCode(code: String) throws {
    for text in [
      Invoices.ubl(code: code, lines: Invoices.line(quantity: "2", title: "x")),
      Invoices.cii(code: code, lines: Invoices.ciiLine(quantity: "2", title: "x")),
    ] {
      let line = try #require(try Tables.lines(text).first)
      #expect(line["quantity"] == "-2")
      #expect(line["line_total"]?.hasPrefix("-90") == true)
      #expect(line["kind"] == "credit note")
      #expect(line["unit_price"]?.hasPrefix("45") == true)
    }
  }

  @Test(
    "other codes leave the sign and are named",
    arguments: [
      ("384", "corrected invoice"), ("386", "prepayment invoice"), ("325", "pro forma invoice"),
      ("389", "invoice"), ("", "invoice"),
    ])
  func otherCode(code: String, kind: String) throws {
    let text = Invoices.ubl(code: code, lines: Invoices.line(quantity: "-2", title: "x"))
    let line = try #require(try Tables.lines(text).first)
    #expect(line["quantity"] == "-2")
    #expect(line["kind"] == kind)
  }

  @Test(
    "a credited quantity never comes out positive by a strange way of writing it",
    arguments: [
      ("+2", "-2"), (" 2.5 ", "-2.5"), ("0.00", "0.00"), ("-0", "0"), ("1,000", "-1,000"),
      ("-1,000", "--1,000"), ("--2", "---2"), ("two", "-two"), ("", ""),
    ])
  func creditedQuantity(written: String, given: String) throws {
    let text = Invoices.ubl(
      "CreditNote", code: "381", lines: Invoices.line("CreditNote", quantity: written, title: "x"))
    #expect(try Tables.lines(text).first?["quantity"] == given)
  }

  @Test("units stay as they are coded", arguments: ["EA", "C62", "XPP", "MTR", "ANN", "KWH"])
  func units(unit: String) throws {
    let text = Invoices.ubl(lines: Invoices.line(quantity: "250", title: "cable", unit: unit))
    #expect(try Tables.lines(text).first?["unit_code"] == unit)
  }

  @Test("the country is that of the line's delivery, else the document's, else the buyer's")
  func country() throws {
    let delivery =
      "<c:Delivery><c:DeliveryLocation><c:Address><c:Country><b:IdentificationCode>ES"
      + "</b:IdentificationCode></c:Country></c:Address></c:DeliveryLocation></c:Delivery>"
    let lines =
      Invoices.line(quantity: "1", title: "x", more: delivery)
      + Invoices.line(quantity: "1", title: "y")
    #expect(
      try Tables.lines(Invoices.ubl(lines: lines)).map { $0["country"] } == ["ES", "FR"])
    #expect(
      try Tables.lines(Invoices.ubl(delivery: "", lines: lines)).map { $0["country"] }
        == ["ES", "DE"])
    let cii = Invoices.cii(shipTo: "", lines: Invoices.ciiLine(quantity: "1", title: "x"))
    #expect(try Tables.lines(cii).first?["country"] == "DE")
  }

  @Test(
    "the date is a day, whatever zone stands behind it",
    arguments: ["2026-01-31", "2026-01-31Z", "2026-01-31+01:00", "2026-01-31-05:00"])
  func zones(date: String) throws {
    let text = Invoices.ubl(date: date, lines: Invoices.line(quantity: "1", title: "x"))
    #expect(try Tables.lines(text).first?["date"] == "2026-01-31")
  }

  @Test("a CII date with a time is its day, and one that names no day is refused by its format")
  func ciiDates() throws {
    let lines = Invoices.ciiLine(quantity: "1", title: "x")
    let minute = Invoices.cii(date: "202601311030", format: "203", lines: lines)
    #expect(try Tables.lines(minute).first?["date"] == "2026-01-31")
    let month = Invoices.cii(date: "202601", format: "610", lines: lines)
    let error = Tables.error(InvoiceRecords(file: "x.xml") { MemoryBlocks(month) })
    #expect(error?.problem == "the issue date is in format 610, which names no day")
    let broken = Invoices.cii(date: "2026013", lines: lines)
    #expect(try Tables.lines(broken).first?["date"] == "2026013")
  }

  @Test("sub-lines of UBL are counted beside their line and not as goods of their own")
  func ublSubLines() throws {
    let sub =
      "<c:SubInvoiceLine><b:ID>1.1</b:ID><b:InvoicedQuantity unitCode='EA'>7"
      + "</b:InvoicedQuantity><c:Item><b:Name>charger</b:Name></c:Item></c:SubInvoiceLine>"
    let lines = try Tables.lines(
      Invoices.ubl(lines: Invoices.line(quantity: "1", title: "set", more: sub + sub)))
    #expect(lines.map { $0["title"] } == ["set"])
    #expect(lines.first?["quantity"] == "1")
    #expect(lines.first?["sub_lines"] == "2")
  }

  @Test(
    "a CII line that another one holds adds nothing",
    arguments: [
      ("<a:LineStatusReasonCode>GROUP</a:LineStatusReasonCode>", "0"),
      ("<a:LineStatusReasonCode>INFORMATION</a:LineStatusReasonCode>", "0"),
      ("<a:ParentLineID>1</a:ParentLineID>", "0"),
      (
        "<a:ParentLineID>1</a:ParentLineID>"
          + "<a:LineStatusReasonCode>DETAIL</a:LineStatusReasonCode>", "4"
      ),
    ])
  func ciiSubLines(document: String, quantity: String) throws {
    let line = Invoices.ciiLine(quantity: "4", title: "x", document: document)
    #expect(try Tables.lines(Invoices.cii(lines: line)).first?["quantity"] == quantity)
  }

  @Test("an invoice without lines is one record, so that it is not lost")
  func noLines() throws {
    let lines = try Tables.lines(Invoices.ubl(lines: ""))
    #expect(lines.count == 1)
    #expect(lines.first?["invoice_id"] == "R-1")
    #expect(lines.first?["quantity"] == "")
  }

  @Test("elements of other namespaces are no fields, even when they have the same names")
  func otherNamespaces() throws {
    let extra =
      "<x:ID xmlns:x='urn:x'>9</x:ID><x:InvoicedQuantity xmlns:x='urn:x'>9</x:InvoicedQuantity>"
    let lines = try Tables.lines(
      Invoices.ubl(lines: extra + Invoices.line(quantity: "1", title: "x", more: extra)))
    #expect(lines.map { $0["quantity"] } == ["1"])
  }

  @Test("Peppol's NA is no order number, and the seller's order stands beside it")
  func noOrderNumber() throws {
    let text = Invoices.ubl(
      order: "<b:ID>NA</b:ID><b:SalesOrderID>S-3</b:SalesOrderID>",
      lines: Invoices.line(quantity: "1", title: "x"))
    let line = try #require(try Tables.lines(text).first)
    #expect(line["order_id"] == "")
    #expect(line["sales_order_id"] == "S-3")
  }

  @Test("a text in pieces, with comments between, is one value; a huge one is refused")
  func values() throws {
    let pieces = Invoices.ubl(
      lines: Invoices.line(quantity: "1", title: "Lap<!-- no -->top<![CDATA[ <13\"]]>"))
    #expect(try Tables.lines(pieces).first?["title"] == "Laptop <13\"")
    let long = String(repeating: "long ", count: 20_000)
    let text = Invoices.ubl(lines: Invoices.line(quantity: "1", title: long))
    let error = Tables.error(InvoiceRecords(file: "x.xml") { MemoryBlocks(text) })
    #expect(error?.problem.hasPrefix("a value is longer than 65536 bytes") == true)
  }

  @Test("the records are the same when they are read again")
  func again() throws {
    let text = Invoices.ubl(lines: Invoices.line(quantity: "1", title: "x"))
    let source = InvoiceRecords(file: "x.xml") { MemoryBlocks(text, size: 3) }
    #expect(try Tables.rows(source).map(\.cells) == Tables.rows(source).map(\.cells))
    #expect(try Tables.rows(source).map(\.number) == [1, 2])
  }
}
