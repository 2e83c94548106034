/// The words by which goods are seen to be refurbished, new, used or broken.
struct ConditionRules: Sendable {
  /// What a phrase says.
  private enum Verdict: Hashable {
    case condition(Condition)
    /// A grade, such as "good": refurbished, unless another word says more.
    case grade
    /// Nothing: the words only must not be taken for others, as in "new nintendo".
    case nothing

    init?(_ text: String) {
      switch text {
      case "grade": self = .grade
      case "none": self = .nothing
      default:
        guard let condition = Condition(rawValue: text), condition != .unknown else { return nil }
        self = .condition(condition)
      }
    }
  }

  private struct Phrase {
    let words: [String]
    let verdict: Verdict

    /// Inside a longer text one or two letters say nothing: "N/A" is no grade A.
    var isTooShort: Bool { words.reduce(words.count - 1) { $0 + $1.utf8.count } <= 2 }
  }

  /// Words that turn the phrase behind them round, in five languages.
  private static let negations: Set = [
    "not", "no", "non", "never", "pas", "jamais", "nicht", "kein", "keine", "nie", "sin", "nunca",
    "senza", "mai", "un",
  ]

  private let inColumn: [String: [Phrase]]
  private let inTitle: [String: [Phrase]]
  private let wholes: [String: Verdict]

  init(_ rows: [TableReader.Row], errors: inout [PackError]) {
    var inColumn: [String: [Phrase]] = [:]
    var inTitle: [String: [Phrase]] = [:]
    var wholes: [String: Verdict] = [:]
    for row in rows {
      guard let verdict = Verdict(row["verdict"]) else {
        errors.append(
          row.error(
            "verdict", "unknown verdict", "use refurbished, new, used, broken, grade or none"))
        continue
      }
      let phrase = Phrase(
        words: row["phrase"].split(separator: " ").map(String.init), verdict: verdict)
      guard let first = phrase.words.first else { continue }
      if row["where"] != "title" {
        inColumn[first, default: []].append(phrase)
        wholes[row["phrase"]] = verdict
      }
      if row["where"] != "condition" { inTitle[first, default: []].append(phrase) }
    }
    self.inColumn = inColumn
    self.inTitle = inTitle
    self.wholes = wholes
  }

  /// The verdict on the text of a condition column.
  func column(_ text: String) -> ConditionReading {
    let tokens = TitleTokens(text)
    let whole = tokens.joined
    switch wholes[whole] {
    case .condition(let condition):
      return ConditionReading(condition: condition, grade: whole, certainty: .word)
    case .grade:
      return ConditionReading(condition: .refurbished, grade: whole, certainty: .gradeOnly)
    case .nothing: return .nothing
    case nil: break
    }
    let found = spans(tokens.words, inColumn).filter { !$0.phrase.isTooShort }
    let isNegated = found.contains { span in
      span.range.lowerBound > 0 && Self.negations.contains(tokens.words[span.range.lowerBound - 1])
    }
    // "No good" says something, but not that it is good.
    if isNegated {
      return ConditionReading(condition: .unknown, grade: "", certainty: .notUnderstood)
    }
    let phrases = found.map(\.phrase)
    for condition in Condition.allCases {
      if let phrase = phrases.first(where: { $0.verdict == .condition(condition) }) {
        return ConditionReading(
          condition: condition, grade: phrase.words.joined(separator: " "), certainty: .word)
      }
    }
    guard let grade = phrases.first(where: { $0.verdict == .grade }) else {
      return ConditionReading(condition: .unknown, grade: "", certainty: .notUnderstood)
    }
    return ConditionReading(
      condition: .refurbished, grade: grade.words.joined(separator: " "), certainty: .gradeOnly)
  }

  /// What the words of condition in a title say.
  struct TitleReading {
    let condition: Condition
    /// The indices of all words of condition.
    let covered: Set<Int>
    /// The phrases that say a condition, as ranges of words.
    let said: [Range<Int>]
  }

  /// The verdict on a title whose exempt words are blanked.
  func title(_ words: [String]) -> TitleReading {
    let spans = spans(words, inTitle)
    let condition = Condition.allCases.first { condition in
      spans.contains { $0.phrase.verdict == .condition(condition) }
    }
    return TitleReading(
      condition: condition ?? .unknown, covered: Set(spans.flatMap { $0.range }),
      said: spans.filter { $0.phrase.verdict != .nothing }.map(\.range))
  }

  private typealias Span = (range: Range<Int>, phrase: Phrase)

  /// The phrases in a text: at each word the longest, then on behind it.
  private func spans(_ words: [String], _ phrases: [String: [Phrase]]) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < words.count {
      let fitting = (phrases[words[index]] ?? []).filter {
        words[index...].starts(with: $0.words)
      }
      if let longest = fitting.max(by: { $0.words.count < $1.words.count }) {
        spans.append((index..<(index + longest.words.count), longest))
        index += longest.words.count
      } else {
        index += 1
      }
    }
    return spans
  }
}
