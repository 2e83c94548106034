import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Stray quotation marks", .timeLimit(.minutes(20)))
struct StrayQuoteTests {
  private func mended(_ text: String, blockSize: Int = .max) throws -> [[String]] {
    try DelimitedFormatTests.records(
      text, DelimitedFormat(), blockSize: blockSize, mendsQuotes: true)
  }

  static let cases: [(name: String, text: String, records: [[String]])] = [
    (
      "one at the begin of a cell, a quoted cell behind it", "1,\"AN,2,\"x, y\",z\n4,5,6,7,8\n",
      [["1", "\"AN", "2", "x, y", "z"], ["4", "5", "6", "7", "8"]]
    ),
    (
      "one as the last cell, quoted cells in the next row", "a,b,\"\n1,\"x, y\",3\n",
      [["a", "b", "\""], ["1", "x, y", "3"]]
    ),
    ("one more before a quoted cell", "1,\"\"We, us\",2\n", [["1", "\"We, us", "2"]]),
    (
      "an inch mark that was not doubled", "\"Table 48\"\",\"made, here\",3\n\"a\",b,c\n",
      [["Table 48\"", "made, here", "3"], ["a", "b", "c"]]
    ),
    ("one that never closes", "a,b\n\"1,2\n3,4\n", [["a", "b"], ["\"1", "2"], ["3", "4"]]),
    ("one at the very end", "a,b\n1,\"", [["a", "b"], ["1", "\""]]),
    (
      "one that an inch mark rows below would close",
      "a,b,c,d\n1,\"x,3,4\n4,y,6,7\n7,24\",9,0\n",
      [
        ["a", "b", "c", "d"], ["1", "\"x", "3", "4"], ["4", "y", "6", "7"],
        ["7", "24\"", "9", "0"],
      ]
    ),
    (
      "one that a mark in another column would close", "a,b,c\n1,\"x,3\n4,y,24\"\n7,8,9\n",
      [["a", "b", "c"], ["1", "\"x", "3"], ["4", "y", "24\""], ["7", "8", "9"]]
    ),
  ]

  @Test("A stray mark does not swallow the rows behind it", arguments: cases.indices)
  func stray(index: Int) throws {
    let (name, text, expected) = Self.cases[index]
    for size in [1, 2, 3, 7, .max] {
      #expect(try mended(text, blockSize: size) == expected, "\(name), blocks of \(size)")
    }
  }

  @Test("A note of ten lines with commas stays one cell")
  func longNote() throws {
    let note = (0..<10).map { "line \($0), of the note, and more" }.joined(separator: "\n")
    let text = "a,b,c\n1,\"\(note)\",3\n4,5,6\n\"\(note)\",2,\"\(note)\"\n1,2,\"\(note)\"\n"
    #expect(
      try mended(text) == [
        ["a", "b", "c"], ["1", note, "3"], ["4", "5", "6"], [note, "2", note], ["1", "2", note],
      ])
  }

  @Test("A note stays one cell where rows have different numbers of cells")
  func ragged() throws {
    let text = "a,b,c,d\n1,2,3,4\nsum,2,3\nx,\"one, two\nthree\",c,d\n1,2,3,4\n"
    #expect(try mended(text)[3] == ["x", "one, two\nthree", "c", "d"])
  }

  @Test("The parser tells how many marks it read as characters, and where the first was")
  func account() throws {
    var parser = DelimitedParser(mendsQuotes: true)
    try parser.parse(Array("a,b\n1,2\n3,\"\n5,\"x\n7,8\n".utf8)[...]) { _, _ in }
    try parser.finish { _, _ in }
    #expect(parser.mendedQuotes == 2)
    #expect(parser.firstMendedRecord == 3)
  }

  @Test("A mark without an end in a long text costs no more memory than a megabyte")
  func farAway() throws {
    let row = "abc,def\n"
    let block = Array(String(repeating: row, count: 1 << 13).utf8)
    var parser = DelimitedParser(longestRecord: 2 << 20, mendsQuotes: true)
    var widths: Set<Int> = []
    var last = 0
    let take = { (fields: FieldBuffer, number: Int) in
      widths.insert(fields.count)
      last = number
    }
    try parser.parse(Array("\"x,y\n".utf8)[...], take)
    for _ in 0..<40 { try parser.parse(block[...], take) }
    try parser.finish(take)
    #expect(widths == [2])
    #expect(last == 1 + 40 << 13)
    #expect(parser.mendedQuotes == 1)
  }

  @Test("Text that is made of marks ends in an error soon, not in endless reading again")
  func hostile() {
    // Each line opens a cell that nothing closes, and that looks like an escaped mark to the others.
    let block = Array(String(repeating: ",\"\"b\n", count: 1 << 12).utf8)
    var parser = DelimitedParser(mendsQuotes: true)
    #expect(throws: DelimitedTextError.self) {
      try parser.parse(Array("\"x\n".utf8)[...]) { _, _ in }
      for _ in 0..<400 { try parser.parse(block[...]) { _, _ in } }
      try parser.finish { _, _ in }
    }
  }

  @Test(
    "Whatever the bytes are, the records do not depend on the blocks",
    arguments: 0..<400 as Range<UInt64>)
  func anyBytes(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = ["\"", "\"", "'", ",", ",", "\n", "\r", "\\", "a", " ", "\"\"", "\\\"", ", "]
    let text = (0..<Int.random(in: 1...120, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    for format in DelimitedFormatTests.dialects {
      for mends in [false, true] {
        let whole = Result {
          try DelimitedFormatTests.records(text, format, mendsQuotes: mends)
        }
        for size in [1, 2, 5] {
          let cut = Result {
            try DelimitedFormatTests.records(text, format, blockSize: size, mendsQuotes: mends)
          }
          #expect((try? whole.get()) == (try? cut.get()), "\(text)")
        }
        if mends { #expect(throws: Never.self) { try whole.get() } }
      }
    }
  }
}
