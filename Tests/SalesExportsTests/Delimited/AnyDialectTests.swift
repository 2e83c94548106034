import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Tables of sales in any dialect", .timeLimit(.minutes(20)))
struct AnyDialectTests {
  private struct Writer {
    let format: DelimitedFormat
    /// Whether all cells are quoted, or only those that need it.
    let quotesAll: Bool

    func text(_ row: [String]) -> String {
      row.map(cell).joined(separator: String(decoding: format.delimiter, as: UTF8.self))
    }

    private func cell(_ text: String) -> String {
      guard let quote = format.quote else { return text }
      let needsQuotes = text.utf8.contains {
        $0 == format.delimiter[0] || $0 == quote || $0 == 0x0A || $0 == 0x5C
      }
      guard quotesAll || needsQuotes else { return text }
      let mark = String(decoding: [quote], as: UTF8.self)
      let inner = text.map { character -> String in
        if String(character) == mark {
          return format.escape == .backslash ? "\\" + mark : mark + mark
        }
        if character == "\\", format.escape == .backslash { return "\\\\" }
        return String(character)
      }
      return mark + inner.joined() + mark
    }
  }

  private static func rows(_ random: inout SeededRandom, decimalMark: String) -> [[String]] {
    let titles = [
      "iPhone 12 64GB - Very good", "ThinkPad T480, 14\", 8GB", "Dell U2419H 24\" monitor", "iPad",
      "Galaxy S21; black", "Sony WH-1000XM4 | silver", "It's a MacBook Air", "Pixel 6\tnew",
    ]
    let notes = ["", "", "", "left at door", "call first,\nthen come", "said \"thank you\""]
    return (0..<Int.random(in: 3...60, using: &random)).map { index in
      let day = Int.random(in: 10...28, using: &random)
      let price = Int.random(in: 10...900, using: &random)
      return [
        "A-\(1000 + index)", "2024-0\(Int.random(in: 1...9, using: &random))-\(day)",
        titles.randomElement(using: &random) ?? "", "\(Int.random(in: 1...3, using: &random))",
        "\(price)\(decimalMark)50", ["FR", "DE", "ES"].randomElement(using: &random) ?? "",
        notes.randomElement(using: &random) ?? "",
      ]
    }
  }

  static let dialects: [DelimitedFormat] = [",", ";", "\t", "|", ", ", "^"].flatMap { delimiter in
    ["\"", "'"].flatMap { quote in
      [DelimitedFormat.Escape.doubled, .backslash].map {
        DelimitedFormat(delimiter: Array(delimiter.utf8), quote: quote.utf8.first, escape: $0)
      }
    }
  }

  @Test(
    "Whatever the dialect, the table is found and read, and cut at any place",
    arguments: dialects, 0..<10 as Range<UInt64>)
  func found(format: DelimitedFormat, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let writer = Writer(format: format, quotesAll: seed.isMultiple(of: 2))
    let header = ["Order", "Date", "Title", "Quantity", "Price", "Country", "Note"]
    let mark = format.delimiter == [0x3B] ? "," : "."
    let rows = [header] + Self.rows(&random, decimalMark: mark)
    let lineEnd = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let text = rows.map { writer.text($0) + lineEnd }.joined()
    var answer: [UInt8] = []
    for row in rows { DelimitedTable.append(row.map { Array($0.utf8) }, to: &answer) }
    let size = Int.random(in: 1...4096, using: &random)
    let read = try DelimitedTableTests.csv(Array(text.utf8), blockSize: size)
    #expect(read == String(decoding: answer, as: UTF8.self), "\(text.prefix(400))")
  }
}
