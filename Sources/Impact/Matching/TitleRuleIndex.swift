/// The rules of one kind, found by the start or the end of their first word.
///
/// There are thousands of rules, and a title has a dozen words: each word is compared only with the few
/// rules that begin or end like it.
struct TitleRuleIndex: Sendable {
  /// A rule found at a word of a title.
  struct Match {
    let index: Int
    let rule: TitleRule
  }

  private var byWord: [String: [TitleRule]] = [:]
  private var byStart: [Ends: [TitleRule]] = [:]
  private var byEnd: [Ends: [TitleRule]] = [:]
  /// Rules whose first word fixes fewer than two letters.
  private var others: [TitleRule] = []

  /// Two letters at the start or the end of a word.
  private struct Ends: Hashable {
    let first: UInt8
    let second: UInt8

    init?(start word: String) {
      guard let first = word.utf8.first, let second = word.utf8.dropFirst().first else {
        return nil
      }
      self.first = first
      self.second = second
    }

    init?(end word: String) {
      guard let second = word.utf8.last, let first = word.utf8.dropLast().last else { return nil }
      self.first = first
      self.second = second
    }
  }

  init(_ rules: [TitleRule]) {
    for rule in rules {
      switch rule.pattern.parts.first {
      case .word(let word): byWord[word, default: []].append(rule)
      case .prefix(let start), .prefixAndDigit(let start):
        if let ends = Ends(start: start) {
          byStart[ends, default: []].append(rule)
        } else {
          others.append(rule)
        }
      case .suffix(let end):
        if let ends = Ends(end: end) {
          byEnd[ends, default: []].append(rule)
        } else {
          others.append(rule)
        }
      case nil: break
      }
    }
  }

  /// Every match in a title, in the order of its words.
  ///
  /// - Parameters:
  ///   - words: The words of the title.
  ///   - covered: Indices of words that are words of condition, for the position `whole`.
  /// - Returns: The matches, in the order of the words.
  func matches(_ words: [String], covered: Set<Int> = []) -> [Match] {
    var matches: [Match] = []
    for index in words.indices {
      for rule in rules(words, at: index) {
        switch rule.position {
        case .lead where index > 2: continue
        case .whole where !isAlone(rule, at: index, words, covered): continue
        default: matches.append(Match(index: index, rule: rule))
        }
      }
    }
    return matches
  }

  /// Whether the pattern of any rule begins at a word, wherever the rule itself would count.
  func hasMatch(_ words: [String], at index: Int) -> Bool { !rules(words, at: index).isEmpty }

  /// The rules whose patterns begin at a word.
  private func rules(_ words: [String], at index: Int) -> [TitleRule] {
    let word = words[index]
    guard !word.isEmpty else { return [] }
    var found: [TitleRule] = []
    for candidates in [
      byWord[word], Ends(start: word).flatMap { byStart[$0] },
      Ends(end: word).flatMap { byEnd[$0] }, others,
    ] {
      for rule in candidates ?? [] where rule.pattern.matches(words, at: index) {
        found.append(rule)
      }
    }
    return found
  }

  private func isAlone(
    _ rule: TitleRule, at index: Int, _ words: [String], _ covered: Set<Int>
  ) -> Bool {
    let span = index..<(index + rule.pattern.parts.count)
    return words.indices.allSatisfy {
      words[$0].isEmpty || span.contains($0) || covered.contains($0)
    }
  }
}
