import Foundation
import Testing

@testable import SalesExports

/// Checks on real files by other hands, which never enter the project.
@Suite(
  "Real containers",
  .enabled(if: ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"] != nil))
struct RealContainersTests {
  private static let folder = ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"].map {
    "\($0)/csvkit-examples"
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(Self.folder)
    return [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  private func workbook(_ name: String, sheet: String? = nil) throws -> [String] {
    let folder = try #require(Self.folder)
    let handle = try FileHandle(forReadingFrom: URL(filePath: "\(folder)/\(name)"))
    defer { withExtendedLifetime(handle) {} }
    let archive = try ZipArchive(descriptor: handle.fileDescriptor, file: name)
    #expect(archive.shape() == .workbook)
    return try TinyWorkbook.rows(of: WorkbookRecords(archive, sheet: sheet))
  }

  /// The cells of a CSV without quotes, written as a workbook's are.
  private func answer(_ name: String) throws -> [[String]] {
    String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        cell -> String in
        switch cell {
        case "True", "False": cell.uppercased()
        case _ where cell.first == "1": String(cell.replacing("T", with: " "))
        default: String(cell)
        }
      }
      // The converter named a column that has no name.
      if cells.first == "text", cells.last == "h" { cells.removeLast() }
      while cells.last == "" { cells.removeLast() }
      return cells
    }
  }

  @Test(
    "Workbooks give what their makers' answers hold",
    arguments: [
      ("test.xlsx", nil, "testxlsx_noinference_converted.csv", 0),
      ("sheets.xlsx", "data", "testxlsx_noinference_converted.csv", 0),
      ("dummy.xlsx", nil, "dummy.csv", 0),
      ("test_skip_lines.xlsx", nil, "testxlsx_noinference_converted.csv", 3),
    ] as [(String, String?, String, Int)])
  func workbooks(name: String, sheet: String?, answer: String, skipped: Int) throws {
    let rows = try workbook(name, sheet: sheet)
    let expected = try self.answer(answer).enumerated().map { index, cells in
      "\(index + 1 + skipped): " + cells.joined(separator: " | ")
    }
    #expect(rows == expected)
  }

  @Test("A workbook of transfers of goods has its rows and days")
  func transfers() throws {
    let rows = try workbook("realdata/ne_1033_data.xlsx")
    #expect(rows.count == 1_037)
    #expect(rows.first?.hasPrefix("1: state | county | fips | nsn | item_name | quantity") == true)
    #expect(
      rows.last
        == "1037: NE | YORK | 31185 | 1005-00-856-6885 | RIFLE,5.56 MILLIMETER | 1 | Each "
        + "| 120 | 120 | 2012-04-20 | 10 | WEAPONS | 1005 | Guns, through 30 mm")
  }

  @Test("Every file is known for what it is")
  func shapes() throws {
    let folder = try #require(Self.folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      guard let bytes = try? bytes(name) else { continue }
      let shape = FileShape(Array(bytes.prefix(FileShape.headSize)))
      let expected: FileShape =
        switch name {
        case "empty.csv": .empty
        case _ where name.hasSuffix(".json"): .json
        case _ where name.hasSuffix(".xlsx"): .zip
        case _ where name.hasSuffix(".xls"): .other(.oldWorkbook)
        case _ where name.hasSuffix(".gz"): .gzip
        case _ where name.hasSuffix(".bz2"): .other(.bzip2)
        default: .delimited
        }
      #expect(shape == expected, "\(name)")
    }
    #expect(
      try GzipBlocks(MemoryBlocks(bytes("dummy.csv.gz")), file: "dummy.csv.gz").all()
        == bytes("dummy.csv"))
  }

  @Test(
    "UTF-16 of both orders is read",
    arguments: [
      ("test_utf16_big.csv", TextEncoding.utf16BigEndian),
      ("test_utf16_little.csv", .utf16LittleEndian),
    ])
  func wide(name: String, encoding: TextEncoding) throws {
    let wide = try bytes(name)
    #expect(EncodingOfHead(wide) == .wide(encoding))
    let text = try UTF16Blocks(MemoryBlocks(wide), isBigEndian: encoding == .utf16BigEndian).text()
    #expect(text.split(whereSeparator: \.isNewline) == ["a,b,c", "1,2,3", "4,5,ʤ"])
  }
}
