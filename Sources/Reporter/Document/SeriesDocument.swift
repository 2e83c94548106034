import Impact

/// `impact compare --series --format json`.
public struct SeriesDocument: Codable, Hashable, Sendable {
  /// One statement.
  public struct Entry: Codable, Hashable, Sendable {
    /// The days.
    public var period: StatementDocument.Span
    /// Units counted, inside the study.
    public var units: Int64
    /// The figure as it was published, inside the study.
    public var asPublished: StatementDocument.MethodDocument
    /// The same sales by the last statement's rules and factors.
    public var restated: SplitDocument

    enum CodingKeys: String, CodingKey {
      case period, units
      case asPublished = "as_published"
      case restated
    }
  }

  /// Always `impact-series/1`.
  public var schema = "impact-series/1"
  /// The method of the restated row.
  public var method: String
  /// Its edition.
  public var edition: String
  /// Its factor pack with version.
  public var pack: String
  /// The statements.
  public var entries: [Entry]
  /// The sum of the restated figures inside the study, in kg CO2e.
  public var restatedSum: String

  enum CodingKeys: String, CodingKey {
    case schema, method, edition, pack, entries
    case restatedSum = "restated_sum_kg_co2e"
  }

  /// The document of a series.
  public init(_ series: Series) {
    method = series.assessor.method.id
    edition = series.assessor.edition.rawValue
    pack = series.assessor.pack.fullName
    entries = series.entries.map {
      Entry(
        period: StatementDocument.Span($0.published.days.from, $0.published.days.to),
        units: $0.restated.total.inside.units,
        asPublished: StatementDocument.MethodDocument($0.published.figure, totals: true),
        restated: SplitDocument($0.restated.total))
    }
    restatedSum = series.sum.kilograms
  }
}
