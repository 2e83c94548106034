/// How well a table was read, measured against its clean answer as benchmarks of loading do: success, and
/// precision, recall and their mean for names of columns, records and cells.
struct LoadingScore {
  /// The ten measures, each from 0 to 1.
  let measures: [Double]
  /// Why a measure is not 1; empty when all are.
  let reason: String

  /// The sum of the measures: 10 at best.
  var sum: Double { measures.reduce(0, +) }

  /// Compares what was read with the answer; both begin with the header.
  ///
  /// - Parameters:
  ///   - read: The records that were read; `nil` when reading failed.
  ///   - answer: The records of the clean answer.
  init(_ read: [[String]]?, answer: [[String]]) {
    guard let read else {
      measures = [Double](repeating: 0, count: 10)
      reason = "not read"
      return
    }
    guard let header = answer.first else {
      measures = [Double](repeating: 1, count: 10)
      reason = read.isEmpty ? "" : "\(read.count) records read of an empty file"
      return
    }
    measures =
      [1] + Self.shares(header, read.first ?? [])
      + Self.shares(Array(answer.dropFirst()), Array(read.dropFirst()))
      + Self.shares(answer.flatMap(\.self), read.flatMap(\.self))
    reason = Self.reason(read, answer)
  }

  private static func reason(_ read: [[String]], _ answer: [[String]]) -> String {
    if read.first != answer.first { return "another header" }
    if read.count != answer.count { return "\(read.count) records instead of \(answer.count)" }
    guard let first = read.indices.first(where: { read[$0] != answer[$0] }) else { return "" }
    let count = zip(read, answer).count { $0 != $1 }
    let cells =
      read[first].count == answer[first].count
      ? "other cells" : "\(read[first].count) cells instead of \(answer[first].count)"
    return "\(count) records differ, first \(first + 1): \(cells)"
  }

  /// Precision, recall and their harmonic mean of two bags.
  private static func shares<Item: Hashable>(_ answer: [Item], _ read: [Item]) -> [Double] {
    guard !answer.isEmpty else { return [1, 1, 1] }
    var bag: [Item: Int] = [:]
    for item in answer { bag[item, default: 0] += 1 }
    var shared = 0
    for item in read where bag[item, default: 0] > 0 {
      bag[item, default: 0] -= 1
      shared += 1
    }
    guard shared > 0 else { return [0, 0, 0] }
    let first = Double(shared) / Double(answer.count)
    let second = Double(shared) / Double(read.count)
    return [first, second, 2 * first * second / (first + second)]
  }

  /// How frequent a pollution is among the files of open data that the benchmark surveyed.
  static func weight(of name: String) -> Double {
    if let weight = files[name] { return weight }
    if name.contains("_sep_") { return 260.0 / 707 }
    return name.contains("_quote") ? 1.0 / 108 : 1.0 / 7
  }

  private static let files: [String: Double] = [
    "source": 1, "file_no_payload": 15, "file_no_trailing_newline": 184,
    "file_double_trailing_newline": 5, "file_no_header": 470, "file_header_multirow_2": 47,
    "file_header_multirow_3": 47, "file_preamble": 282, "file_multitable_same": 188.0 / 3,
    "file_multitable_more": 188.0 / 3, "file_multitable_less": 188.0 / 3, "file_header_only": 3,
    "file_one_data_row": 4, "file_record_delimiter_0xD": 7, "file_record_delimiter_0xA": 1691,
    "file_field_delimiter_0x9": 4, "file_field_delimiter_0x3B": 834, "file_field_delimiter_0x20": 4,
    "file_field_delimiter_0x2C_0x20": 101, "file_quotation_char_0x27": 11,
    "file_escape_char_0x5C": 1, "file_escape_char_0x00": 7,
  ]
}
