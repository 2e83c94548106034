import Testing

@testable import SalesExports

@Suite("the XML of Excel 2003 is read as a sheet")
struct SpreadsheetRecordsTests {
  private func source(_ sheets: String) -> SpreadsheetRecords {
    let text = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
        xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
        xmlns:h="http://www.w3.org/TR/REC-html40"><Styles><Style ss:ID="s1"/></Styles>
      \(sheets)</Workbook>
      """
    return SpreadsheetRecords(file: "x.xml") { MemoryBlocks(text) }
  }

  private func sheet(_ rows: String) -> String {
    "<Worksheet ss:Name=\"Sheet 1\"><Table>\(rows)</Table></Worksheet>"
  }

  private func cell(_ text: String, type: String = "String", _ attributes: String = "") -> String {
    "<Cell \(attributes)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
  }

  private func cells(_ rows: String) throws -> [[String]] {
    try Tables.rows(source(sheet(rows))).map(\.cells)
  }

  @Test("rows and cells come as they stand, with blanks where cells are missing")
  func gaps() throws {
    let rows =
      "<Row>\(cell("ID"))\(cell("Date"))<Cell/>\(cell("Status"))</Row><Row/>"
      + "<Row ss:Index=\"7\">\(cell("000000012"))\(cell("done", "ss:Index=\"4\""))</Row>"
      + "<Row>\(cell("13"))</Row>"
    let records = try Tables.rows(source(sheet(rows)))
    #expect(records.map(\.number) == [1, 7, 8])
    #expect(
      records.map(\.cells) == [
        ["ID", "Date", "", "Status"], ["000000012", "", "", "done"], ["13"],
      ])
  }

  private func cell(_ text: String, _ attributes: String) -> String {
    cell(text, type: "String", attributes)
  }

  @Test("a merged cell takes the columns that it covers")
  func merged() throws {
    let row = "<Row>\(cell("a", "ss:MergeAcross=\"2\""))\(cell("d"))</Row>"
    #expect(try cells(row) == [["a", "", "", "d"]])
  }

  @Test("dates are ISO, numbers as written, truth values words")
  func types() throws {
    let row =
      "<Row>\(cell("2026-01-31T00:00:00.000", type: "DateTime"))"
      + "\(cell("2026-01-31T10:37:22.000", type: "DateTime"))\(cell("31001", type: "Number"))"
      + "\(cell("1.50", type: "Number"))\(cell("1", type: "Boolean"))"
      + "\(cell("0", type: "Boolean"))\(cell("#N/A", type: "Error"))</Row>"
    #expect(
      try cells(row) == [
        ["2026-01-31", "2026-01-31T10:37:22", "31001", "1.50", "TRUE", "FALSE", "#N/A"]
      ])
  }

  @Test("formatted pieces of a text are joined, and a comment is no part of it")
  func formatted() throws {
    let row = """
      <Row><Cell><Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Lap</B>top
      <Font h:Size="9">15"</Font></Data></Cell>
      <Cell><Comment><Data>checked by J. Doe</Data></Comment></Cell>\(cell("end"))</Row>
      """
    let cells = try cells(
      row.replacing("<Data ss:Type=\"String\" xmlns=", with: "<ss:Data ss:Type=\"String\" xmlns=")
        .replacing("15\"</Font></Data>", with: "15\"</Font></ss:Data>"))
    #expect(cells == [["Laptop\n15\"", "", "end"]])
  }

  @Test("the first worksheet in which anything stands is read, and no other")
  func firstWithData() throws {
    let sheets =
      sheet("<Row/><Row><Cell/></Row>") + sheet("<Row>\(cell("x"))</Row>")
      + sheet("<Row>\(cell("y"))</Row>")
    #expect(try Tables.rows(source(sheets)).map(\.cells) == [["x"]])
    #expect(Tables.error(source(sheet("")))?.problem == "no worksheet has any rows")
  }

  @Test(
    "an index far outside of the sheet is refused and takes no memory",
    arguments: ["1000000000", "99999999999999999999", "-5", "x"])
  func hostileIndex(index: String) {
    for row in [
      "<Row ss:Index=\"\(index)\">\(cell("x"))</Row>",
      "<Row>\(cell("x", "ss:Index=\"\(index)\""))</Row>",
      "<Row>\(cell("x", "ss:MergeAcross=\"\(index)\""))\(cell("y"))</Row>",
      "<Row ss:Span=\"\(index)\"/>",
    ] {
      #expect(
        Tables.error(source(sheet(row)))?.problem.hasPrefix("a cell lies outside") == true)
    }
  }

  @Test("an index that goes back does not overwrite what has been read")
  func indexBack() throws {
    let rows =
      "<Row ss:Index=\"5\">\(cell("a"))\(cell("b", "ss:Index=\"1\""))</Row>"
      + "<Row ss:Index=\"2\">\(cell("c"))</Row>"
    let records = try Tables.rows(source(sheet(rows)))
    #expect(records.map(\.number) == [5, 6])
    #expect(records.map(\.cells) == [["a", "b"], ["c"]])
  }
}
