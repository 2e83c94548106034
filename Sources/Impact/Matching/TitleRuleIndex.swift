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
      if others.parts.last?.kind == .suffix, end == other.end { return false }
      return (mine.parts.count, mine.length) > (others.parts.count, others.length)
    }
  }

  /// The most letters at the start or the end of a word by which rules are found.
  private static let longestAffix = 4
  /// The key of rules whose first word begins with any digit.
  private static let digits: UInt64 = 1 << 62

  private let rules: [TitleRule]
  private var chains: KeyedChains
  private var patterns = TitlePatternPool()
  /// By rule, the letter with which the second word must begin; 0 for any, or where there is none.
  ///
  /// Hundreds of rules begin with "samsung": of nearly all of them this letter says enough.
  private let seconds: [UInt8]

  init(_ rules: [TitleRule]) {
    self.rules = rules
    seconds = rules.map { $0.pattern.parts.count > 1 ? $0.pattern.parts[1].initial : 0 }
    chains = KeyedChains(count: rules.count)
    for (number, rule) in rules.enumerated() {
      patterns.append(rule.pattern)
      guard let first = rule.pattern.parts.first else { continue }
      chains.append(number, to: Self.key(first))
    }
  }

  /// The key of the words that a part may match.
  private static func key(_ part: TitlePattern.Part) -> UInt64 {
    let letters = part.text
    switch part.kind {
    case .word: return KeyedChains.key(letters, letters.indices)
    case .amount: return digits
    case .prefixAndDigit where letters.isEmpty: return digits
    case .prefix, .prefixAndDigit:
      return letters.prefix(longestAffix).reduce(starts) { affix($0, $1) }
    case .suffix:
      return letters.suffix(longestAffix).reversed().reduce(ends) { affix($0, $1) }
    }
  }

  /// The keys of no letters at the start, and at the end.
  private static let starts: UInt64 = 1 << 60
  private static let ends: UInt64 = 1 << 61

  /// The key of one letter more: counted, so that no two affixes of different lengths share a key.
  private static func affix(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    ((key >> 32) + 1) << 32 | (key & 0xFF_FFFF) << 8 | UInt64(byte)
  }

  /// Every match in a title, in the order of its words.
  func matches(_ words: TitleTokens) -> [Match] {
    var matches: [Match] = []
    for index in words.indices where !words.isEmpty(index) {
      let word = words.range(index)
      add(KeyedChains.key(words.bytes, word), words, index, to: &matches)
      if words.beginsWithDigit(index) { add(Self.digits, words, index, to: &matches) }
      var (start, end) = (Self.starts, Self.ends)
      for offset in 0..<min(Self.longestAffix, word.count) {
        start = Self.affix(start, words.bytes[word.lowerBound + offset])
        add(start, words, index, to: &matches)
        end = Self.affix(end, words.bytes[word.upperBound - 1 - offset])
        add(end, words, index, to: &matches)
      }
    }
    return matches
  }

  /// Adds the matches at a word among the rules of a key.
  private func add(_ key: UInt64, _ words: TitleTokens, _ index: Int, to matches: inout [Match]) {
    guard var number = chains.first(key) else { return }
    let second = words.initial(index + 1)
    while true {
      let needed = seconds[number]
      if needed == 0 || needed == second, patterns.matches(number, words, at: index) {
        matches.append(Match(index: index, rule: rules[number]))
      }
      guard let next = chains.next(number) else { return }
      number = next
    }
  }
}
