/// Checks sentences against the claim rules of markets.
///
///     ClaimLint(markets: [france]).findings(in: "Notre téléphone est neutre en carbone")
public struct ClaimLint: Sendable {
  /// Where the sentence is published; empty for the strictest of all.
  public let markets: [ClaimMarket]
  /// The locale of the sentence; `nil` when its language is to be found out.
  public let locale: WordLocale?

  /// Makes a lint.
  ///
  /// - Parameters:
  ///   - markets: Where the sentence is published; empty for the strictest of all.
  ///   - locale: The locale of the sentence; `nil` to find its language out by its small words.
  public init(markets: [ClaimMarket], locale: WordLocale? = nil) {
    self.markets = markets
    self.locale = locale
  }

  /// What the rules find, the worst first, else in the order of their table.
  ///
  /// - Parameter sentence: The text as it is published, with what stands beside it on the same medium.
  /// - Returns: The findings; none for a sentence that nothing is wrong with.
  public func findings(in sentence: String) -> [ClaimFinding] {
    let text = ClaimText(sentence)
    let languages = languages(of: text)
    let laws = ClaimMarket.laws(of: markets)
    let words = ClaimWords.of(languages.count == 1 ? languages[0] : .en)
    let found = languages.map { FoundPhrases(ClaimPhrases.of($0), in: text) }
    var findings: [ClaimFinding] = []
    for rule in ClaimRule.all where !rule.laws.isDisjoint(with: laws) {
      let places = found.lazy.compactMap { $0.place(of: rule) }
      guard let place = places.first else { continue }
      // In a sentence of no language that can be told, what is doubtful only in some is no finding.
      if rule.severity != .block, places.count < languages.count { continue }
      findings.append(
        ClaimFinding(
          rule: rule, words: text.excerpt(place), reason: words.reason(rule),
          wording: words.wording(rule)))
    }
    let order: [ClaimRule.Severity] = [.block, .missing, .warn]
    return order.flatMap { severity in findings.filter { $0.rule.severity == severity } }
  }

  /// The languages whose phrases are looked for: the one of the sentence, or all where nothing tells.
  func languages(of text: ClaimText) -> [WordLanguage] {
    if let locale { return [locale.language] }
    let counts = WordLanguage.allCases.map {
      (language: $0, count: ClaimPhrases.of($0).count(of: "language", in: text))
    }
    let most = counts.map(\.count).max() ?? 0
    let best = counts.filter { $0.count == most }
    return most > 0 && best.count == 1 ? [best[0].language] : WordLanguage.allCases
  }

  /// Refuses words that a rule blocks.
  ///
  /// - Parameters:
  ///   - lines: The words, as they stand on one medium.
  ///   - markets: Where they are published.
  ///   - locale: Whose words they are.
  /// - Throws: ``HeadlineRefusal`` with the rule.
  static func refuse(
    _ lines: [String], _ markets: [ClaimMarket], _ locale: WordLocale
  ) throws(HeadlineRefusal) {
    let findings = ClaimLint(markets: markets, locale: locale)
      .findings(in: lines.joined(separator: "\n"))
    guard let blocked = findings.first(where: { $0.rule.severity == .block }) else { return }
    throw HeadlineRefusal(
      "HL-09", "the words run into rule \(blocked.rule.id) (\(blocked.words))", blocked.wording)
  }
}
