import Impact

/// What moves a figure most, and what it would be under other assumptions; climate change, in kg CO2e.
public struct OutlookDocument: Codable, Hashable, Sendable {
  /// What one correlation group moves.
  public struct Swing: Codable, Hashable, Sendable {
    /// The correlation group.
    public var group: String
    /// What it is, in plain words.
    public var words: String
    /// Avoided, with the group's numbers at their low ends.
    public var atLow: String
    /// Avoided, with the group's numbers at their high ends.
    public var atHigh: String
    /// The distance of the two.
    public var swing: String
    /// Squared swing over the sum of all squared swings, in percent.
    public var shareOfVariance: String

    enum CodingKeys: String, CodingKey {
      case group, words
      case atLow = "at_low"
      case atHigh = "at_high"
      case swing
      case shareOfVariance = "share_of_variance_percent"
    }
  }

  /// One scenario.
  public struct Scenario: Codable, Hashable, Sendable {
    /// The short name.
    public var id: String
    /// What is assumed.
    public var words: String
    /// Avoided by devices inside the study.
    public var inside: String
    /// Avoided by devices outside the study.
    public var outside: String
    /// Avoided by category.
    public var byCategory: [String: String]

    enum CodingKeys: String, CodingKey {
      case id, words, inside, outside
      case byCategory = "by_category"
    }
  }

  /// The method.
  public var method: String
  /// What moves the result of devices inside the study, the largest swing first.
  public var inside: [Swing]
  /// What moves the result of devices outside the study.
  public var outside: [Swing]
  /// Other assumptions.
  public var scenarios: [Scenario]
  /// By category, the displacement rate at which nothing would be avoided; above 1 no rate is enough.
  public var breakEven: [String: String]

  enum CodingKeys: String, CodingKey {
    case method, inside, outside, scenarios
    case breakEven = "break_even_displacement"
  }

  init(_ outlook: Outlook) {
    method = outlook.assessor.method.id
    let pack = outlook.assessor.pack
    func swings(_ sensitivity: Sensitivity) -> [Swing] {
      sensitivity.swings.map {
        Swing(
          group: $0.group, words: GroupWords.text($0.group, in: pack),
          atLow: $0.atLow.kilograms, atHigh: $0.atHigh.kilograms, swing: $0.size.kilograms,
          shareOfVariance: DecimalText.scaled(Int128($0.shareOfVariance), decimals: 2))
      }
    }
    inside = swings(outlook.inside)
    outside = swings(outlook.outside)
    scenarios = outlook.scenarios.rows.map {
      Scenario(
        id: $0.scenario.id, words: $0.scenario.words, inside: $0.net.inside.kilograms,
        outside: $0.net.outside.kilograms,
        byCategory: $0.net.categories.mapValues(\.kilograms))
    }
    breakEven = outlook.scenarios.breakEven.mapValues(\.text)
  }
}
