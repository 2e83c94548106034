import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// Files that are no exports: one line that says what is wrong and what to do.
@Suite("Files that cannot be read", .timeLimit(.minutes(20)))
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
        + "columns with --column title=NAME --column date=NAME; in a file without header by number: "
        + "--column 'title=#2'")
    #expect(
      try message(Array("Order ID,Product\n1,iPhone\n".utf8)).contains(
        "no column names the date of the order"))
  }

  @Test(
    "Files of other kinds are known by their first bytes",
    arguments: [
      (Array("PAR1\u{15}\u{4}\u{15}\u{8}".utf8), "a Parquet file"),
      (Array("Obj\u{1}\u{4}".utf8), "an Avro file"), (Array("%PDF-1.7".utf8), "a PDF"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an old XLS workbook"),
      (Array("BZh91AY&SY".utf8), "a bzip2 file"),
      (Array("<!DOCTYPE html><html><table>".utf8), "an HTML page"),
    ] as [([UInt8], String)])
  func otherKinds(bytes: [UInt8], name: String) throws {
    #expect(try message(bytes).hasPrefix("export.csv:1:1: error: the file is \(name)"))
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
