import Foundation
import Impact
import Testing

@testable import SalesExports

/// Tables by other hands, each with its clean answer; they never enter the project.
@Suite(
  "Real tables", .timeLimit(.minutes(20)),
  .enabled(if: RealFiles.folder != nil, "IMPACT_REAL_FILES names no folder of real exports"))
struct RealTableTests {
  /// A line of the printed account.
  private struct Outcome {
    let name: String
    let score: LoadingScore
  }

  @Test("The classic edge cases are all read as their JSON says")
  func spectrum() throws {
    let outcomes = try names(in: "csv-spectrum/csvs").map { name in
      let path = "csv-spectrum/json/\(name).json"
      let data = try Data(contentsOf: try url(path))
      let objects = try #require(JSONSerialization.jsonObject(with: data) as? [[String: String]])
      let read = try self.read("csv-spectrum/csvs/\(name).csv")
      // The objects have no order; the header that was read gives it, if it is the right one.
      let header = read.first ?? []
      let fields = Set(objects.flatMap(\.keys))
      let names = Set(header) == fields ? header : fields.sorted()
      let answer = [names] + objects.map { object in names.map { object[$0] ?? "" } }
      return Outcome(
        name: name, score: LoadingScore(read, answer: answer.map { $0.map(Self.plain) }))
    }
    report("csv-spectrum", outcomes)
    #expect(outcomes.count == 11)
    #expect(outcomes.allSatisfy { $0.score.sum == 10 })
  }

  /// The files of csvkit with what is in them: the header, how many rows, and the last row.
  private static let kit: [(name: String, header: [String], rows: Int, last: [String])] = [
    ("bad", ["column_a", "column_b", "column_c"], 3, ["0", "mixed types.... uh oh", "17"]),
    (
      "bad_skip_lines", ["column_a", "column_b", "column_c"], 3,
      ["0", "mixed types.... uh oh", "17"]
    ),
    ("blanks", ["a", "b", "c", "d", "e", "f"], 1, ["", "NA", "N/A", "NONE", "NULL", "."]),
    ("dummy", ["a", "b", "c"], 1, ["1", "2", "3"]),
    ("foo1", ["id", "name", "age"], 2, ["2", "Howard", "21"]),
    ("join_a_short", ["a", "b", "c"], 3, ["3", "b", "c"]),
    ("join_no_header_row", ["d", "e", "f"], 3, ["4", "b", "c"]),
    ("mac_newlines", ["a", "b", "c"], 2, ["Once upon\na time", "5", "6"]),
    ("no_header_row", [], 1, ["1", "2", "3"]),
    ("no_header_row2", [], 1, ["4", "5", "6"]),
    ("no_header_row3", [], 2, ["4", "5", "6"]),
    ("null_byte", ["a", "b", "c"], 1, ["\0", "2", "3"]),
    ("optional_quote_characters", ["a", "b", "c"], 1, ["1", "2", "3"]),
    ("sniff_limit", ["a", "b", "c"], 1, ["1", "2", "3"]),
    ("sort_ints_nulls", ["a", "b", "c"], 3, ["5", "1", "7"]),
    ("test_empty_columns", ["a", "b", "c", "", ""], 3, ["", "", "", "", ""]),
    ("test_empty_columns_long_row", ["a", "b", "c"], 1, ["", "", ""]),
    ("test_empty_columns_short_row", ["a", "b", "c"], 1, ["", "", ""]),
    ("test_extra_header", ["a", "b", "c", "d"], 1, ["1", "2", "3", ""]),
    (
      "test_header_newline",
      ["\t\n\u{B}\u{C}\n start \t\n\u{B}\u{C}\n end \t\n\u{B}\u{C}\n", "b", "c"],
      1, ["d", "e", "f"]
    ),
    ("test_latin1", ["a", "b", "c"], 2, ["4", "5", "©"]),
    ("test_literal_order", ["a", "b"], 3, ["3", "3"]),
    ("test_locale", ["a", "b", "c"], 1, ["1,7", "200.000.000", ""]),
    ("test_no_leading_zeroes", ["a", "b", "c"], 1, ["01", "00.11", "0.1"]),
    ("test_numeric_date_format", ["a"], 2, ["20121231"]),
    ("test_precision", ["a"], 1, ["1.234567"]),
    ("test_skip_lines", ["a", "b", "c"], 1, ["1", "2", "3"]),
    ("test_utf16_big", ["a", "b", "c"], 2, ["4", "5", "ʤ"]),
    ("test_utf16_little", ["a", "b", "c"], 2, ["4", "5", "ʤ"]),
    ("test_utf8", ["foo", "bar", "baz"], 2, ["4", "5", "ʤ"]),
    ("test_utf8_bom", ["foo", "bar", "baz"], 2, ["4", "5", "ʤ"]),
  ]

  @Test("The examples of csvkit are all read as they are meant")
  func csvkit() throws {
    let outcomes = try Self.kit.map { name, header, rows, last in
      let read = try self.read("csvkit-examples/\(name).csv").map { $0.map(Self.plain) }
      let hasHeader = !header.isEmpty
      let answer = [
        hasHeader ? header : read.first ?? [], ["\(rows + (hasHeader ? 1 : 0)) records"], last,
      ]
      let seen = [read.first ?? [], ["\(read.count) records"], read.last ?? []]
      return Outcome(name: name, score: LoadingScore(seen, answer: answer))
    }
    report("csvkit", outcomes)
    #expect(outcomes.allSatisfy { $0.score.sum == 10 })
  }

  @Test("Tables polluted in known ways score 9.9 of 10, and 9.5 weighted by frequency")
  func pollock() throws {
    let folder = "pollock-polluted"
    let outcomes = try names(in: "\(folder)/csv").map { name in
      let answer = try records(of: try bytes("\(folder)/clean/\(name).csv"))
      let read = try? self.read("\(folder)/csv/\(name).csv")
      return Outcome(name: name, score: LoadingScore(read, answer: answer))
    }
    report("Pollock", outcomes)
    let weights = outcomes.map { LoadingScore.weight(of: $0.name) }
    let simple = outcomes.map(\.score.sum).reduce(0, +) / Double(max(outcomes.count, 1))
    let weighted =
      zip(outcomes, weights).map { $0.score.sum * $1 }.reduce(0, +) / weights.reduce(0, +)
    print(
      "Pollock, \(outcomes.count) files: simple \(rounded(simple)), weighted \(rounded(weighted))")
    #expect(simple > 9.9)
    #expect(weighted > 9.5)
  }

  // MARK: Reading

  /// Line breaks as the answers write them.
  private static func plain(_ cell: String) -> String {
    cell.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
      .split(separator: "\r", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  private func url(_ path: String) throws -> URL {
    URL(filePath: "\(try #require(RealFiles.folder))/\(path)")
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: try url(folder).path)
      .filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// The text of a file in UTF-8.
  private func bytes(_ path: String) throws -> [UInt8] {
    let data = [UInt8](try Data(contentsOf: try url(path)))
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      let isBig = data[0] == 0xFE
      let units = stride(from: 2, to: data.count - 1, by: 2).map {
        UInt16(data[isBig ? $0 : $0 + 1]) << 8 | UInt16(data[isBig ? $0 + 1 : $0])
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    let text = Array(ByteOrderMark.removed(data))
    return String(validating: text, as: UTF8.self) == nil ? Windows1252.utf8(text) : text
  }

  private func read(_ path: String) throws -> [[String]] {
    try records(of: Array(try DelimitedTableTests.csv(try bytes(path)).utf8))
  }

  /// The records of CSV by RFC 4180.
  private func records(of text: [UInt8]) throws -> [[String]] {
    var records: [[String]] = []
    var parser = DelimitedParser()
    let take = { (fields: FieldBuffer, _: Int) in
      records.append((0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) })
    }
    try parser.parse(text[...], take)
    try parser.finish(take)
    return records
  }

  // MARK: Account

  private func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

  private func report(_ title: String, _ outcomes: [Outcome]) {
    for outcome in outcomes {
      let score = outcome.score
      let verdict = score.reason.isEmpty ? "passed" : score.reason
      print("\(title)  \(outcome.name)  \(rounded(score.sum))  \(verdict)")
    }
  }
}
