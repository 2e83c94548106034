import Impact

/// Finds out how delimited text is written from its first bytes, never from its name.
///
/// Each format that the text allows is tried: the right one gives records of the same number of cells,
/// with cells that look like values, and with quotation marks exactly around cells.
struct DialectDetector {
  /// A format and how well it explains the text.
  struct Candidate: Hashable {
    let format: DelimitedFormat
    /// From 0 to 1; only good for comparing.
    var score: Double
    /// The number of cells that most records have.
    let width: Int
  }

  /// The bytes that are tried with every format; more tell no more.
  private static let sampleSize = 1 << 16
  /// What a text of one column scores; a table of two columns of words has more.
  private static let oneColumn = 0.3

  private static let delimiters = [
    ",", ";", "\t", "|", ", ", "; ", "^", "~", "\u{1F}", "\u{1}", " ",
  ].map { Array($0.utf8) }

  private let head: ArraySlice<UInt8>
  private let isWhole: Bool

  /// - Parameters:
  ///   - head: The first bytes in UTF-8, without a byte order mark.
  ///   - isWhole: Whether that is the whole file.
  init(head: [UInt8], isWhole: Bool) {
    self.head = head.prefix(Self.sampleSize)
    self.isWhole = isWhole && head.count <= Self.sampleSize
  }

  /// The formats that come into question, the best one first; at least one.
  func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    for delimiter in Self.delimiters where contains(delimiter) {
      for quote in quotes(beside: delimiter) {
        let format = DelimitedFormat(delimiter: delimiter, quote: quote)
        let trial = DialectTrial(format, head: head, isWhole: isWhole)
        guard trial.width > 1, delimiter != [0x20] || trial.isTableOfWords else { continue }
        candidates.append(better(trial, withBackslash: quote))
      }
    }
    // In a text of one column no delimiter may take a cell apart.
    let unused = Self.delimiters.first { !head.contains($0[0]) }
    let single = DialectTrial(
      DelimitedFormat(delimiter: unused ?? [0x1E]), head: head, isWhole: isWhole)
    var one = better(single, withBackslash: UInt8(ascii: "\""))
    one.score = Self.oneColumn * single.plausibility
    candidates.append(one)
    if !candidates.contains(where: { $0.format == DelimitedFormat() }) {
      candidates.append(Candidate(format: DelimitedFormat(), score: 0, width: 1))
    }
    // Formats of the same score stay in the order of their frequency in the world.
    return candidates.enumerated().sorted {
      ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset)
    }.map(\.element)
  }

  /// The best format.
  func format() -> DelimitedFormat { candidates().first?.format ?? DelimitedFormat() }

  private func contains(_ delimiter: [UInt8]) -> Bool {
    guard delimiter.count > 1 else { return head.contains(delimiter[0]) }
    return head.indices.dropLast(delimiter.count - 1).contains {
      head[$0] == delimiter[0] && head[$0..<($0 + delimiter.count)].elementsEqual(delimiter)
    }
  }

  /// The quotation marks worth trying, the most frequent first.
  private func quotes(beside delimiter: [UInt8]) -> [UInt8?] {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    var quotes: [UInt8?] = [double]
    if head.contains(double) { quotes.append(nil) }
    let opens = head.indices.contains { index in
      guard head[index] == single else { return false }
      guard index > head.startIndex else { return true }
      let before = head[index - 1]
      return before == delimiter.last || before == 0x0A || before == 0x0D
    }
    if opens { quotes.append(single) }
    return quotes
  }

  /// The trial as a candidate, with the backslash as the escape where that reads the text better.
  private func better(_ trial: DialectTrial, withBackslash quote: UInt8?) -> Candidate {
    var trial = trial
    if let quote, let evidence = backslashes(before: quote, trial.format.delimiter), evidence > 0 {
      let format = DelimitedFormat(
        delimiter: trial.format.delimiter, quote: quote, escape: .backslash)
      let other = DialectTrial(format, head: head, isWhole: isWhole)
      if (other.mended, -other.score) <= (trial.mended, -trial.score) { trial = other }
    }
    return Candidate(format: trial.format, score: trial.score, width: trial.width)
  }

  /// How many quotes a backslash stands before in the midst of a cell; `nil` for none at all.
  private func backslashes(before quote: UInt8, _ delimiter: [UInt8]) -> Int? {
    var count: Int?
    for index in head.indices.dropLast(2)
    where head[index] == UInt8(ascii: "\\") && head[index + 1] == quote {
      let behind = head[(index + 2)...]
      let isEnd = behind.starts(with: delimiter) || behind.first == 0x0A || behind.first == 0x0D
      count = (count ?? 0) + (isEnd ? 0 : 1)
    }
    return count
  }
}
