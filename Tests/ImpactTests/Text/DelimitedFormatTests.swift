import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Delimited formats", .timeLimit(.minutes(20)))
struct DelimitedFormatTests {
  /// The records of a text that is given in blocks; their numbers count up from 1.
  static func records(
    _ text: String, _ format: DelimitedFormat, blockSize: Int = .max, mendsQuotes: Bool = false
  ) throws -> [[String]] {
    var records: [[String]] = []
    let bytes = Array(text.utf8)
    var parser = DelimitedParser(format, mendsQuotes: mendsQuotes)
    let take = { (fields: FieldBuffer, number: Int) in
      records.append((0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) })
      #expect(number == records.count)
    }
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + min(blockSize, bytes.count))
      try parser.parse(bytes[start..<end], take)
      start = end
    }
    try parser.finish(take)
    return records
  }

  static func format(
    _ delimiter: String, quote: String? = "\"", escape: DelimitedFormat.Escape = .doubled
  ) -> DelimitedFormat {
    DelimitedFormat(
      delimiter: Array(delimiter.utf8), quote: quote?.utf8.first, escape: escape)
  }

  static let cases: [(name: String, format: DelimitedFormat, text: String, records: [[String]])] = [
    (
      "a delimiter of two bytes", format(", "), "a, \"b, c\", d\n1,2, 3, \n",
      [["a", "b, c", "d"], ["1,2", "3", ""]]
    ),
    ("a delimiter cut off at the end", format("; "), "a; b;", [["a", "b;"]]),
    (
      "single quotes", format(",", quote: "'"), "'a,b','it''s',\"c\"\n", [["a,b", "it's", "\"c\""]]
    ),
    (
      "no quotes at all", format("\t", quote: nil), "\"15.6\" laptop\t24\"\nb\t\"\n",
      [["\"15.6\" laptop", "24\""], ["b", "\""]]
    ),
    (
      "a backslash before a quote", format(",", escape: .backslash), "\"15.6\\\" laptop\",x\n",
      [["15.6\" laptop", "x"]]
    ),
    (
      "doubled quotes beside backslashes", format(",", escape: .backslash),
      "\"15.6\\\" and \"\"new\"\"\",x\n", [["15.6\" and \"new\"", "x"]]
    ),
    (
      "a backslash before a quote and a delimiter", format(",", escape: .backslash),
      "\"15.6\\\", black\",x\n", [["15.6\", black", "x"]]
    ),
    (
      "a cell that ends in an escaped quote", format(",", escape: .backslash),
      "\"Table 48\\\"\",\"x\"\n", [["Table 48\"", "x"]]
    ),
    (
      "a cell that ends in a backslash", format(",", escape: .backslash),
      "\"C:\\\",\"next\"\n\"C:\\\",5\n\"C:\\\"\n", [["C:\\", "next"], ["C:\\", "5"], ["C:\\"]]
    ),
    (
      "a backslash that escapes nothing", format(",", escape: .backslash),
      "\"C:\\dir\",\"8\\'\",a\\b\n", [["C:\\dir", "8\\'", "a\\b"]]
    ),
    (
      "a doubled backslash", format(",", escape: .backslash), "\"C:\\\\\",x\n", [["C:\\", "x"]]
    ),
    ("backslashes by RFC 4180", format(","), "\"C:\\\",\"a\\\"\"b\"\n", [["C:\\", "a\\\"b"]]),
  ]

  @Test("Each format is read as it is written, at every size of block", arguments: cases.indices)
  func formats(index: Int) throws {
    let (name, format, text, expected) = Self.cases[index]
    for size in [1, 2, 3, 7, .max] {
      for mends in [false, true] {
        let read = try Self.records(text, format, blockSize: size, mendsQuotes: mends)
        #expect(read == expected, "\(name), blocks of \(size)")
      }
    }
  }

  /// A cell as a careful program writes it.
  private static func written(_ cell: String, _ format: DelimitedFormat) -> String {
    guard let quote = format.quote.map({ String(decoding: [$0], as: UTF8.self) }) else {
      return cell
    }
    var text = ""
    for character in cell.unicodeScalars {
      if String(character) == quote {
        text += format.escape == .backslash ? "\\" : quote
      } else if character == "\\", format.escape == .backslash {
        text += "\\"
      }
      text.unicodeScalars.append(character)
    }
    return quote + text + quote
  }

  static let dialects: [DelimitedFormat] = [
    format(","), format(";"), format("\t"), format("|"), format(" "), format(", "), format(";;"),
    format(",", quote: "'"), format("\t", quote: nil), format(",", escape: .backslash),
    format(";", quote: "'", escape: .backslash), format(", ", escape: .backslash),
  ]

  @Test(
    "A table of any cells is read back from any format, however it is cut into blocks",
    arguments: dialects, 0..<24 as Range<UInt64>)
  func roundTrip(format: DelimitedFormat, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var pieces = ["a", "é", " ", "24", "x y", "", "-"]
    if format.quote != nil {
      pieces += ["\"", "'", ",", ";", "\t", "|", "\n", "x\r\n", "\\", "24\"", "x,y", ", "]
    }
    let width = Int.random(in: 2...6, using: &random)
    let rows = (0..<20).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
    }
    let delimiter = String(decoding: format.delimiter, as: UTF8.self)
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let text = rows.map { row in
      row.map { Self.written($0, format) }.joined(separator: delimiter) + lineEnd
    }.joined()
    let size = Int.random(in: 1...9, using: &random)
    for mends in [false, true] {
      #expect(try Self.records(text, format, blockSize: size, mendsQuotes: mends) == rows)
    }
  }
}
