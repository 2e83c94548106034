import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Reading sales exports", .timeLimit(.minutes(20)))
struct SalesReaderTests {
  private static let header = "Order ID,Product,Quantity,Price,Order Date,Condition,Status,Country"

  private func read(
    _ texts: String..., options: (inout ReadingOptions) -> Void = { _ in },
    observe: ((LineOutcome) -> Void)? = nil
  ) throws -> SalesReading {
    try Exports.read(texts, options: options, observe: observe)
  }

  private func rows(_ lines: String...) -> String {
    Self.header + "\n" + lines.map { $0 + "\n" }.joined()
  }

  private func error(_ body: () throws -> SalesReading) -> ExportError? {
    #expect(throws: ExportError.self) { _ = try body() }
  }

  @Test("Every record ends in exactly one place, and the places sum to the rows read")
  func places() throws {
    let text = rows(
      "1,iPhone 12,2,700.00,2025-03-01,Good,completed,FR",
      Self.header, ",,,,,,,",
      "2,iPhone 12,one,700.00,2025-03-01,Good,completed,FR",
      "3,iPhone 12,1.5,700.00,2025-03-01,Good,completed,FR",
      "4,iPhone 12,1,free,2025-03-01,Good,completed,FR",
      "5,iPhone 12,1,700.00,someday,Good,completed,FR",
      "6,iPhone 12,1,700.00,2024-12-31,Good,completed,FR",
      "7,iPhone 12,1,700.00,2025-03-01,Good,cancelled,FR",
      "8,Shipping,1,5.00,2025-03-01,,completed,FR",
      "9,iPhone 12 case,1,9.00,2025-03-01,New,completed,FR",
      "10,iPhone 12,1,700.00,2025-03-01,New,completed,FR",
      "11,Washing machine,1,300.00,2025-03-01,Good,completed,FR",
      "12,Mystery box,3,10.00,2025-03-01,Good,completed,FR",
      "13,iPhone 12,1,700.00,2025-03-01,Good,refunded,FR",
      "14,iPhone 12,-1,700.00,2025-03-02,Good,completed,FR")
    let reading = try read(text) { $0.period = Period("2025") ?? .all }
    let table = reading.reconciliation
    #expect(table.rowsRead == 16)
    #expect(table[.structural].rows == 2)
    #expect(table[.rejected].rows == 4)
    #expect(table[.outsidePeriod].rows == 1)
    #expect(table[.cancelled].rows == 1)
    #expect(table[.notGoods].rows == 1)
    #expect(table[.notEligible].rows == 2)
    #expect(table[.unmatched].rows == 2)
    #expect(table[.returned].rows == 2)
    #expect(table[.counted].rows == 1)
    #expect(table.unitsSold == 3 && table.unitsReturned == 2 && table.unitsCounted == 1)
    #expect(reading.activity.control.units == 1)
    let aside = reading.setAside.sorted.map {
      "\($0.key.reason.rawValue) \($0.key.value) \($0.entry.firstRows)"
    }
    #expect(aside.contains("unreadable quantity a text of 3 characters (letters) [5]"))
    #expect(aside.contains("fractional quantity '1.5' [6]"))
    #expect(aside.contains("unreadable price a text of 4 characters (letters) [7]"))
    let (products, other) = reading.unmatched.list()
    #expect(products.map(\.title) == ["Mystery box", "Washing machine"])
    #expect(products.map(\.reason) == [.noCategory, .noFactor])
    #expect(other == Tally())
  }

  @Test("Nothing counts that is not shown or declared to be refurbished")
  func eligibility() throws {
    let text = "Order ID,Product,Quantity,Order Date\n1,iPhone 12,1,2025-03-01\n"
    let without = try read(text)
    #expect(without.reconciliation[.notEligible].rows == 1)
    #expect(without.setAside.sorted.first?.key.reason == .unknownCondition)
    let declared = try read(text) { $0.areAllRefurbished = true }
    #expect(declared.reconciliation.unitsCounted == 1)
    #expect(declared.reliesOnSellersWord)
    let new = try read(text.replacing("iPhone 12", with: "iPhone 12 sealed")) {
      $0.areAllRefurbished = true
    }
    #expect(
      new.reconciliation.unitsCounted == 0, "the seller's word does not make new goods refurbished")
    let shown = try read(text.replacing("iPhone 12", with: "iPhone 12 (Renewed)"))
    #expect(shown.reconciliation.unitsCounted == 1)
    #expect(!shown.reliesOnSellersWord)
  }

  @Test("A partly returned row is counted; its units reconcile in a table of their own")
  func partReturn() throws {
    let text =
      "Order ID,Product,Qty,Refunded qty,Item total,Order Date,Condition\n"
      + "1,iPhone 12,3,-1,300.00,2025-03-01,Good\n"
    let reading = try read(text) { $0.columns[.returnedQuantity] = "Refunded qty" }
    #expect(reading.reconciliation[.counted].rows == 1)
    #expect(reading.reconciliation.unitsSold == 3)
    #expect(reading.reconciliation.unitsReturned == 1)
    let cells = reading.activity.cells
    #expect(cells.map(\.tally.units) == [-1, 3])
    #expect(cells.map(\.tally.revenue.text) == ["XXX=-10000", "XXX=30000"])
  }

  @Test("The same line in a later export counts once; the later one wins")
  func overlap() throws {
    let first = rows(
      "1,iPhone 12,1,700.00,2025-03-01,Good,completed,FR",
      "2,iPhone 12,1,700.00,2025-03-02,Good,completed,FR")
    let second = rows(
      "2,iPhone 12,1,700.00,2025-03-02,Good,refunded,FR",
      "3,iPhone 12,1,700.00,2025-03-03,Good,completed,FR")
    let reading = try read(first, second)
    #expect(reading.reconciliation[.repeated].rows == 1)
    #expect(reading.reconciliation[.returned].rows == 1)
    #expect(reading.reconciliation.unitsCounted == 2)
    let reversed = try read(second, first)
    #expect(reversed.reconciliation.unitsCounted == 3, "the last on the command line wins")
  }

  @Test("Equal rows of one order are twins and both count; a later export replaces twin by twin")
  func twins() throws {
    let row = "1,iPhone 12,1,700.00,2025-03-01,Good,completed,FR"
    #expect(try read(rows(row, row)).reconciliation.unitsCounted == 2)
    let reading = try read(rows(row, row), rows(row, row, row))
    #expect(reading.reconciliation[.repeated].rows == 2)
    #expect(reading.reconciliation.unitsCounted == 3)
  }

  @Test("With a line id the last row of a key counts, the earlier is repeated")
  func lineIDs() throws {
    let text =
      "Order ID,Line ID,Product,Quantity,Order Date,Condition\n"
      + "1,a,iPhone 12,1,2025-03-01,Good\n1,b,iPhone 12,1,2025-03-01,Good\n"
      + "1,a,iPhone 12,4,2025-03-01,Good\n"
    let reading = try read(text)
    #expect(reading.reconciliation[.repeated].rows == 1)
    #expect(reading.setAside.sorted.first?.entry.firstRows == [2])
    #expect(reading.reconciliation.unitsCounted == 5)
  }

  @Test("Row order does not matter, nor does a split over files", arguments: 0..<8 as Range<UInt64>)
  func orderLaws(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let titles = ["iPhone 12", "ThinkPad T480", "iPhone 12 case", "Mystery", "iPad 9", "Shipping"]
    let states = ["completed", "cancelled", "refunded"]
    let lines = (1...80).map { id in
      "\(id),\(titles.randomElement(using: &random) ?? ""),\(Int.random(in: -1...3, using: &random)),"
        + "10.50,2025-\(Int.random(in: 10...12, using: &random))-13,"
        + "\(["Good", "New", ""].randomElement(using: &random) ?? ""),"
        + "\(states.randomElement(using: &random) ?? ""),\(["FR", "DE", "?"].randomElement(using: &random) ?? "")"
    }
    func text(_ lines: some Sequence<String>) -> String {
      Self.header + "\n" + lines.joined(separator: "\n") + "\n"
    }
    let whole = try read(text(lines))
    let shuffled = try read(text(lines.shuffled(using: &random)))
    #expect(shuffled.activity == whole.activity)
    #expect(shuffled.reconciliation == whole.reconciliation)
    let cut = Int.random(in: 1..<80, using: &random)
    let split = try read(text(lines.prefix(cut)), text(lines.dropFirst(cut)))
    let swapped = try read(text(lines.dropFirst(cut)), text(lines.prefix(cut)))
    #expect(split.activity == whole.activity)
    #expect(swapped.activity == whole.activity)
    #expect(split.reconciliation == whole.reconciliation)
    #expect(swapped.reconciliation == whole.reconciliation)
  }

  @Test("Every delimiter, line end and encoding gives the same activity data")
  func dialects() throws {
    let plain =
      "Commande;Date de commande;Désignation;Quantité;Prix unitaire;Pays;État\n"
      + "1;31/01/2025;\"Écran 24\"\"; IPS\";2;1.234,50;France;Très bon état\n"
    let reference = try read(plain).activity
    #expect(reference.control.units == 2)
    #expect(reference.cells.first?.key.country == "FR")
    #expect(reference.control.revenue.text == "XXX=246900")
    #expect(try read("\u{FEFF}" + plain).activity == reference)
    #expect(try read(plain.replacing("\n", with: "\r\n")).activity == reference)
    #expect(try read(plain.replacing("\n", with: "\r")).activity == reference)
    #expect(try read("Export du 1 février\n\n" + plain).activity == reference)
    let tabs = plain.replacing("; IPS", with: " IPS").replacing(";", with: "\t")
    #expect(try read(tabs).activity.control == reference.control)
    let latin = plain.unicodeScalars.map { UInt8($0.value) }
    let reading = try Exports.read(latin)
    #expect(reading.activity == reference)
    #expect(reading.inputs.first?.profile.encoding == .windows1252)
  }

  @Test("Past the memory for titles nothing is dropped, and no figure changes")
  func boundedMemory() throws {
    let lines =
      (0..<3_000).map { "\($0),Product number \($0),1,1.00,2025-03-01,Good,completed,FR" }
      + (0..<50).map { "x\($0),iPhone 12,1,1.00,2025-03-01,Good,completed,FR" }
    let text = Self.header + "\n" + lines.joined(separator: "\n")
    let ample = try read(text)
    let tight = try read(text) { $0.rememberedTextBytes = 20_000 }
    #expect(tight.activity == ample.activity)
    #expect(tight.reconciliation == ample.reconciliation)
    #expect(tight.unmatched.count < 200)
    let (products, other) = tight.unmatched.list()
    #expect(products.reduce(0) { $0 + $1.tally.units } + other.units == 3_000)
    #expect(ample.unmatched.list(limit: 10).other.rows == 2_990)
  }

  @Test("Distinct unreadable values are listed up to a number, the rest stand together")
  func boundedSetAside() throws {
    let lines = (0..<5_000).map { "\($0),iPhone 12,\($0)-\($0),1.00,2025-03-01,Good,completed,FR" }
    let reading = try read(Self.header + "\n" + lines.joined(separator: "\n"))
    #expect(reading.reconciliation[.rejected].rows == 5_000)
    let entries = reading.setAside.sorted
    #expect(entries.count == 1_001)
    #expect(entries.reduce(0) { $0 + $1.entry.tally.rows } == 5_000)
  }

  @Test("The lines that are observed sum to the activity data")
  func observed() throws {
    var units: Int64 = 0
    var rows = 0
    let reading = try read(
      self.rows(
        "1,iPhone 12,2,700.00,2025-03-01,Good,completed,FR",
        "2,iPhone 12,3,700.00,2025-03-01,Good,refunded,FR",
        "3,iPhone 12,-1,700.00,2025-03-01,Good,completed,FR"),
      observe: { outcome in
        units += outcome.units
        rows += 1
      })
    #expect(rows == 3)
    #expect(units == reading.reconciliation.unitsCounted)
    #expect(units == reading.activity.control.units)
  }

  @Test("A revenue that no line can have is set aside, not trapped on")
  func absurdRevenue() throws {
    let reading = try read(
      "Order ID,Product,Quantity,Price,Currency,Order Date,Condition,Status\n"
        + "1,iPhone 12,524288,-17592186044416,JPY,2025-03-01,Good,refunded\n"
        + "2,iPhone 12,1000000,999999999999999,EUR,2025-03-01,Good,refunded\n")
    #expect(reading.reconciliation[.rejected].rows == 2)
    #expect(reading.setAside.sorted.map(\.key.reason) == [.unreadablePrice])
  }

  @Test("A header of 20,000 columns is read in no time")
  func wideHeader() throws {
    let names = (0..<19_990).map { "Column \($0)" }.joined(separator: ",")
    let reading = try read(
      "Order ID,Product,Order Date,Condition,\(names)\n1,iPhone 12,2025-03-01,Good\n")
    #expect(reading.reconciliation.unitsCounted == 1)
  }

  @Test("A status or country that is not known is said with its first row")
  func findings() throws {
    let reading = try read(
      rows(
        "1,iPhone 12,1,700.00,2025-03-01,Good,xyzzy,FR",
        "2,iPhone 12,1,700.00,2025-03-01,Good,completed,Atlantis"))
    let findings = reading.findings.map(\.description)
    #expect(findings.contains { $0.hasPrefix("export-0.csv:2:7: note: rows with a status") })
    #expect(findings.contains { $0.hasPrefix("export-0.csv:3:8: note: rows with a country") })
    #expect(reading.reconciliation[.notEligible].rows == 1)
    #expect(reading.activity.cells.first?.key.country == "")
  }

  @Test("Dates that can all be read two ways are asked about, not guessed")
  func ambiguousDates() throws {
    let text = rows("1,iPhone 12,1,700.00,03/04/2025,Good,completed,FR")
    #expect(
      error { try read(text) }?.description
        == "export-0.csv:2:5: error: dates such as this one can be read day first and month first, "
        + "and none tells which; "
        + "say --date-order dmy or --date-order mdy")
    let reading = try read(text) { $0.dateOrder = .mdy }
    #expect(reading.activity.cells.first?.key.month.description == "2025-03")
  }

  @Test("A row with text behind the last column has shifted and is set aside")
  func shifted() throws {
    let reading = try read(rows("1,iPhone 12, 64GB,1,700.00,2025-03-01,Good,completed,FR"))
    #expect(reading.setAside.sorted.map(\.key.reason) == [.tooManyCells])
  }
}
