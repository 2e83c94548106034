import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Workbooks", .timeLimit(.minutes(20)))
struct WorkbookTests {
  private func problem(_ workbook: TinyWorkbook, sheet: String? = nil) throws -> String {
    let error = #expect(throws: ExportError.self) { try workbook.rows(sheet: sheet) }
    return try #require(error).description
  }

  private func records<Result>(
    _ workbook: TinyWorkbook, _ body: (WorkbookRecords) throws -> Result
  ) throws -> Result {
    let file = try NamelessFile(workbook.bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    defer { withExtendedLifetime(file) {} }
    return try body(WorkbookRecords(archive))
  }

  @Test("Texts are shared, within the cell, or of a formula; spoken forms are left out")
  func texts() throws {
    var workbook = TinyWorkbook(
      "<row r=\"1\"><c t=\"s\" r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><r><t>in</t></r>"
        + "<r><t xml:space=\"preserve\"> line</t></r></is></c>"
        + "<c r=\"D1\" t=\"str\"><f>A1&amp;B1</f><v>a &lt; b</v></c></row>")
    workbook.strings =
      "<si><t> Sales</t></si><si><r><rPr><b/></rPr><t>iPhone</t></r><r><t> 12</t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>アイ</t></rPh><phoneticPr fontId=\"1\"/></si>"
    #expect(try workbook.rows() == ["1: iPhone 12 |  Sales | in line | a < b"])
    #expect(try workbook.rows() == workbook.rows())
  }

  @Test("Characters that XML has not are written as escapes")
  func escapes() throws {
    func text(_ written: String) -> String {
      String(decoding: RichText.unescaped(Array(written.utf8)), as: UTF8.self)
    }
    #expect(text("a_x000D_b_x0041_") == "a\rbA")
    #expect(text("_x005F_x000D_") == "_x000D_")
    #expect(text("a_b _x00 _xD800_ _xZZZZ_ _") == "a_b _x00 _xD800_ _xZZZZ_ _")
  }

  @Test("Truth, errors and days of their own kind")
  func kinds() throws {
    let workbook = TinyWorkbook(
      "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
        + "<c t=\"d\"><v>2026-01-31T21:25:00.000</v></c><c t=\"d\"><v>2026-01-31T00:00:00</v></c>"
        + "<c t=\"d\"><v>2026-01-31</v></c></row>")
    #expect(
      try workbook.rows() == ["1: TRUE | FALSE |  | 2026-01-31 21:25:00 | 2026-01-31 | 2026-01-31"])
  }

  @Test(
    "Numbers are given as a person sees them",
    arguments: [
      ("31001.0", "31001"), ("31001", "31001"), ("0.30000000000000004", "0.3"),
      ("1.1000000000000001", "1.1"), ("599.99000000000001", "599.99"), ("1E3", "1000"),
      ("1.5e-3", "0.0015"), ("1.2345678901234568E+17", "123456789012346000"), ("-0.0", "0"),
      ("-12.50", "-12.5"), ("0", "0"), ("007", "7"), ("123456789012345678", "123456789012345678"),
      ("9999999999999999.9", "10000000000000000"), ("0.99999999999999999", "1"), (".5", "0.5"),
      ("5.", "5"), (" 4 ", "4"), ("1E+400000", "1E+400000"),
      ("1E99999999999999999999", "1E99999999999999999999"),
      ("NaN", "NaN"), ("1e", "1e"), ("", ""), ("-", "-"), ("1,5", "1,5"), ("0E5", "0"),
      ("100", "100"),
      ("100.50", "100.5"),
      ("4.9406564584124654E-324", "0." + String(repeating: "0", count: 323) + "494065645841247"),
    ])
  func numbers(written: String, seen: String) {
    #expect(String(decoding: WorkbookNumber.text(Array(written.utf8)[...]), as: UTF8.self) == seen)
  }

  @Test("What is seen of any price in cents is the price", arguments: 0..<20 as Range<UInt64>)
  func prices(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let cents = Int.random(in: 0...100_000_000, using: &random)
      var sum = 0.0
      for part in [cents / 3, cents - cents / 3] { sum += Double(part) / 100 }
      let text = WorkbookNumber.text(Array("\(sum)".utf8)[...])
      #expect(Double(String(decoding: text, as: UTF8.self)) == Double(cents) / 100)
      #expect(text.count <= 10)
    }
  }

  @Test("Days are known by the style of their cell")
  func days() throws {
    var workbook = TinyWorkbook(
      "<row>" + (0...7).map { "<c s=\"\($0)\"><v>46053.892361111109</v></c>" }.joined() + "</row>"
        + "<row><c s=\"1\"><v>46053</v></c><c s=\"2\"><v>0.892361111</v></c>"
        + "<c s=\"6\"><v>1.5</v></c>"
        + "<c s=\"1\"><v>0</v></c><c s=\"1\"><v>-3</v></c><c s=\"1\"><v>2958466</v></c>"
        + "<c s=\"99\"><v>5</v></c><c s=\"x\"><v>6</v></c><c s=\"1\"><v>46053.999999</v></c></row>")
    workbook.formats = [
      (164, "[$-409]d\\-mmm\\-yyyy;@"), (165, "[Red]#,##0.00 &quot;days&quot;"),
      (166, "0.0 &quot;dymh&quot;"), (167, "[h]:mm:ss"), (168, "yyyy\\m"),
    ]
    workbook.styles = [0, 14, 21, 164, 165, 166, 167, 168]
    #expect(
      try workbook.rows() == [
        "1: 46053.8923611111 | 2026-01-31 21:25:00 | 2026-01-31 21:25:00 | 2026-01-31 21:25:00 | "
          + "46053.8923611111 | 46053.8923611111 | 1105293:25:00 | 2026-01-31 21:25:00",
        "2: 2026-01-31 | 21:25:00 | 36:00:00 | 0 | -3 | 2958466 | 5 | 6 | 2026-02-01",
      ])
  }

  @Test(
    "Formats mean a day only by letters that are not quoted",
    arguments: [
      ("General", .number), ("0.00", .number), ("@", .number), ("dd/mm/yyyy", .date),
      ("mmm", .date),
      ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("[mm]:ss", .duration), ("[Red]0", .number),
      ("[$€-407] #,##0.00", .number), ("\"day\" 0", .number), ("0\\d", .number), ("_d0", .number),
      ("0.00E+00", .number), ("\"open", .number), ("[open", .number), ("YYYY-MM-DD", .date),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("", .number), ("\\", .number),
      ("[<1]\"h\"0", .number), ("yyyy\"年\"m\"月\"", .date),
    ] as [(String, WorkbookStyles.Meaning)])
  func formats(code: String, meaning: WorkbookStyles.Meaning) {
    #expect(WorkbookStyles.meaning(of: Array(code.utf8)) == meaning)
  }

  @Test(
    "Days count from 1900, with a leap day that never was, or from 1904",
    arguments: [
      ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, "1900-02-29"),
      ("61", false, "1900-03-01"), ("2958465", false, "9999-12-31"), ("45351", false, "2024-02-29"),
      ("0", true, "1904-01-01"), ("44591", true, "2026-01-31"), ("1462", false, "1904-01-01"),
    ])
  func epochs(serial: String, countsFrom1904: Bool, day: String) throws {
    var workbook = TinyWorkbook("<row><c s=\"0\"><v>\(serial)</v></c></row>")
    workbook.styles = [14]
    workbook.properties = countsFrom1904 ? "date1904=\"1\"" : ""
    #expect(try workbook.rows() == ["1: \(day)"])
  }

  @Test("Cells and rows stand where the sheet says, and gaps cost nothing")
  func places() throws {
    let workbook = TinyWorkbook(
      "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c><c r=\"AA3\"><v>3</v></c></row>"
        + "<row r=\"4\"><c r=\"A4\" s=\"1\"/><c r=\"B4\"><v/></c></row>"
        + "<row><c><v>5</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>6</v></c></row>")
    let rows = try workbook.rows()
    #expect(rows.count == 3)
    #expect(rows[0] == "3:  | 1 | 2" + String(repeating: " | ", count: 24) + "3")
    #expect(rows[1] == "5: 5")
    #expect(rows[2] == "1048576: " + String(repeating: " | ", count: 16_383) + "6")
  }

  @Test(
    "Places that no sheet has, or that go back, are refused with their row",
    arguments: [
      "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>",
      "<row r=\"99999999999999999999\"/>", "<row r=\"x\"/>", "<row r=\"2\"/><row r=\"2\"/>",
      "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZZ1\"/></row>",
      "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"1\"/></row>",
      "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
    ])
  func hostilePlaces(rows: String) throws {
    #expect(try problem(TinyWorkbook(rows)).contains("are not in order"))
  }

  @Test("A text that the workbook does not have is damage", arguments: ["5", "-1", "x", ""])
  func missingText(number: String) throws {
    var workbook = TinyWorkbook(
      "<row r=\"7\"><c><v>1</v></c><c t=\"s\"><v>\(number)</v></c></row>")
    workbook.strings = "<si><t>a</t></si>"
    guard !number.isEmpty else {
      #expect(try workbook.rows() == ["7: 1"])
      return
    }
    #expect(try problem(workbook).hasPrefix("a.xlsx:7:1: error: a cell refers to a text"))
  }

  @Test("The first visible sheet with a value is read, or the one that is named")
  func sheets() throws {
    let row = "<row><c><v>1</v></c></row>"
    let workbook = TinyWorkbook(sheets: [
      ("Notes", "state=\"hidden\"", row), ("Deep", "state=\"veryHidden\"", row),
      ("Cover", "", "<row><c s=\"0\"/></row>"), ("Orders", "", row + row),
      ("More", "state=\"visible\"", row),
    ])
    try records(workbook) { records in
      #expect(records.sheet.name == "Orders")
      #expect(records.sheetNames == ["Cover", "Orders", "More"])
      #expect(!records.isTextInColumnA)
    }
    #expect(try workbook.rows(sheet: "more") == ["1: 1"])
    #expect(try workbook.rows(sheet: "Notes") == ["1: 1"])
    #expect(
      try problem(workbook, sheet: "None")
        == "a.xlsx:1:1: error: the workbook has no sheet of this name; name one of its sheets: "
        + "'Notes', 'Deep', 'Cover', 'Orders', 'More'")
    #expect(try problem(TinyWorkbook("")).contains("no visible sheet of the workbook has a value"))
  }

  @Test("The strict variant of the format is read")
  func strict() throws {
    var workbook = TinyWorkbook("<row><c t=\"s\"><v>0</v></c></row>")
    workbook.strings = "<si><t>a</t></si>"
    workbook.isStrict = true
    #expect(try workbook.rows() == ["1: a"])
  }

  @Test("Whole lines of a CSV in the first column are given as the text that they are")
  func textInColumnA() throws {
    func line(_ number: Int, _ text: String) -> String {
      "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    }
    let workbook = TinyWorkbook(
      line(1, "Order ID,Product") + line(3, "1,&quot;24&quot;&quot; TV&quot;"))
    try records(workbook) { records in
      #expect(records.isTextInColumnA)
      let text = try records.textInColumnA().text()
      #expect(text == "Order ID,Product\n\n1,\"24\"\" TV\"\n")
    }
    let many = (1...60).map { line($0, "a;b") }.joined()
    let other = TinyWorkbook(many + "<row><c><v>1</v></c><c><v>2</v></c></row>")
    try records(other) { records in
      let error = #expect(throws: ExportError.self) { try records.textInColumnA().all() }
      #expect(error?.row == 61)
    }
    let column = TinyWorkbook(line(1, "Product") + line(2, "iPhone, black"))
    for other in [column, TinyWorkbook(line(1, "a,b"))] {
      try records(other) { #expect(!$0.isTextInColumnA) }
    }
  }

  @Test("Texts beyond the memory that is meant for them are refused")
  func tooMuchText() throws {
    var workbook = TinyWorkbook("")
    workbook.strings = (0..<100).map { "<si><t>text \($0)</t></si>" }.joined()
    let file = try NamelessFile(workbook.bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    let package = OfficePackage(archive: archive)
    let path = "xl/sharedStrings.xml"
    #expect(try SharedStrings(package, path: path, mostBytes: 2_000).count == 100)
    #expect(throws: ExportError.self) { try SharedStrings(package, path: path, mostBytes: 1_000) }
    #expect(throws: ExportError.self) { try SharedStrings(package, path: path, mostBytes: 4) }
  }

  @Test("A row that repeats one long text for ever is refused")
  func longRow() throws {
    var workbook = TinyWorkbook(
      "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1_000) + "</row>")
    workbook.strings = "<si><t>" + String(repeating: "a", count: 100_000) + "</t></si>"
    #expect(try problem(workbook).contains("the row is longer than 16 MiB"))
  }

  @Test(
    "A part that is missing is said",
    arguments: [
      "xl/workbook.xml", "xl/worksheets/sheet0.xml", "xl/_rels/workbook.xml.rels",
    ])
  func missingPart(path: String) throws {
    let parts = TinyWorkbook("<row><c><v>1</v></c></row>").parts.filter {
      $0.name != Array(path.utf8)
    }
    let file = try NamelessFile(ZipWriter(parts).bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    #expect(throws: ExportError.self) { try WorkbookRecords(archive) }
  }

  @Test("Many sheets that are one part are refused, for they would be read again and again")
  func sameSheet() throws {
    let workbook = TinyWorkbook(sheets: [("A", "", ""), ("B", "", "")])
    var parts = workbook.parts
    let list = try #require(
      parts.firstIndex { $0.name == Array("xl/_rels/workbook.xml.rels".utf8) })
    let text = String(decoding: parts[list].contents, as: UTF8.self)
    parts[list].contents = Array(text.replacing("sheet1.xml", with: "sheet0.xml").utf8)
    let file = try NamelessFile(ZipWriter(parts).bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    let error = #expect(throws: ExportError.self) { try WorkbookRecords(archive) }
    #expect(error?.problem == "the workbook is damaged: its parts do not fit together")
  }

  @Test("A sheet whose checksum is wrong is refused, though its XML is whole")
  func checksum() throws {
    var parts = TinyWorkbook("<row><c><v>1</v></c></row>").parts
    parts[0].saidChecksum = 7
    let file = try NamelessFile(ZipWriter(parts).bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    let error = #expect(throws: ExportError.self) {
      try TinyWorkbook.rows(of: WorkbookRecords(archive))
    }
    #expect(error?.problem == "'xl/worksheets/sheet0.xml' is damaged in the archive")
  }

  @Test("A few bytes cannot ask for blank cells without measure")
  func blanks() throws {
    let row = "<row><c r=\"XFD1\"><v>1</v></c></row>"
    let workbook = TinyWorkbook(String(repeating: row, count: 20))
    try records(workbook) { records in
      let reader = try SheetReader(records.workbook, records.sheet, mostBlanks: 100_000)
      let error = #expect(throws: ExportError.self) { while try reader.next() != nil {} }
      #expect(error?.row == 7)
    }
  }

  @Test("Damage in any part never stops the program", arguments: 0..<300 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var workbook = TinyWorkbook(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>46053.5</v></c></row>")
    workbook.strings = "<si><r><t>Order</t></r><rPh><t>x</t></rPh></si>"
    workbook.styles = [14]
    // The checksums are right, so that the damage reaches every reader.
    var parts = workbook.parts
    let pieces = [
      "<", ">", "\"", "/", "9", "-", "<row>", "<c r=\"XFD1\"><v>1</v></c>", "&amp;", "\u{0}",
    ]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let part = Int.random(in: parts.indices, using: &random)
      let place = Int.random(in: parts[part].contents.indices, using: &random)
      if Bool.random(using: &random) {
        parts[part].contents[place] = UInt8.random(in: 0x20...0x7E, using: &random)
      } else {
        let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
        parts[part].contents.insert(contentsOf: piece, at: place)
      }
    }
    let file = try NamelessFile(ZipWriter(parts).bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    do {
      let records = try WorkbookRecords(archive)
      let rows = try TinyWorkbook.rows(of: records)
      #expect(try rows == TinyWorkbook.rows(of: records))
    } catch is ExportError {}
  }
}
