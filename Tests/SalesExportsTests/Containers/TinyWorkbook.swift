import Impact
import ImpactTestSupport

@testable import SalesExports

/// A workbook made in a test, as small as can be.
struct TinyWorkbook {
  /// The sheets: name, attributes such as `state="hidden"`, and the content of `sheetData`.
  var sheets: [(name: String, attributes: String, rows: String)]
  var strings: String?
  /// The number formats of the workbook's own, and of each style its number.
  var formats: [(id: Int, code: String)] = []
  var styles: [Int] = []
  var properties = ""
  var isStrict = false

  init(_ rows: String) { sheets = [("Orders", "", rows)] }

  init(sheets: [(name: String, attributes: String, rows: String)]) { self.sheets = sheets }

  private var space: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  private var relationSpace: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// The parts of the document.
  var parts: [ZipWriter.Member] {
    func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
      "<Relationships>"
        + list.map {
          "<Relationship Target=\"\($0.target)\" "
            + "Type=\"\(relationSpace)/\($0.kind)\" Id=\"\($0.id)\"/>"
        }.joined() + "</Relationships>"
    }
    var links = sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }
    if strings != nil { links.append(("t", "sharedStrings", "/xl/sharedStrings.xml")) }
    links.append(("y", "styles", "styles.xml"))
    let list = sheets.enumerated().map {
      "<sheet \($1.attributes) name=\"\($1.name)\" r:id=\"s\($0)\"/>"
    }
    var parts: [ZipWriter.Member] = sheets.enumerated().map {
      .init(
        "xl/worksheets/sheet\($0).xml",
        "<worksheet xmlns=\"\(space)\"><sheetData>\($1.rows)</sheetData></worksheet>")
    }
    if let strings {
      parts.append(.init("xl/sharedStrings.xml", "<sst xmlns=\"\(space)\">\(strings)</sst>"))
    }
    let own = formats.map { "<numFmt formatCode=\"\($0.code)\" numFmtId=\"\($0.id)\"/>" }
    let cells = styles.map { "<xf xfId=\"0\" numFmtId=\"\($0)\"/>" }
    parts += [
      .init(
        "xl/styles.xml",
        "<styleSheet><numFmts>\(own.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
          + "</cellStyleXfs><cellXfs>\(cells.joined())</cellXfs></styleSheet>"),
      .init("xl/_rels/workbook.xml.rels", relations(links)),
      .init(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(space)\" xmlns:r=\"\(relationSpace)\"><workbookPr \(properties)/>"
          + "<sheets>\(list.joined())</sheets><extLst><ext xmlns:x14=\"x\"><x14:workbookPr/></ext>"
          + "</extLst></workbook>"),
      .init("_rels/.rels", relations([("a", "officeDocument", "xl/workbook.xml")])),
      .init("[Content_Types].xml", "<Types/>"),
    ]
    return parts
  }

  var bytes: [UInt8] { ZipWriter(parts).bytes }

  /// The rows of a sheet, with their numbers.
  func rows(sheet: String? = nil) throws -> [String] {
    let file = try NamelessFile(bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.xlsx")
    return try Self.rows(of: WorkbookRecords(archive, sheet: sheet))
  }

  /// Rows as `number: cell | cell`.
  static func rows(of records: WorkbookRecords) throws -> [String] {
    var rows: [String] = []
    try records.records { fields, row in
      let cells = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
      rows.append("\(row): " + cells.joined(separator: " | "))
    }
    return rows
  }
}
