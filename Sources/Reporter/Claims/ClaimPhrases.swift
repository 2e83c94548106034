import Synchronization

/// The sets of phrases of a language, with those that are used in every language.
struct ClaimPhrases: Sendable {
  private let sets: [String: [ClaimPhrase]]

  private init(_ folders: [String]) {
    var sets: [String: [ClaimPhrase]] = [:]
    for row in folders.flatMap({ ReportTable.rows("claims/\($0)/phrases.csv") }) {
      sets[row["set"] ?? "", default: []].append(ClaimPhrase(row["phrase"] ?? ""))
    }
    self.sets = sets
  }

  private static let read = Mutex<[WordLanguage: ClaimPhrases]>([:])

  /// The phrases of a language.
  static func of(_ language: WordLanguage) -> ClaimPhrases {
    if let known = read.withLock({ $0[language] }) { return known }
    let phrases = ClaimPhrases(["any", language.rawValue])
    read.withLock { $0[language] = phrases }
    return phrases
  }

  /// The names of the sets.
  var names: Set<String> { Set(sets.keys) }

  /// The first place in a sentence where a phrase of a set stands.
  func firstPlace(of set: String, in text: ClaimText) -> Range<Int>? {
    (sets[set] ?? []).compactMap { $0.firstPlace(in: text) }
      .min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
  }

  /// All places in a sentence where a phrase of a set stands, the first first.
  func places(of set: String, in text: ClaimText) -> [Range<Int>] {
    (sets[set] ?? []).flatMap { $0.places(in: text) }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// How many phrases of a set stand in a sentence.
  func count(of set: String, in text: ClaimText) -> Int {
    // The small words of a language stand alone.
    let known = sets[set] ?? []
    return known.count { $0.firstPlace(in: text) != nil }
  }
}
