/// Rules, found by the start or the end of their first word.
///
/// There are thousands of rules, and a title has a dozen words: each word is compared only with the few
/// rules that begin or end like it.
struct TitleRuleIndex: Sendable {
  /// A rule found at a word of a title.
  struct Match {
    let index: Int
    let rule: TitleRule

    /// The index behind its last word.
    var end: Int { index + rule.pattern.parts.count }

    /// Whether it counts whatever else the title says.
    var isUnconditional: Bool { rule.position == .always }

    /// Whether the words of another match lie within this one's, which fixes more of them.
    func outdoes(_ other: Match) -> Bool {
      guard index <= other.index, end >= other.end else { return false }
      let mine = rule.pattern
      let others = other.rule.pattern
      // The end of a compound says what it is: "laptoptasche".
      if case .suffix = others.parts.last, end == other.end { return false }
      return (mine.parts.count, mine.length) > (others.parts.count, others.length)
    }
  }

  /// Up to four bytes at the start or the end of a word, and how many.
  private struct Affix: Hashable {
    private static let longest = 4
    private var bytes: UInt64 = 0

    /// The first bytes of a word, at most `count`.
    init(start word: String, count: Int = longest) {
      for byte in word.utf8.prefix(min(count, Self.longest)) { append(byte) }
    }

    /// The last bytes of a word, at most `count`.
    init(end word: String, count: Int = longest) {
      for byte in word.utf8.suffix(min(count, Self.longest)) { append(byte) }
    }

    private mutating func append(_ byte: UInt8) { bytes = bytes << 8 | UInt64(byte) | 1 << 40 }

    /// The lengths to look up for a word.
    static func lengths(of word: String) -> ClosedRange<Int> {
      1...max(1, min(longest, word.utf8.count))
    }
  }

  private var byWord: [String: [TitleRule]] = [:]
  private var byStart: [Affix: [TitleRule]] = [:]
  private var byEnd: [Affix: [TitleRule]] = [:]
  /// Rules whose first word begins with any digit.
  private var byDigit: [TitleRule] = []

  init(_ rules: [TitleRule]) {
    for rule in rules {
      switch rule.pattern.parts.first {
      case .word(let word): byWord[word, default: []].append(rule)
      case .prefixAndDigit(""), .amount: byDigit.append(rule)
      case .prefix(let start), .prefixAndDigit(let start):
        byStart[Affix(start: start), default: []].append(rule)
      case .suffix(let end): byEnd[Affix(end: end), default: []].append(rule)
      case nil: break
      }
    }
  }

  /// Every match in a title, in the order of its words.
  func matches(_ words: [String]) -> [Match] {
    var matches: [Match] = []
    for (index, word) in words.enumerated() where !word.isEmpty {
      func add(_ rules: [TitleRule]?) {
        for rule in rules ?? [] where rule.pattern.matches(words, at: index) {
          matches.append(Match(index: index, rule: rule))
        }
      }
      add(byWord[word])
      if let first = word.utf8.first, (0x30...0x39).contains(first) { add(byDigit) }
      for count in Affix.lengths(of: word) {
        add(byStart[Affix(start: word, count: count)])
        add(byEnd[Affix(end: word, count: count)])
      }
    }
    return matches
  }
}
