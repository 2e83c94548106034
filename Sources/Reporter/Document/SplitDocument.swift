import Impact

/// Totals inside the study with those outside it apart; with a key of its own in a breakdown.
public struct SplitDocument: Codable, Hashable, Sendable {
  /// The category, in a breakdown by category.
  public var category: String?
  /// `inside` or `outside` the study, in a breakdown by category.
  public var study: String?
  /// The country, in a breakdown by country; `unknown` when not known.
  public var country: String?
  /// The month, in a breakdown by month.
  public var month: String?
  /// Totals of devices inside the study.
  public var totals: TotalsDocument
  /// Totals of devices outside the study, by proxies.
  public var outsideStudy: TotalsDocument?

  private enum CodingKeys: String, CodingKey {
    case category, study, country, month
    case outsideStudy = "outside_study"
  }

  init(_ split: Assessment.Split) {
    totals = TotalsDocument(split.inside)
    outsideStudy = TotalsDocument(split.outside)
  }

  init(_ split: Assessment.Split, category: DeviceCategory) {
    self.category = category.id
    study = category.isInsideStudy ? "inside" : "outside"
    totals = TotalsDocument(split.inside)
    outsideStudy = TotalsDocument(split.outside)
  }

  /// Reads totals and key from one object.
  public init(from decoder: any Decoder) throws {
    totals = try TotalsDocument(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    category = try container.decodeIfPresent(String.self, forKey: .category)
    study = try container.decodeIfPresent(String.self, forKey: .study)
    country = try container.decodeIfPresent(String.self, forKey: .country)
    month = try container.decodeIfPresent(String.self, forKey: .month)
    outsideStudy = try container.decodeIfPresent(TotalsDocument.self, forKey: .outsideStudy)
  }

  /// Writes totals and key into one object.
  public func encode(to encoder: any Encoder) throws {
    try totals.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(category, forKey: .category)
    try container.encodeIfPresent(study, forKey: .study)
    try container.encodeIfPresent(country, forKey: .country)
    try container.encodeIfPresent(month, forKey: .month)
    try container.encodeIfPresent(outsideStudy, forKey: .outsideStudy)
  }
}
