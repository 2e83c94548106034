/// The parts of a small workbook of made-up orders.
package enum WorkbookParts {
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The parts by their paths; the sheet is the last.
  package static let all: [(name: String, bytes: [UInt8])] = [
    ("[Content_Types].xml", types), ("_rels/.rels", relations), ("xl/workbook.xml", workbook),
    ("xl/_rels/workbook.xml.rels", sheets), ("xl/styles.xml", styles),
    ("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", sheet(rows)),
  ].map { ($0.0, Array($0.1.utf8)) }

  /// A sheet of rows in XML.
  package static func sheet(_ rows: String) -> String {
    "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
  }

  private static let types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
  private static let package =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  private static let relations =
    package + "<Relationship Id=\"rId1\" Type=\"\(relation)/officeDocument\" "
    + "Target=\"xl/workbook.xml\"/></Relationships>"
  private static let workbook =
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\"><sheets>"
    + "<sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
  private static let sheets =
    package + "<Relationship Id=\"rId1\" Type=\"\(relation)/worksheet\" "
    + "Target=\"worksheets/sheet1.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(relation)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    + "</Relationships>"
  private static let styles =
    "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
    + "formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
    + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
  private static let strings =
    "<sst xmlns=\"\(main)\" count=\"9\" uniqueCount=\"9\">"
    + [
      "Order ID", "Product", "Quantity", "Order Date", "Condition", "Country", "iPhone 12 64GB",
      "Refurbished", "FR",
    ].map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
  private static let rows =
    "<row r=\"1\">"
    + "ABCDEF".enumerated().map { index, column in
      "<c r=\"\(column)1\" t=\"s\"><v>\(index)</v></c>"
    }.joined() + "</row>"
    + (2...9).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(1000 + row)</v></c>"
        + "<c r=\"B\(row)\" t=\"s\"><v>6</v></c><c r=\"C\(row)\"><v>\(row % 3 + 1)</v></c>"
        + "<c r=\"D\(row)\" s=\"\(row % 2 + 1)\"><v>\(45700 + row)</v></c>"
        + "<c r=\"E\(row)\" t=\"inlineStr\"><is><t>Refurbished</t></is></c>"
        + "<c r=\"F\(row)\" t=\"s\"><v>8</v></c></row>"
    }.joined()
}
