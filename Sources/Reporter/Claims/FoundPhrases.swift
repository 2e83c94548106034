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
    guard rule.when.allSatisfy({ place(of: $0) != nil }),
      !rule.unless.contains(where: { place(of: $0) != nil }), let first = rule.when.first
    else { return nil }
    guard !rule.inside.isEmpty else { return place(of: first) }
    let excused = rule.inside.flatMap { phrases.places(of: $0, in: text) }
    return phrases.places(of: first, in: text).first { place in
      !excused.contains {
        $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound
      }
    }
  }

  private func place(of set: String) -> Range<Int>? {
    if let known = places[set] { return known }
    let place = phrases.firstPlace(of: set, in: text)
    places[set] = .some(place)
    return place
  }
}
