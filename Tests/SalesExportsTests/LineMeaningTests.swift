import Impact
import Testing

@testable import SalesExports

/// What a row means where its platform writes it in its own way.
@Suite("The meaning of lines", .timeLimit(.minutes(20)))
struct LineMeaningTests {
  private func read(
    _ text: String, options: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SalesReading {
    try Exports.read([text], options: options)
  }

  @Test("A number in the other decimal style is no number, never a larger one")
  func otherStyle() throws {
    let reading = try read(
      "Order ID,Order Date,Title,Quantity,Condition\n1,2025-01-31,iPhone 12,\"1,5\",Good\n"
        + "2,2025-01-31,iPhone 12,1.5,Good\n3,2025-01-31,iPhone 12,2.0,Good\n")
    #expect(reading.reconciliation.unitsCounted == 2)
    #expect(reading.reconciliation[.rejected].rows == 2)
  }

  @Test("A cancelled column says no in many words; a date or a yes cancels")
  func cancelled() throws {
    let cells = ["false", "No", "0", "N/A", "0000-00-00 00:00:00", "", "true", "2025-02-01"]
    let rows = cells.enumerated().map { "\($0),2025-01-31,iPhone 12,1,Good,\($1)\n" }.joined()
    let reading = try read("Order ID,Order Date,Title,Quantity,Condition,Is Cancelled\n" + rows)
    #expect(reading.reconciliation[.counted].rows == 6)
    #expect(reading.reconciliation[.cancelled].rows == 2)
  }

  @Test("The seller's word does not cover goods whose condition is given in words not known")
  func notUnderstood() throws {
    let text =
      "Order ID,Order Date,Title,Quantity,Condition\n1,2025-01-31,iPhone 12,1,3000\n"
      + "2,2025-01-31,iPhone 12,1,\n3,2025-01-31,iPhone 12,1,N/A\n"
    let reading = try read(text) { $0.areAllRefurbished = true }
    #expect(reading.reconciliation[.counted].rows == 2)
    #expect(
      reading.setAside.sorted.map(\.key.reason) == [.conditionNotUnderstood])
    #expect(
      reading.findings.contains { $0.description.contains("2:5: note: rows with a condition word") }
    )
    let without = try read(text) {
      $0.areAllRefurbished = true
      $0.columns[.condition] = "-"
    }
    #expect(without.reconciliation[.counted].rows == 3)
  }

  @Test("A title that says broken, or new beside a mere grade, is believed before the column")
  func contradictions() throws {
    let reading = try read(
      "Order ID,Order Date,Title,Quantity,Condition\n1,2025-01-31,iPhone 12 defekt,1,Good\n"
        + "2,2025-01-31,iPhone 12 sealed,1,Good\n3,2025-01-31,iPhone 12,1,Good\n"
        + "4,2025-01-31,iPhone 12,1,Refurbished\n")
    #expect(reading.reconciliation[.counted].rows == 2)
    #expect(reading.unitsByGradeAlone == 1)
  }

  @Test("Where items are called Lineitem, Name is the order's number; rows behind it are its lines")
  func continuation() throws {
    let text =
      "Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Shipping Country,"
      + "Cancelled at,Receipt Number\n"
      + "#1,paid,2025-01-31 10:00:00 +0100,1,iPhone 12 (Renewed),FR,,\n"
      + "#1,,2025-01-31 10:00:00 +0100,2,ThinkPad T480 (Renewed),,,\n"
      + "#2,refunded,2025-01-31 10:00:00 +0100,1,iPhone 12 (Renewed),DE,2025-02-01,\n"
      + "#2,,2025-01-31 10:00:00 +0100,1,iPhone 12 (Renewed),,,\n"
    let reading = try read(text)
    let columns = try #require(reading.inputs.first?.profile.columns)
    #expect(columns[.orderID] == 0)
    #expect(columns[.title] == 4)
    #expect(reading.reconciliation[.counted].rows == 2)
    #expect(reading.reconciliation[.cancelled].rows == 2)
    #expect(reading.activity.cells.map(\.key.country) == ["FR", "FR"])
  }

  @Test("Rows that leave the order's id and date blank belong to the order before them")
  func blankContinuation() throws {
    let text =
      "Order Reference,Order Date,Order Lines/Product,Order Lines/Quantity\n"
      + "S1,2025-12-01 10:37:22,iPhone 12 (Renewed),1\n,,ThinkPad T480 (Renewed),2\n"
      + "S2,2025-12-02 10:37:22,iPad 9 (Renewed),1\n"
    let reading = try read(text)
    #expect(reading.reconciliation[.counted].rows == 3)
    #expect(reading.reconciliation.unitsCounted == 4)
  }

  @Test("A row with cells of its own order speaks for itself, whatever stands before it")
  func ownCells() throws {
    let header = "Order ID,Order Date,Title,Quantity,Condition,Country,Cancelled at\n"
    let first = "1,2025-01-31,iPhone 12,1,Good,FR,2025-02-01\n"
    let second = "1,2025-01-31,iPad 9,1,Good,FR,\n"
    for text in [header + first + second, header + second + first] {
      let reading = try read(text)
      #expect(reading.reconciliation[.counted].rows == 1)
      #expect(reading.reconciliation[.cancelled].rows == 1)
    }
  }

  @Test("A continuation row whose order stands elsewhere does not count, and is said")
  func orphan() throws {
    let text =
      "Order ID,Order Date,Title,Quantity,Condition,Country,Status\n"
      + "1,2025-01-31,iPhone 12,1,Good,FR,cancelled\n2,2025-01-31,iPhone 12,1,Good,FR,paid\n"
      + "1,2025-01-31,iPad 9,1,Good,,\n"
    let reading = try read(text)
    #expect(reading.reconciliation[.counted].rows == 1)
    #expect(reading.reconciliation[.notEligible].rows == 1)
    #expect(
      reading.findings.contains { $0.description.contains("4:7: note: rows with a status") })
    let empty =
      "Order ID,Order Date,Title,Quantity,Condition,Country,Status\n"
      + "1,2025-01-31,iPhone 12,1,Good,,\n2,2025-01-31,iPhone 12,1,Good,,\n"
    #expect(try read(empty).reconciliation[.counted].rows == 2)
  }

  @Test(
    "A condition turned round by a word before it is not that condition",
    arguments: [
      "not refurbished", "Non reconditionné", "nicht generalüberholt", "to be refurbished",
      "no good", "not excellent",
    ])
  func negated(words: String) throws {
    let reading = try read(
      "Order ID,Order Date,Title,Quantity,Condition\n1,2025-01-31,iPhone 12,1,\(words)\n"
        + "2,2025-01-31,iPhone 12 (not refurbished),1,\n"
    ) { $0.areAllRefurbished = true }
    #expect(reading.reconciliation[.notEligible].rows == 2)
  }

  @Test("A row of sums at the end is no line, with and without the word total")
  func sums() throws {
    let reading = try read(
      "Order ID,Order Date,Title,Quantity,Condition\n1,2025-01-31,iPhone 12,1,Good\n,,,2,\n"
        + "Total,2025-01-31,,9,\n,2025-01-31,Total,9,\n")
    #expect(reading.reconciliation[.structural].rows == 3)
    #expect(reading.reconciliation.unitsCounted == 1)
  }

  @Test("A total at the end is no line")
  func summary() throws {
    let reading = try read(
      "Order ID,Order Date,Title,Quantity,Condition\n1,2025-01-31,iPhone 12,1,Good\nTotal,,,1,\n")
    #expect(reading.reconciliation[.structural].rows == 1)
    #expect(reading.reconciliation[.rejected].rows == 0)
    #expect(reading.setAside.sorted.first?.key.reason == .summary)
  }

  @Test("A State column is no status")
  func state() throws {
    let reading = try read(
      "Order ID,Order Date,Title,Quantity,Condition,State\n1,2025-01-31,iPhone 12,1,Good,California\n"
    )
    #expect(reading.reconciliation[.counted].rows == 1)
  }

  @Test("An item id is no line id: two of one thing in one order are two")
  func itemID() throws {
    let row = "1,77,2025-01-31,iPhone 12,1,Good\n"
    let reading = try read("Order ID,Item ID,Order Date,Title,Quantity,Condition\n" + row + row)
    #expect(reading.reconciliation.unitsCounted == 2)
  }

  @Test("A name given for a column that is not there is an error, not a guess")
  func wrongColumn() throws {
    let error = #expect(throws: ExportError.self) {
      _ = try read("Order ID,Order Date,Title\n1,2025-01-31,iPhone\n") {
        $0.columns[.quantity] = "Nope"
      }
    }
    #expect(error?.description.contains("no column has the name given for quantity") == true)
  }

  @Test("The same bytes twice without order ids are refused; with them they count once")
  func copies() throws {
    func read(_ text: String) throws -> SalesReading { try Exports.read([text, text]) }
    #expect(throws: ExportError.self) {
      try read("Order Date,Title,Condition\n2025-01-31,iPhone 12,Good\n")
    }
    let reading = try read("Order ID,Order Date,Title,Condition\n1,2025-01-31,iPhone 12,Good\n")
    #expect(reading.reconciliation.unitsCounted == 1)
  }

  @Test("One broken byte does not make a file of UTF-8 another encoding")
  func brokenByte() throws {
    var bytes = Array("Numéro de commande;Date de commande;Désignation;État\n".utf8)
    bytes += Array("1;31/01/2025;Écran 24\";Très bon état\n2;31/01/2025;iPhone ".utf8) + [0xFF]
    bytes += Array(" 12;Très bon état\n".utf8)
    let reading = try Exports.read(bytes)
    #expect(reading.inputs.first?.profile.encoding == .utf8)
    #expect(reading.reconciliation[.counted].rows == 2)
  }
}
