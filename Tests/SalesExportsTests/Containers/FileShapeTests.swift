import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("What a file is")
struct FileShapeTests {
  private func shape(_ text: String) -> FileShape { FileShape(Array(text.utf8)) }

  @Test(
    "Tables are delimited text, also where they begin like something else",
    arguments: [
      "Order ID,Product\n1,iPhone\n", "a", "\u{FEFF}a;b\n", "[Order ID],[Date]\n1,2\n",
      "{id};{name}\n",
      "[1] iPhone,3\n", "<TICKER>,<DATE>\nA,1\n", "<ID>;<Name>\n", "< 5 EUR,2\n", "<3,1\n",
      "PAR1,PAR2\n1,2\n", "ORC_ID,Date\n", "BZh9 model,1\n", "Object,1\n", "a,b,c\n\u{0},2,3\n",
      "PK,Name\n1,2\n", "\n\n a,b\n", "GIF,JPEG\n",
    ])
  func delimited(text: String) {
    #expect(shape(text) == .delimited)
  }

  @Test(
    "JSON, as a document and line by line",
    arguments: [
      "{\"orders\": []}", "  {\n  \"a\": 1}", "[{\"id\":1}]", "[\n  {\n    \"id\": 1}]", "[]", "{}",
      "[[\"id\"],[1]]", "[\"id\",\"date\"]\n[1,2]\n", "{\"id\":1}\n{\"id\":2}\n",
      "\u{FEFF}[{\"a\":1}]",
    ])
  func json(text: String) {
    #expect(shape(text) == .json)
  }

  @Test("XML, and HTML apart from it")
  func markup() {
    #expect(shape("<?xml version=\"1.0\"?><Invoice/>") == .xml)
    #expect(shape("<orders><order id=\"1\"/></orders>") == .xml)
    #expect(shape("<!-- made by us -->\n<orders/>") == .xml)
    #expect(
      shape("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>")
        == .xml)
    #expect(shape("<!DOCTYPE HTML><p>") == .html)
    #expect(shape("\n<table border=1><tr><td>Order ID</td></tr>") == .html)
    #expect(shape("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">") == .html)
    #expect(shape("<?xml version=\"1.0\"?><!DOCTYPE html><html>") == .html)
    #expect(shape("<!-- saved --><table><tr>") == .html)
    #expect(shape("<table name=\"orders\"><order/></table>") == .xml)
    #expect(shape("<feed><text><html></html></text></feed>") == .xml)
    #expect(shape("<!-- never closed") == .xml)
    #expect(shape("<a><b>1,2</b>,<c/></a>") == .xml)
    #expect(
      FileShape.html.refusal(file: "a.xls").description.hasPrefix(
        "a.xls:1:1: error: the file is an HTML page; open it"))
  }

  @Test("Text of UTF-16 is looked at decoded", arguments: [true, false])
  func wide(hasMark: Bool) {
    func wide(_ text: String) -> [UInt8] {
      let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
      return units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    #expect(FileShape(wide("Order ID\tProduct\n")) == .delimited)
    #expect(FileShape(wide("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>")) == .xml)
    #expect(FileShape(wide("{\"orders\": 1}")) == .json)
    #expect(FileShape(wide(" \r\n \r\n")) == .empty)
  }

  @Test(
    "Nothing and blanks are empty", arguments: ["", " \n\r\n", "\u{FEFF}", "\u{FEFF}\n", "\t\t\n"])
  func empty(text: String) {
    #expect(shape(text) == .empty)
    #expect(
      shape(text).refusal(file: "a.csv").description
        == "a.csv:1:1: error: the file is empty; export the orders again, with a header row")
  }

  @Test("Archives by their first bytes")
  func archives() {
    #expect(FileShape([0x1F, 0x8B, 8, 0]) == .gzip)
    #expect(FileShape(ZipWriter([.init("a.csv", "a,b\n")]).bytes) == .zip)
    #expect(FileShape(ZipWriter([]).bytes) == .zip)
  }

  @Test(
    "Other kinds are known, with what to do instead",
    arguments: [
      (Array("PAR1\u{15}\u{0}".utf8), .parquet), (Array("PAR1".utf8), .parquet),
      (Array("Obj\u{1}\u{4}".utf8), .avro), (Array("ORC\u{8}\u{3}".utf8), .orc),
      (Array("ARROW1\u{0}\u{0}".utf8), .arrow), (Array("FEA1\u{0}\u{0}".utf8), .arrow),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
      (Array("%PDF-1.7".utf8), .pdf), (Array("BZh91AY&SY".utf8), .bzip2),
      ([0x28, 0xB5, 0x2F, 0xFD, 4], .zstandard), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("Rar!\u{1A}\u{7}\u{0}".utf8), .rar),
      (Array("SQLite format 3\u{0}".utf8), .sqlite), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture),
      (Array("GIF89a".utf8), .picture),
      ([UInt8](repeating: 0x61, count: 257) + Array("ustar\u{0}".utf8), .tar),
      ([UInt8](repeating: 0, count: 100), .binary), ([1, 2, 3, 4, 5, 6], .binary),
    ] as [([UInt8], UnreadKind)])
  func other(head: [UInt8], kind: UnreadKind) {
    #expect(FileShape(head) == .other(kind))
    #expect(!kind.mend.isEmpty)
  }

  @Test(
    "Documents that are zip archives are told apart by their parts",
    arguments: [
      (["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"], .workbook),
      (["[Content_Types].xml", "XL/Workbook.xml"], .workbook),
      (["[Content_Types].xml", "xl/workbook.bin"], .other(.binaryWorkbook)),
      (["[Content_Types].xml", "word/document.xml"], .other(.wordDocument)),
      (["mimetype", "content.xml", "META-INF/manifest.xml"], .other(.openDocument)),
      (["Index/Document.iwa"], .other(.numbers)), (["orders.csv"], .zip),
      (["a/xl/workbook.xml"], .zip),
    ] as [([String], FileShape)])
  func documents(paths: [String], shape: FileShape) throws {
    let file = try NamelessFile(ZipWriter(paths.map { .init($0, "x") }).bytes)
    #expect(try ZipArchive(descriptor: file.descriptor, file: "a.zip").shape() == shape)
  }

  @Test("Any bytes are something", arguments: 0..<300 as Range<UInt64>)
  func anything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let begins = ["", "<", "[", "{", "PK", "PAR1", "\u{FEFF}", "<?xml", "BZh"]
    let begin = Array((begins.randomElement(using: &random) ?? "").utf8)
    let count = Int.random(in: 0...40, using: &random)
    let head = begin + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(!FileShape(head).name.isEmpty)
    #expect(!FileShape(head).mend.isEmpty)
  }
}
