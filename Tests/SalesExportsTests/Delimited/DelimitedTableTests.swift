import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Tables in delimited text", .timeLimit(.minutes(20)))
struct DelimitedTableTests {
  /// The text as CSV, read in blocks of a size.
  static func csv(_ text: [UInt8], blockSize: Int = 1 << 16) throws -> String {
    var written: [UInt8] = []
    try DelimitedTable(file: "t.csv") { MemoryBlocks(text, size: blockSize) }
      .writeCSV { written += $0 }
    return String(decoding: written, as: UTF8.self)
  }

  static let cases: [(name: String, text: String, csv: String)] = [
    (
      "cells are quoted only where needed", "a;b\n\"1\";\"x, y\"\n2;say \"hi\"\n3;\"p\nq\"\n",
      "a,b\n1,\"x, y\"\n2,\"say \"\"hi\"\"\"\n3,\"p\nq\"\n"
    ),
    ("short rows are filled up", "a,b,c\n1,2\n3\n1,2,3\n", "a,b,c\n1,2,\n3,,\n1,2,3\n"),
    (
      "cells too many are kept unless empty", "a,b\n1,2,\n3,4,x\n5,6\n7,8\n9,0\n",
      "a,b\n1,2\n3,4,x\n5,6\n7,8\n9,0\n"
    ),
    (
      "blank lines are no rows, rows of commas are", "a,b\n\n1,2\n,\n\n3,4\n\n",
      "a,b\n1,2\n,\n3,4\n"
    ),
    (
      "a blank line in a column is a cell, one at the end is not", "a\n1\n\n2\n\n",
      "a\n1\n\"\"\n2\n"
    ),
    ("without a header nothing is made up", "1,2\n3,4\n", "1,2\n3,4\n"),
    ("an empty file has no table", "\n", ""),
    (
      "a row written with another delimiter is a row",
      "date,qty,title\n2024-01-01,1,Phone\n2024-01-02;2;\"a, b\"\n2024-01-03 3 Case\n"
        + "2024-01-04,4,Hub\n2024-01-05,5,Hub\n2024-01-06, 6, \"Mouse\"\n",
      "date,qty,title\n2024-01-01,1,Phone\n2024-01-02,2,\"a, b\"\n2024-01-03,3,Case\n"
        + "2024-01-04,4,Hub\n2024-01-05,5,Hub\n2024-01-06,6,Mouse\n"
    ),
    (
      "an empty cell too many does not move the others",
      "date,qty,title\n2024-01-01,1,Phone\n2024-01-02,,2,Case\n2024-01-04,4,Hub\n",
      "date,qty,title\n2024-01-01,1,Phone\n2024-01-02,2,Case\n2024-01-04,4,Hub\n"
    ),
    (
      "a second table is not read",
      "date,qty\n2024-01-01,1\ndate,qty\n2024-01-02,2\n", "date,qty\n2024-01-01,1\n"
    ),
    (
      "words in a table of words stay together",
      "name,colour,grade\nPhone,black,A\nLaptop of last year\nCase,red,B\n",
      "name,colour,grade\nPhone,black,A\nLaptop of last year,,\nCase,red,B\n"
    ),
  ]

  @Test("A table is written as its clean answer", arguments: cases.indices)
  func clean(index: Int) throws {
    let (name, text, expected) = Self.cases[index]
    for size in [1, 7, 1 << 16] {
      #expect(try Self.csv(Array(text.utf8), blockSize: size) == expected, "\(name)")
    }
  }

  @Test("Records beyond the head are read like those in it")
  func long() throws {
    let rows = (0..<20_000).map { "\($0),2024-01-01,\"Phone, black\"\n" }.joined()
    let text = "id,date,title\n" + rows + "x,2024-01-02,\"Phone \"pro\" \n1,2024-01-03,b\n"
    let csv = try Self.csv(Array(text.utf8))
    #expect(csv.hasPrefix("id,date,title\n0,2024-01-01,\"Phone, black\"\n"))
    #expect(csv.hasSuffix("\"\"\"Phone \"\"pro\"\" \"\n1,2024-01-03,b\n"))
  }

  @Test("A record that is too long is an error with its place")
  func tooLong() {
    let cells = String(repeating: ",", count: 30_000)
    let error = #expect(throws: ExportError.self) { try Self.csv(Array("a,b\n\(cells)\n".utf8)) }
    #expect(error?.row == 2)
    #expect(error?.file == "t.csv")
  }
}
