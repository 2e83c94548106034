import Foundation

/// The marks that every personal value of the made-up exports has, and what looks like an e-mail address.
enum PersonalMarks {
  private static let pattern =
    "zqx|99[ ./-]?88[ ./-]?77[ ./-]?66|[a-z0-9._%+-]+@[a-z0-9-]+\\.[a-z]{2,}"

  /// The first mark in a text with what stands around it; `nil` for a text without.
  static func first(in text: String) -> String? {
    guard
      let range = text.range(of: pattern, options: [.regularExpression, .caseInsensitive])
    else { return nil }
    let start = text.index(range.lowerBound, offsetBy: -40, limitedBy: text.startIndex)
    let end = text.index(range.upperBound, offsetBy: 40, limitedBy: text.endIndex)
    return String(text[(start ?? text.startIndex)..<(end ?? text.endIndex)])
  }
}
