import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("hostile XML is refused or read, and never more than that")
struct HostileXMLTests {
  /// Reads the bytes in every way; only an ``ExportError`` may come out.
  private func readAll(_ bytes: [UInt8], length: Int) throws {
    let open = { MemoryBlocks(bytes, size: length) }
    let sources: [any RecordSource] = [
      InvoiceRecords(file: "x.xml", open: open), SpreadsheetRecords(file: "x.xml", open: open),
    ]
    for source in sources {
      do { try source.records { _, _ in } } catch is ExportError {}
    }
    do {
      let tree = try XMLTree(open(), file: "x.xml")
      var depth = 0
      while let event = try tree.next() {
        if event == .beginObject { depth += 1 }
        if event == .endObject { depth -= 1 }
        guard depth >= 0 else { break }
      }
      #expect(depth == 0)
    } catch is ExportError {}
  }

  private static let documents = [
    Invoices.ubl(lines: Invoices.line(quantity: "2", title: "Größe &amp; x")),
    Invoices.ubl(
      "CreditNote", code: "381", lines: Invoices.line("CreditNote", quantity: "2", title: "x")),
    Invoices.cii(lines: Invoices.ciiLine(quantity: "2", title: "x")),
    """
    <?xml version="1.0"?><!DOCTYPE Workbook><ss:Workbook
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet><ss:Table>
    <ss:Row ss:Index="3"><ss:Cell ss:Index="2" ss:MergeAcross="1"><ss:Data ss:Type="DateTime">
    2026-01-31T00:00:00.000</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>
    """,
  ]
  private static let pieces = [
    "<", ">", "&", "&#", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE a [", "<!ENTITY a 'b'>",
    "\"", "'", "=", "\u{0}", "/", "<?", "?>", "xmlns=''", "encoding='UTF-16'", "999999999999",
  ].map { Array($0.utf8) }

  @Test("documents changed at random do no harm", arguments: 1...4)
  func mutations(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<400 {
      var bytes = Array(Self.documents[round % Self.documents.count].utf8)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          let piece = Self.pieces.randomElement(using: &random) ?? []
          bytes.insert(contentsOf: piece, at: place)
        default:
          let end = min(place + Int.random(in: 1...200, using: &random), bytes.count)
          bytes.insert(
            contentsOf: bytes[place..<end], at: Int.random(in: 0...place, using: &random))
        }
      }
      try readAll(bytes, length: Int.random(in: 1...600, using: &random))
    }
  }

  @Test("documents cut anywhere are refused in every way of reading")
  func cut() throws {
    for document in Self.documents {
      let bytes = Array(document.utf8)
      for end in stride(from: 0, to: bytes.count - 1, by: 41) {
        let open = { MemoryBlocks(Array(bytes[..<end])) }
        #expect(throws: ExportError.self) {
          try InvoiceRecords(file: "x.xml", open: open).records { _, _ in }
        }
        try readAll(Array(bytes[..<end]), length: 512)
      }
    }
  }

  @Test("a declaration of another encoding than the bytes have does no harm")
  func encodingLies() throws {
    let encodings = [
      "UTF-8", "UTF-16", "UTF-16BE", "UTF-32", "UCS-4", "ISO-8859-1", "Shift_JIS",
      "GB18030", "ASCII", "windows-1252", "UTF-7", "HZ", "",
    ]
    for name in encodings {
      let text = "<?xml version='1.0' encoding='\(name)'?><a b='ö'>日本 <c/></a>"
      let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      for bytes in [
        Array(text.utf8), wide, [0xFF, 0xFE] + wide, [0xFE, 0xFF] + wide,
        [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE, 0, 0] + wide,
      ] {
        for length in [1, 3, 4_096] { try readAll(bytes, length: length) }
      }
    }
  }

  @Test("very many small parts are read in time that grows with the file")
  func manyParts() throws {
    let documents = [
      "<a>" + String(repeating: "<!-- -->", count: 300_000) + "</a>",
      "<a>" + String(repeating: "x<!-- -->", count: 300_000) + "</a>",
      "<a>" + String(repeating: "<?p?>", count: 300_000) + "</a>",
      "<a>" + String(repeating: "&#65;", count: 300_000) + "</a>",
      "<a>" + String(repeating: "<b/>", count: 300_000) + "</a>",
    ]
    for document in documents {
      let time = try ContinuousClock().measure {
        let tree = try XMLTree(MemoryBlocks(document), file: "x.xml")
        while try tree.next() != nil {}
      }
      #expect(time < .seconds(20), "\(document.prefix(20))")
    }
  }

  private func problem(_ text: String) -> String {
    XMLPullTests.error(MemoryBlocks(text))?.problem ?? "none"
  }

  @Test("much before or behind the data is refused, because the parser keeps it")
  func aroundTheData() {
    let comments = String(repeating: "<!-- comment -->", count: 10_000)
    let attributes = (0..<10_000).map { "b\($0) CDATA 'x' " }.joined()
    let type = "<!DOCTYPE a [<!ATTLIST a \(attributes)>]>"
    for text in [comments + "<a/>", "<a/>" + comments, type + "<a/>"] {
      #expect(problem(text) == "more than 65536 bytes stand before or behind the data")
    }
  }

  @Test("very many names are refused, because the parser keeps each")
  func names() {
    let elements = (0..<30_000).map { "<b\($0)/>" }.joined()
    #expect(problem("<a>\(elements)</a>").hasPrefix("the file has more than 20000 different"))
  }

  @Test("very many prefixes are refused, because the parser searches them for each name")
  func prefixes() {
    let levels = (0..<3).map { level -> String in
      let prefixes = (0..<900).map { "xmlns:p\(level)x\($0)='u' " }.joined()
      return "<a \(prefixes)>"
    }
    #expect(
      problem(levels.joined() + "</a></a></a>").hasPrefix(
        "an element has more than 1000 attributes"))
  }
}
