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
    /// The words, with one blank between them.
    let text: String
    let bytes: [UInt8]
    /// How many words.
    let count: Int
    let verdict: Verdict

    init(_ text: String, _ verdict: Verdict) {
      let words = text.utf8.split(separator: UInt8(ascii: " "))
      count = words.count
      bytes = Array(words.joined(separator: CollectionOfOne(UInt8(ascii: " "))))
      self.text = String(decoding: bytes, as: UTF8.self)
      self.verdict = verdict
    }

    /// Inside a longer text one or two letters say nothing: "N/A" is no grade A.
    var isTooShort: Bool { bytes.count <= 2 }
  }

  /// Phrases by their first word.
  private struct Phrases {
    private let all: [Phrase]
    private var chains: KeyedChains

    init(_ phrases: [Phrase]) {
      all = phrases
      chains = KeyedChains(count: phrases.count)
      for (number, phrase) in phrases.enumerated() {
        let end = phrase.bytes.firstIndex(of: UInt8(ascii: " ")) ?? phrase.bytes.count
        chains.append(number, to: KeyedChains.key(phrase.bytes, 0..<end))
      }
    }

    /// The longest phrase at a word; of several that are as long the first.
    func longest(_ words: TitleTokens, at index: Int) -> Phrase? {
      var found: Phrase?
      var next = chains.first(KeyedChains.key(words.bytes, words.range(index)))
      while let number = next {
        let phrase = all[number]
        if phrase.count > found?.count ?? 0, words.hasWords(phrase.bytes, at: index) {
          found = phrase
        }
        next = chains.next(number)
      }
      return found
    }
  }

  /// Words that turn the phrase behind them round, in five languages.
  private static let negations: Set = [
    "not", "no", "non", "never", "pas", "jamais", "nicht", "kein", "keine", "nie", "sin", "nunca",
    "senza", "mai", "un",
  ]

  private let inColumn: Phrases
  private let inTitle: Phrases
  private let wholes: [String: Verdict]

  init(_ rows: [TableReader.Row], errors: inout [PackError]) {
    var inColumn: [Phrase] = []
    var inTitle: [Phrase] = []
    var wholes: [String: Verdict] = [:]
    for row in rows {
      guard let verdict = Verdict(row["verdict"]) else {
        errors.append(
          row.error(
            "verdict", "unknown verdict", "use refurbished, new, used, broken, grade or none"))
        continue
      }
      let phrase = Phrase(row["phrase"], verdict)
      guard phrase.count > 0 else { continue }
      if row["where"] != "title" {
        inColumn.append(phrase)
        wholes[row["phrase"]] = verdict
      }
      if row["where"] != "condition" { inTitle.append(phrase) }
    }
    self.inColumn = Phrases(inColumn)
    self.inTitle = Phrases(inTitle)
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
    let found = spans(tokens, inColumn).filter { !$0.phrase.isTooShort }
    let isNegated = found.contains { span in
      span.range.lowerBound > 0
        && Self.negations.contains(
          String(decoding: tokens[span.range.lowerBound - 1], as: UTF8.self))
    }
    // "No good" says something, but not that it is good.
    if isNegated {
      return ConditionReading(condition: .unknown, grade: "", certainty: .notUnderstood)
    }
    let phrases = found.map(\.phrase)
    for condition in Condition.allCases {
      if let phrase = phrases.first(where: { $0.verdict == .condition(condition) }) {
        return ConditionReading(
          condition: condition, grade: phrase.text, certainty: .word)
      }
    }
    guard let grade = phrases.first(where: { $0.verdict == .grade }) else {
      return ConditionReading(condition: .unknown, grade: "", certainty: .notUnderstood)
    }
    return ConditionReading(
      condition: .refurbished, grade: grade.text, certainty: .gradeOnly)
  }

  /// What the words of condition in a title say.
  struct TitleReading {
    let condition: Condition
    /// All words of condition, as ranges.
    let ranges: [Range<Int>]
    /// The phrases that say a condition, as ranges of words.
    let said: [Range<Int>]

    /// Whether a word is one of condition.
    func covers(_ index: Int) -> Bool { ranges.contains { $0.contains(index) } }
  }

  /// The verdict on a title whose exempt words are blanked.
  func title(_ words: TitleTokens) -> TitleReading {
    let spans = spans(words, inTitle)
    guard !spans.isEmpty else { return TitleReading(condition: .unknown, ranges: [], said: []) }
    let condition = Condition.allCases.first { condition in
      spans.contains { $0.phrase.verdict == .condition(condition) }
    }
    return TitleReading(
      condition: condition ?? .unknown, ranges: spans.map(\.range),
      said: spans.filter { $0.phrase.verdict != .nothing }.map(\.range))
  }

  private typealias Span = (range: Range<Int>, phrase: Phrase)

  /// The phrases in a text: at each word the longest, then on behind it.
  private func spans(_ words: TitleTokens, _ phrases: Phrases) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < words.count {
      if let longest = phrases.longest(words, at: index) {
        spans.append((index..<(index + longest.count), longest))
        index += longest.count
      } else {
        index += 1
      }
    }
    return spans
  }
}
