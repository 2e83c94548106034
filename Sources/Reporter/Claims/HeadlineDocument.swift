/// A headline as JSON (schema `impact-headline/1`; fields are only added).
public struct HeadlineDocument: Codable, Hashable, Sendable {
  /// How many sales replace a new device.
  public struct Displacement: Codable, Hashable, Sendable {
    /// The central share.
    public var central: String
    /// The low end of its range; `null` where the method fixes one share.
    @ExplicitNull public var low: String?
    /// The high end; `null` where the method fixes one share.
    @ExplicitNull public var high: String?
  }

  /// The method.
  public struct MethodPart: Codable, Hashable, Sendable {
    /// Its name.
    public var id: String
    /// The edition.
    public var edition: String
    /// Whether every sale is taken to replace a new device.
    public var isUpperBound: Bool
    /// The share of sales that replace a new device.
    public var displacement: Displacement

    enum CodingKeys: String, CodingKey {
      case id, edition
      case isUpperBound = "upper_bound"
      case displacement
    }
  }

  /// Units of a category.
  public struct Category: Codable, Hashable, Sendable {
    /// The category.
    public var category: String
    /// Sold less returned.
    public var units: Int64
  }

  /// What is counted.
  public struct Counts: Codable, Hashable, Sendable {
    /// Sold less returned.
    public var units: Int64
    /// Units of resale whose figures are not good enough for the public.
    public var unitsLeftOut: Int64
    /// The categories.
    public var categories: [Category]
    /// The countries of sale; empty text for unknown.
    public var countries: [String]
    /// The first and the last day.
    public var period: StatementDocument.Span
    /// The share of eligible units with a result, in percent; `null` where nothing is known of others.
    @ExplicitNull public var coverage: String?

    enum CodingKeys: String, CodingKey {
      case units
      case unitsLeftOut = "units_left_out"
      case categories, countries, period, coverage
    }
  }

  /// An everyday activity with the same emissions.
  public struct EquivalentPart: Codable, Hashable, Sendable {
    /// The name.
    public var id: String
    /// How many, rounded down.
    public var number: String
    /// Of what.
    public var unit: String
    /// kg CO2e of one.
    public var factor: String
    /// Who published the factor.
    public var publisher: String
    /// When.
    public var year: String
  }

  /// Units of one key with what one avoids: what a later headline is compared with.
  public struct Key: Codable, Hashable, Sendable {
    /// Category or model.
    public var item: String
    /// Country of sale.
    public var country: String
    /// Country of refurbishing.
    public var refurbishingCountry: String
    /// Sold less returned.
    public var units: Int64
    /// Milligrams of CO2e that one avoids, central.
    public var net: Int64

    enum CodingKeys: String, CodingKey {
      case item, country
      case refurbishingCountry = "refurbishing_country"
      case units
      case net = "net_mg"
    }
  }

  /// A part of the change since an earlier headline.
  public struct Change: Codable, Hashable, Sendable {
    /// The reason: data correction, volume, mix, factors, method.
    public var reason: String
    /// kg CO2e by which the central figure moved.
    public var kilograms: String

    enum CodingKeys: String, CodingKey {
      case reason
      case kilograms = "kg"
    }
  }

  /// Always `impact-headline/1`.
  public var schema = "impact-headline/1"
  /// The number that is stated, in `unit`.
  public var value: String
  /// `kg CO2e` or `t CO2e`.
  public var unit: String
  /// What the number is of.
  public var metric = "climate_change"
  /// The 2.5th percentile of that very total, in kg.
  public var low: String
  /// The central figure.
  public var central: String
  /// The 97.5th percentile.
  public var high: String
  /// The method.
  public var method: MethodPart
  /// What is counted.
  public var counts: Counts
  /// The sentence with number and comparison.
  public var claim: String
  /// Which stages are counted.
  public var scope: String
  /// Method, sources, pack and state of the data.
  public var source: String
  /// The address of the full statement.
  @ExplicitNull public var link: String?
  /// The last day on which it may be published.
  public var validUntil: String
  /// Everyday activities with the same emissions.
  public var equivalents: [EquivalentPart]
  /// All words, line by line.
  public var sentences: [String]
  /// Whether it may be published.
  public var publication: Bool
  /// Where it is published; empty for the strictest of all.
  public var markets: [String]
  /// Whose words they are.
  public var locale: String
  /// Why it moved since an earlier headline; empty without one.
  public var changes: [Change] = []
  /// What the seller should know.
  public var warnings: [String]
  /// What is counted, by key.
  public var keys: [Key]
  /// The calculation record.
  public var record: RecordDocument

  enum CodingKeys: String, CodingKey {
    case schema, value, unit, metric
    case low = "low_kg"
    case central = "central_kg"
    case high = "high_kg"
    case method, counts, claim, scope, source, link
    case validUntil = "valid_until"
    case equivalents, sentences, publication, markets, locale, changes, warnings, keys, record
  }
}
