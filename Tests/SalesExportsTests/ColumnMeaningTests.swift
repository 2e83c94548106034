import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// Columns whose names are alike, and what their values and their place say.
@Suite("The meaning of columns", .timeLimit(.minutes(20)))
struct ColumnMeaningTests {
  private func read(_ text: String) throws -> SalesReading { try Exports.read([text]) }

  private func name(_ reading: SalesReading, _ field: ExportField) throws -> String? {
    let columns = try #require(reading.inputs.first?.profile.columns)
    return columns[field].map { columns.names[$0] }
  }

  @Test("A column named Estado or Stato is a status or a condition by its values")
  func openNames() throws {
    let status = try read(
      "Fecha,Pedido,Artículo,Cantidad,Estado\n31/03/2025,1,iPhone 12 (Renewed),2,Entregado\n"
        + "31/03/2025,2,iPhone 12 (Renewed),1,Cancelado\n31/03/2025,3,iPhone 12 (Renewed),4,Reembolsado\n"
    )
    #expect(try name(status, .status) == "Estado" && name(status, .condition) == nil)
    #expect(status.reconciliation.unitsCounted == 2)
    let both = try read(
      "Data ordine,Numero ordine,Prodotto,Condizione,Stato,Quantità\n"
        + "31/03/2025,1,iPhone 11,Ricondizionato,Spedito,2\n31/03/2025,2,iPhone 11,Ricondizionato,Annullato,1\n"
    )
    #expect(try name(both, .status) == "Stato" && name(both, .condition) == "Condizione")
    #expect(both.reconciliation.unitsCounted == 2)
  }

  @Test("Of two columns of status each can say that a sale is none")
  func twoStatuses() throws {
    let reading = try read(
      "order id,order date,product,quantity,payment status,order status\n"
        + "1,2025-03-01,iPhone 12 (Renewed),1,paid,completed\n"
        + "2,2025-03-01,iPhone 12 (Renewed),1,refunded,completed\n"
        + "3,2025-03-01,iPhone 12 (Renewed),1,paid,cancelled\n")
    #expect(reading.reconciliation.unitsCounted == 1)
    #expect(reading.reconciliation[.returned].rows == 1)
  }

  @Test("The name of a buyer is no product, in a table of people and in the object of a customer")
  func people() throws {
    #expect(throws: ExportError.self) {
      try read("id,date,name,email\n1,2025-03-01,Zqxanna Zqxsson,zqx1@zqx.example\n")
    }
    let reading = try read(
      """
      [{"order": 1, "orderDate": "2025-03-01", "customer": {"name": "Zqxanna"},
        "lines": [{"productName": "iPhone 12 (Renewed)", "qty": 2}],
        "returns": [{"item": "iPad 8", "quantity": 1}]}]
      """)
    #expect(try name(reading, .title) == "lines.productName")
    #expect(reading.reconciliation.unitsCounted == 2)
  }

  @Test("What may be missing and is NULL, N/A or a dash is missing; a sale without a name is shown")
  func missing() throws {
    let reading = try read(
      "Order Date,Title,Quantity,Returned Quantity,Unit Price\n"
        + "2025-03-01,iPhone 12 (Renewed),2,NULL,-\n2025-03-01,iPhone 12 (Renewed),1,\\N,N/A\n"
        + "2025-03-01,,3,,100\n")
    #expect(reading.reconciliation.unitsCounted == 3)
    #expect(reading.reconciliation[.rejected].rows == 0)
    #expect(reading.reconciliation[.structural].rows == 0)
  }

  @Test("The article behind a configurable product does not count again")
  func partOfLine() throws {
    let reading = try read(
      "increment_id,created_at,sku,name,parent_item_id,item_id,qty_ordered\n"
        + "1,2025-03-04,A,iPhone 12 refurbished,,1,2.0000\n"
        + "1,2025-03-04,A-64,iPhone 12 refurbished,1,2,2.0000\n")
    #expect(reading.reconciliation.unitsCounted == 2)
    #expect(reading.setAside.sorted.map(\.key.reason) == [.partOfLine])
  }

  @Test(
    "A refund of a whole order takes back as many units as come nearest to it at the line's price",
    arguments: [
      (refund: "0", left: 2), ("30", 2), ("100", 2), ("101", 1), ("180", 1), ("300", 1), ("301", 0),
      ("400", 0), ("9999", 0),
    ])
  func partialRefunds(refund: String, left: Int64) throws {
    let reading = try read(
      "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount\n"
        + "#1,paid,2025-03-01,2,iPhone 12 (Renewed),200,\(refund)\n")
    #expect(reading.reconciliation.unitsCounted == left)
    #expect(
      reading.findings.contains { $0.problem.contains("paid back in part") } == (refund != "0"))
  }

  @Test("Day numbers of a spreadsheet are no dates, and the message says what to do")
  func dayNumbers() throws {
    let error = #expect(throws: ExportError.self) {
      try read("Order Date,Title,Quantity\n45321,iPhone 12 (Renewed),1\n")
    }
    #expect(
      error?.description.hasPrefix(
        "export-0.csv:2:1: error: the dates are a spreadsheet's day numbers")
        == true)
  }

  @Test("A part of a country is that country; a locale names its country last")
  func subdivisions() throws {
    let matcher = try Matcher.builtIn()
    let countries = [
      "DE-BY": "DE", "US-CA": "US", "fr-fr": "FR", "de-AT": "AT", "NL - Netherlands": "NL",
    ]
    for (text, country) in countries { #expect(matcher.country(text) == country, "\(text)") }
  }
}
