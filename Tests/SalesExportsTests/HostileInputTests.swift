import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// Files that were made to harm, read with the whole reader: a clear error or a bounded result.
@Suite("Hostile files", .timeLimit(.minutes(20)))
struct HostileInputTests {
  private static let header = "Order ID,Product,Quantity,Order Date,Condition\n"
  private static let row = "1,iPhone 12,1,2025-03-01,Refurbished\n"

  private func reader() throws -> SalesReader {
    SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn())
  }

  private func message(_ text: String) throws -> String { try message(Array(text.utf8)) }

  private func message(_ bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    return try message(of: try folder.write("export", bytes))
  }

  private func message(of path: String) throws -> String {
    try #require(
      #expect(throws: ExportError.self) {
        _ = try reader().read(try ExportInput.inputs(path))
      }
    ).description
  }

  // MARK: Trees

  @Test("Entities of XML are never put in, whether they grow or name a file")
  func entities() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("secret", "SECRET-4711")
    let laughs = (1...9).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }.joined()
    let body = "<orders><order><title>&l9;</title><date>2025-03-01</date></order></orders>"
    for type in [
      "<!ENTITY l0 \"lol\">" + laughs, "<!ENTITY l9 SYSTEM \"file://\(secret)\">",
      "<!ENTITY % l9 SYSTEM \"file://\(secret)\"> %l9;",
    ] {
      let message = try message("<!DOCTYPE orders [\(type)]>\(body)")
      #expect(message.contains("entities"))
      #expect(!message.contains("SECRET"))
    }
  }

  @Test("Trees nested without end are refused")
  func nesting() throws {
    let count = 100_000
    #expect(
      try message(String(repeating: "[", count: count)).contains("stand inside each other"))
    #expect(
      try message(String(repeating: "{\"a\":", count: count)).contains("stand inside each other"))
    #expect(try message(String(repeating: "<a>", count: count)).contains("deep in each other"))
  }

  @Test("JSON nested without end in a cell is an order without items")
  func nestedCell() throws {
    let cell = String(repeating: "[", count: 100_000)
    let text =
      "order_id,order_number,order_date,status,line_items\n1,1,2025-03-01,completed,\(cell)\n"
    let reading = try Exports.read([text])
    #expect(reading.reconciliation.rowsRead == 1)
    #expect(reading.reconciliation.unitsCounted == 0)
  }

  // MARK: Archives

  @Test("A gzip file that grows a thousandfold is refused long before its end")
  func gzipBomb() throws {
    let begin = StoredArchive.gzip(Array((Self.header + Self.row).utf8))
    let bomb = begin + Array(repeatElement(DeflateBomb.gzipMember, count: 2_000).joined())
    #expect(try message(bomb).contains("times its size"))
  }

  @Test("A zip archive that says to be small and grows, or says to be huge, is refused")
  func zipBomb() throws {
    // Sizes stand at fixed places behind the mark of the directory: packed at 20, unpacked at 24.
    func archive(method: UInt8, size: UInt32, _ bytes: [UInt8]) -> [UInt8] {
      var zip = StoredArchive.zip([("orders.csv", bytes)])
      let directory = zip.lastRange(of: [0x50, 0x4B, 1, 2])?.lowerBound ?? 0
      for (start, flag, length) in [(0, 8, 22), (directory, 10, 24)] {
        zip[start + flag] = method
        for byte in 0..<4 {
          zip[start + length + byte] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(byte)))
        }
      }
      return zip
    }
    #expect(try message(archive(method: 8, size: .max - 1, DeflateBomb.packed)).contains("unpack"))
    let small = try message(archive(method: 8, size: 1_000, DeflateBomb.packed))
    #expect(
      small.contains("damaged") || small.contains("no usable header")
        || small.contains("the file is"))
  }

  @Test("Paths in an archive lead nowhere: nothing is written, and shown names cannot deceive")
  func traversal() throws {
    let folder = try TemporaryFolder()
    let names = [
      "../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a/../../evil.csv", "e\u{1B}[2Jvil.csv",
      "line\nbreak.csv", "\u{202E}vsc.live",
    ]
    let rows = Array((Self.header + Self.row).utf8)
    let path = try folder.write("orders.zip", StoredArchive.zip(names.map { ($0, rows) }))
    var files: Set<String> = []
    _ = try reader().read(try ExportInput.inputs(path)) { files.insert($0.file) }
    #expect(files.count > 1)
    for file in files {
      #expect(!file.contains(".."))
      #expect(file.hasPrefix("orders.zip/"))
      #expect(
        !file.unicodeScalars.contains {
          [.control, .format].contains($0.properties.generalCategory)
        })
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["orders.zip"])
  }

  // MARK: Length

  @Test("A cell of a hundred megabytes is refused, quoted or not", arguments: ["", "\""])
  func endlessCell(quote: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export.csv", Self.header + "1," + quote)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    let block = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    for _ in 0..<100 { try file.write(contentsOf: block) }
    try file.close()
    #expect(try message(of: path).contains("longer than 16 MiB"))
  }

  @Test("A million columns are refused, in the header and behind it")
  func columns() throws {
    let commas = String(repeating: ",", count: 1_000_000)
    for text in [Self.header + Self.row + commas + "\n", commas + "\n" + Self.header + Self.row] {
      #expect(try message(text).contains("20000 cells"))
    }
  }

  // MARK: Bytes

  @Test("Zero bytes in a table are read or refused, and no row is lost", arguments: [0, 1, 3])
  func zeros(every: Int) throws {
    var bytes = Array((Self.header + String(repeating: Self.row, count: 20)).utf8)
    for place in stride(from: bytes.count - 1, to: 60, by: -97) {
      bytes.insert(contentsOf: repeatElement(0, count: every), at: place)
    }
    #expect(try Exports.read(bytes).reconciliation.rowsRead == 20)
  }

  @Test("Files of every format cut at many places are refused or read up to there")
  func truncated() throws {
    let folder =
      ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms"
    let reading = try FuzzReading()
    let temporary = try TemporaryFolder()
    for name in [
      "shopify.csv", "ebay.csv", "plain-utf16le-tab.txt", "bigquery-json.json", "mirakl.json",
      "ubl-invoice.xml", "cii-credit-note.xml", "workbook.xlsx", "warehouse-gz.csv.gz",
      "two-members.zip",
    ] {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      for place in stride(from: 0, to: bytes.count, by: max(bytes.count / 23, 1)) {
        let path = try temporary.write(name, Array(bytes[..<place]))
        #expect(reading.problems(of: path) == [], "\(name) cut at \(place)")
      }
    }
  }

  // MARK: Streams

  @Test("A stream that is cut off in the middle of a row is read up to there")
  func cutStream() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let text = Self.header + String(repeating: Self.row, count: 20_000) + "2,\"iPhone 12,1,2025-0"
    // A thread of its own: a task would wait for one that the reader, waiting for the writer, may hold.
    Thread.detachNewThread {
      guard let pipe = FileHandle(forWritingAtPath: path) else { return }
      try? pipe.write(contentsOf: Data(text.utf8))
      try? pipe.close()
    }
    let reading = try reader().read(try ExportInput.inputs(path))
    #expect(reading.reconciliation.rowsRead == 20_001)
    #expect(reading.reconciliation.unitsCounted == 20_000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["pipe"])
  }
}

extension [UInt8] {
  /// The last place of some bytes.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard bytes.count <= count else { return nil }
    return stride(from: count - bytes.count, through: 0, by: -1).first {
      self[$0..<($0 + bytes.count)].elementsEqual(bytes)
    }.map { $0..<($0 + bytes.count) }
  }
}
