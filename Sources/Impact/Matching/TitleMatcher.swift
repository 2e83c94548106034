/// Finds out from its title what a line is.
///
/// An accessory's title nearly always names the device it is for, so the order of words decides: what
/// stands before the device's name, or after it without a "with", makes the line an accessory. Counting
/// a case as a phone would be the worst error of the program.
struct TitleMatcher: Sendable {
  /// What a title says.
  struct Result {
    let kind: ProductMatch.Kind
    let level: MatchLevel
    let titleCondition: Condition
    /// The rule that decided; `nil` when none did.
    let rule: RulePlace?
  }

  private let rules: [TitleRule.Kind: TitleRuleIndex]
  private let conditions: ConditionRules

  init(_ rules: [TitleRule], conditions: ConditionRules) {
    self.rules = Dictionary(grouping: rules, by: \.kind).mapValues(TitleRuleIndex.init)
    self.conditions = conditions
  }

  func match(_ title: String) -> Result {
    let words = withoutExempt(TitleTokens(title).words)
    let (condition, covered) = conditions.title(words)
    func found(_ kind: TitleRule.Kind) -> [TitleRuleIndex.Match] {
      rules[kind]?.matches(words, covered: covered) ?? []
    }
    let families = found(.family)
    let nouns = found(.noun)
    let accessories = found(.accessory)
    let device = (families + nouns).map(\.index).min()

    func result(
      _ kind: ProductMatch.Kind, _ level: MatchLevel = .word, by match: TitleRuleIndex.Match? = nil
    ) -> Result {
      Result(
        kind: kind, level: level, titleCondition: condition,
        rule: match.map { RulePlace(.titleRules, row: $0.rule.row) })
    }
    let firstAccessory = accessories.map(\.index).min() ?? .max
    for match in found(.notGoods) {
      if match.rule.position == .always { return result(.notGoods, by: match) }
      // "1 year warranty" behind a device is part of the device's offer.
      if device ?? .max >= match.index, firstAccessory >= match.index {
        return result(.notGoods, by: match)
      }
    }
    let inclusions = accessories.isEmpty ? [] : found(.inclusion)
    for accessory in accessories {
      if accessory.rule.position == .always { return result(.accessory, by: accessory) }
      guard let device, device < accessory.index else { return result(.accessory, by: accessory) }
      let comesWithDevice = inclusions.contains { inclusion in
        guard device < inclusion.index, inclusion.index <= accessory.index else { return false }
        guard inclusion.rule.position == .near else { return true }
        let start = inclusion.index + inclusion.rule.pattern.parts.count
        guard start <= accessory.index else { return true }
        return !(start...accessory.index).contains { index in
          startsWithDigit(words[index]) || rules[.family]?.hasMatch(words, at: index) ?? false
        }
      }
      if !comesWithDevice { return result(.accessory, by: accessory) }
    }
    if let family = best(families) { return result(kind(family), .family, by: family) }
    if let noun = best(nouns) { return result(kind(noun), .word, by: noun) }
    return result(.unknown)
  }

  private func startsWithDigit(_ word: String) -> Bool {
    word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private func kind(_ match: TitleRuleIndex.Match) -> ProductMatch.Kind {
    match.rule.result == "none" ? .unknown : .device(match.rule.result)
  }

  /// The earliest match; of several at one word the longest.
  private func best(_ matches: [TitleRuleIndex.Match]) -> TitleRuleIndex.Match? {
    func rank(_ match: TitleRuleIndex.Match) -> (Int, Int, Int, Int) {
      let pattern = match.rule.pattern
      return (match.index, -pattern.parts.count, -pattern.length, match.rule.row)
    }
    return matches.min { rank($0) < rank($1) }
  }

  /// The words with the exempt ones blanked, so that they keep their places and match nothing.
  private func withoutExempt(_ words: [String]) -> [String] {
    guard let exempt = rules[.exempt] else { return words }
    var longest: [Int: Int] = [:]
    for match in exempt.matches(words) {
      longest[match.index] = max(longest[match.index] ?? 0, match.rule.pattern.parts.count)
    }
    guard !longest.isEmpty else { return words }
    var words = words
    var index = 0
    while index < words.count {
      let length = longest[index] ?? 0
      for offset in 0..<length { words[index + offset] = "" }
      index += max(length, 1)
    }
    return words
  }
}
