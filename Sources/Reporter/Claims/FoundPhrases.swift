/// Where the sets of phrases of a language stand in a sentence, each looked for once.
final class FoundPhrases {
  private let phrases: ClaimPhrases
  private let text: ClaimText
  private var places: [String: Range<Int>?] = [:]

  init(_ phrases: ClaimPhrases, in text: ClaimText) {
    self.phrases = phrases
    self.text = text
  }

  /// Where a rule finds something: at the first of its sets, when all of them occur and none that excuses.
  func place(of rule: ClaimRule) -> Range<Int>? {
    var first: Range<Int>?
    for set in rule.when {
      guard let place = place(of: set) else { return nil }
      if first == nil { first = place }
    }
    return rule.unless.contains { place(of: $0) != nil } ? nil : first
  }

  private func place(of set: String) -> Range<Int>? {
    if let known = places[set] { return known }
    let place = phrases.firstPlace(of: set, in: text)
    places[set] = .some(place)
    return place
  }
}
