import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// Files that are no exports: one line that says what is wrong and what to do.
@Suite("Files that cannot be read", .timeLimit(.minutes(5)))
struct UnreadableFileTests {
  private func message(_ bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    let inputs = try ExportInput.inputs(try folder.write("export.csv", bytes))
    let reader = SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn())
    return try #require(#expect(throws: ExportError.self) { _ = try reader.read(inputs) })
      .description
  }

  @Test("An empty file")
  func empty() throws {
    let expected =
      "export.csv:1:1: error: the file is empty; export the orders again, with a header row"
    #expect(try message([]) == expected)
    #expect(try message(Array(" \n\r\n".utf8)) == expected)
    #expect(try message([0xEF, 0xBB, 0xBF]) == expected)
  }

  @Test("A file without a usable column names what is missing")
  func noColumns() throws {
    #expect(
      try message(Array("a,b,c\n1,2,3\n".utf8))
        == "export.csv:1:1: error: no usable header: no column names a product or a date "
        + "(3 columns seen); export the order lines with their date and product title, or name the "
        + "columns with --column title=NAME --column date=NAME")
    #expect(
      try message(Array("Order ID,Product\n1,iPhone\n".utf8)).contains(
        "no column names the date of the order"))
  }

  @Test(
    "Files of other kinds are known by their first bytes",
    arguments: [
      ([0x1F, 0x8B, 8, 0], "a gzip file"),
      (Array("PK\u{3}\u{4}abc".utf8), "a zip file or an XLSX workbook"),
      (Array("PAR1xxxx".utf8), "a Parquet file"), (Array("%PDF-1.7".utf8), "a PDF"),
      (Array("{\"orders\": []}".utf8), "JSON"),
      (Array("<?xml version=\"1.0\"?><a/>".utf8), "XML or HTML"),
      ([0xFF, 0xFE, 0x61, 0], "UTF-16 text"),
      ([0x61, 0, 0x62, 0, 0x63, 0], "UTF-16 text or binary data"),
    ] as [([UInt8], String)])
  func otherKinds(bytes: [UInt8], name: String) throws {
    #expect(try message(bytes).hasPrefix("export.csv:1:1: error: the file is \(name); "))
  }

  @Test("A missing file and a folder without exports")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ExportError.self) {
      try ExportInput.inputs("\(folder.path)/none.csv")
    }
    #expect(error?.kind == .missing)
    #expect(error?.description.hasPrefix("none.csv:1:1: error: no such file; ") == true)
    #expect(throws: ExportError.self) { try ExportInput.inputs(folder.path) }
  }

  @Test("In a folder, files that are no exports are passed by and named")
  func folder() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a.csv", "Order ID,Product,Order Date\n1,iPhone (Renewed),2025-01-31\n")
    _ = try folder.write("notes.txt", "These are notes.\n")
    let reader = SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn())
    let reading = try reader.read(try ExportInput.inputs(folder.path))
    #expect(reading.reconciliation.unitsCounted == 1)
    #expect(reading.passedBy.map(\.file) == ["notes.txt"])
  }
}
