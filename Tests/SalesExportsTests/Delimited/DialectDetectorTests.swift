import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Detection of the format", .timeLimit(.minutes(20)))
struct DialectDetectorTests {
  private func format(_ text: String) -> DelimitedFormat {
    DialectDetector(head: Array(text.utf8), isWhole: true).format()
  }

  private static let comma = DelimitedFormat()

  private static func delimited(_ delimiter: String) -> DelimitedFormat {
    DelimitedFormat(delimiter: Array(delimiter.utf8))
  }

  static let cases: [(name: String, text: String, format: DelimitedFormat)] = [
    ("commas", "date,title,price\n2024-01-01,\"Phone, black\",9.90\n2024-01-02,Laptop,5\n", comma),
    (
      "semicolons with decimal commas", "date;price\n01.02.2024;9,90\n02.02.2024;1.234,50\n",
      delimited(";")
    ),
    (
      "tabs", "date\ttitle\n2024-01-01\tPhone, black; new\n2024-01-02\tLaptop, grey\n",
      delimited("\t")
    ),
    ("vertical bars", "sku|qty|title\nA1|2|Phone, black\nA2|1|Laptop\n", delimited("|")),
    (
      "comma and blank", "sku, qty, title\nA1, 2, \"Phone, black\"\nA2, 1, Laptop\n",
      delimited(", ")
    ),
    (
      "blanks", "sku qty title\nA1 2 \"Phone in black\"\nA2 1 \"Laptop, grey\"\n", delimited(" ")
    ),
    ("a header alone", "date;title;price\n", delimited(";")),
    ("figures alone", "1,2,3\n", comma),
    ("one column", "price\n4.5\n7\n", comma),
    (
      "commas although rows are ragged", "a,b,c\n1,27,,\"too long\"\n,\"too short\"\n0,x,17\n",
      comma
    ),
    (
      "commas although one row has another delimiter",
      "a,b,c\n1,2,3\n4;5;6\n7,8,9\n1,2,3\n", comma
    ),
    (
      "commas behind lines of notes", "Report of sales\nby shop\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\n",
      comma
    ),
    (
      "quotes around words with delimiters", "a,b\n\"x;y;z\",\"1;2\"\n\"p;q\",\"3;4\"\n", comma
    ),
    (
      "single quotes", "sku,title\nA1,'Phone, black, new'\nA2,'Laptop, it''s grey'\n",
      DelimitedFormat(quote: UInt8(ascii: "'"))
    ),
    (
      "no quotes where tabs separate and marks are inches",
      "sku\ttitle\nA1\t15.6\" laptop\nA2\t24\" monitor\n",
      DelimitedFormat(delimiter: [0x09], quote: nil)
    ),
    (
      "backslashes", "sku,title\n\"A1\",\"15.6\\\" laptop\"\n\"A2\",\"a 24\\\", black\"\n",
      DelimitedFormat(escape: .backslash)
    ),
    ("no backslashes for paths", "a,b\n\"C:\\\",\"x\"\n\"D:\\\",\"y\"\n", comma),
  ]

  @Test("The format is found in the text", arguments: cases.indices)
  func found(index: Int) {
    let (name, text, expected) = Self.cases[index]
    #expect(format(text) == expected, "\(name)")
    let carriageReturns = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r")
    #expect(format(carriageReturns) == expected, "\(name), with CR")
  }

  @Test("Ordinary text is one column: neither its blanks nor its commas take it apart")
  func prose() throws {
    let text = """
      The shop opens at nine, and closes at six.
      On Sundays it is closed
      Parcels are sent within two days, if the sum was paid
      Ask us
      """
    let format = format(text)
    #expect(!text.utf8.contains(format.delimiter[0]))
  }

  @Test("A head cut off in the midst of a row is enough")
  func cutOff() {
    let rows = (0..<5000).map { "A\($0);\"Phone; black\";\($0),50\n" }.joined()
    let head = Array(("sku;title;price\n" + rows).utf8.prefix(4096 + 7))
    #expect(DialectDetector(head: head, isWhole: false).format() == Self.delimited(";"))
  }

  @Test("Nothing at all is taken for a text with commas")
  func nothing() {
    #expect(format("") == Self.comma)
    #expect(format("\n\n") == Self.comma)
  }

  @Test("Commas are always among the candidates, for a reader that decides by names")
  func candidates() {
    let detector = DialectDetector(head: Array("a b\nc d\n".utf8), isWhole: true)
    #expect(detector.candidates().contains { $0.format == Self.comma })
  }

  @Test("Any bytes give a format", arguments: 0..<50 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let head = (0..<Int.random(in: 0...600, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let candidates = DialectDetector(head: head, isWhole: Bool.random(using: &random)).candidates()
    #expect(!candidates.isEmpty)
    #expect(candidates.allSatisfy { !$0.format.delimiter.isEmpty && $0.score >= 0 })
  }
}
