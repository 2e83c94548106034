/// A rule on the words of claims: a row of `reports/claims/rules.csv`.
public struct ClaimRule: Hashable, Sendable {
  /// What a finding means for the sentence.
  public enum Severity: String, Codable, Sendable {
    /// It may not be published.
    case block
    /// It lacks words that must stand on the same medium.
    case missing
    /// Somebody should look at it.
    case warn
  }

  /// The short name.
  public let id: String
  /// The id of the checklist, such as `HL-08`.
  public let checklist: String
  /// The law or standard behind it, as it is cited; empty for a rule of the method's own.
  public let law: String
  /// The laws under which it holds.
  public let laws: Set<ClaimMarket.Law>
  /// What a finding means.
  public let severity: Severity
  /// The sets of phrases of which each must occur.
  let when: [String]
  /// The sets of phrases of which none may occur.
  let unless: [String]
  /// The sets of phrases inside which a phrase of the first set means something else, such as a colour.
  let inside: [String]
  /// The name of the better wording.
  let wording: String

  init?(_ row: [String: String]) {
    guard let severity = Severity(rawValue: row["severity"] ?? "") else { return nil }
    func words(_ name: String) -> [String] {
      (row[name] ?? "").split(separator: " ").map(String.init)
    }
    self.severity = severity
    id = row["rule"] ?? ""
    checklist = row["checklist"] ?? ""
    law = row["law"] ?? ""
    let named = words("laws").compactMap(ClaimMarket.Law.init)
    laws = row["laws"] == "all" ? Set(ClaimMarket.Law.allCases) : Set(named)
    when = words("when")
    unless = words("unless")
    inside = words("except_inside")
    wording = row["wording"] ?? ""
  }

  /// All rules, in the order of their table.
  public static let all: [ClaimRule] = ReportTable.rows("claims/rules.csv").compactMap(
    ClaimRule.init)
}
