import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Delimited text", .timeLimit(.minutes(20)))
struct DelimitedParserTests {
  private func records(_ text: String, blockSize: Int = .max, delimiter: String = ",") throws
    -> [[String]]
  {
    try DelimitedFormatTests.records(
      text, DelimitedFormatTests.format(delimiter), blockSize: blockSize)
  }

  static let cases: [(text: String, records: [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
    ("\"a,1\",\"b\n2\"\n", [["a,1", "b\n2"]]),
    ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
    ("\"say \"\"hi\"\"\",x\n", [["say \"hi\"", "x"]]),
    ("24\" IPS,x\n", [["24\" IPS", "x"]]),
    ("\"15.6\" laptop\",x\n", [["15.6\" laptop", "x"]]),
    ("\"\",\n", [["", ""]]),
    (",,\n\n,", [["", "", ""], [""], ["", ""]]),
    ("", []),
    ("\n", [[""]]),
  ]

  @Test("Text is read by RFC 4180, at every size of block", arguments: cases.indices)
  func rfc4180(index: Int) throws {
    let (text, expected) = Self.cases[index]
    for size in [1, 2, 3, 5, .max] {
      #expect(try records(text, blockSize: size) == expected)
    }
  }

  @Test("What is written is read back, whatever the cells hold", arguments: 0..<64 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "é", "\"", ",", "\n", "x\r\n", " ", "24\"", "x,y", ""]
    let rows = (0..<20).map { _ in
      (0..<Int.random(in: 2...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
    }
    let text = rows.map(CSVText.row).joined()
    #expect(try records(text, blockSize: Int.random(in: 1...7, using: &random)) == rows)
  }

  @Test("A quote that never closes is an error that names its row")
  func unclosedQuote() {
    #expect(throws: DelimitedTextError.unclosedQuote(record: 2)) {
      try records("a,b\n\"1,2\n3,4\n")
    }
  }

  @Test("A quote that never closes does not fill the memory")
  func longRecord() throws {
    var parser = DelimitedParser(longestRecord: 100)
    let text = Array(("a\n\"" + String(repeating: "x", count: 200)).utf8)
    let error = #expect(throws: DelimitedTextError.self) {
      try parser.parse(text[...]) { _, _ in }
    }
    #expect(error == .recordTooLong(record: 2, limit: 100))
  }

  @Test("A million cells in one record end in an error")
  func manyCells() {
    var parser = DelimitedParser()
    #expect(throws: DelimitedTextError.tooManyCells(record: 1)) {
      try parser.parse([UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)[...]) { _, _ in }
    }
  }

}
