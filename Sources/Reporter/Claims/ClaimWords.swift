import Synchronization

/// The reasons and better wordings of the claim rules in a language.
struct ClaimWords: Sendable {
  private let reasons: [String: String]
  private let wordings: [String: String]

  private init(_ language: WordLanguage) {
    func table(_ name: String) -> [String: String] {
      let rows = ReportTable.rows("claims/\(language.rawValue)/\(name).csv").map {
        ($0["key"] ?? "", WordTables.blanks($0["text"] ?? "", language.rawValue))
      }
      return Dictionary(rows) { first, _ in first }
    }
    reasons = table("reasons")
    wordings = table("wordings")
  }

  private static let read = Mutex<[WordLanguage: ClaimWords]>([:])

  /// The words of a language.
  static func of(_ language: WordLanguage) -> ClaimWords {
    if let known = read.withLock({ $0[language] }) { return known }
    let words = ClaimWords(language)
    read.withLock { $0[language] = words }
    return words
  }

  /// Why a rule holds.
  func reason(_ rule: ClaimRule) -> String { reasons[rule.id] ?? "" }

  /// A lawful wording instead.
  func wording(_ rule: ClaimRule) -> String { wordings[rule.wording] ?? "" }

  /// The rules with a reason, and the names of the wordings.
  var keys: (reasons: Set<String>, wordings: Set<String>) {
    (Set(reasons.keys), Set(wordings.keys))
  }

  /// All wordings.
  var allWordings: [String] { wordings.keys.sorted().compactMap { wordings[$0] } }
}
