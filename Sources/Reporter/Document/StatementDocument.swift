/// `statement.json`, schema `impact-statement/1`: fields are only ever added.
public struct StatementDocument: Codable, Hashable, Sendable {
  /// A span of days; an end is `null` when nothing was asked for and nothing counts.
  public struct Span: Codable, Hashable, Sendable {
    /// The first day.
    @ExplicitNull public var from: String?
    /// The last day.
    @ExplicitNull public var to: String?
  }

  /// A method, with the totals of the same sales under it.
  public struct MethodDocument: Codable, Hashable, Sendable {
    /// The short name.
    public var id: String
    /// The plain name.
    public var label: String
    /// The edition the statement is pinned to.
    public var edition: String
    /// What a refurbished device is set against.
    public var basis: String
    /// The displacement rate that the method fixes, or `table`.
    public var displacement: String
    /// The words that stand over every figure of the method; empty when none are needed.
    public var heading: String
    /// Whose method it is.
    public var owner: String
    /// What it does.
    public var sentence: String
    /// `default`, `beside`, `published` or `comparison`.
    public var standing: String
    /// The totals; missing for the statement's own method, whose totals are those of the statement.
    public var totals: SplitDocument?
  }

  /// A cell of the activity data, or its control row.
  public struct Cell: Codable, Hashable, Sendable {
    /// The month, or `control`.
    public var month: String
    /// The country of sale; empty when not known.
    public var country: String
    /// The country of refurbishing; empty when not known.
    public var refurbishingCountry: String
    /// The category; in the control row `cells=N`.
    public var item: String
    /// How the category was found.
    public var level: String
    /// The grade; empty when none is given.
    public var condition: String
    /// `sale` or `return`.
    public var kind: String
    /// The seller; empty unless asked for.
    public var seller: String
    /// Units; negative for returns.
    public var units: Int64
    /// Records.
    public var rows: Int64
    /// Minor units by currency.
    public var revenue: [String: Int64]

    enum CodingKeys: String, CodingKey {
      case month, country
      case refurbishingCountry = "refurbishing_country"
      case item, level, condition, kind, seller, units, rows
      case revenue = "revenue_minor_units"
    }
  }

  /// Low, central and high of one rate, in milligrams per unit.
  public struct Rate: Codable, Hashable, Sendable {
    /// The low end of the 95 % interval; `null` without a range.
    @ExplicitNull public var low: Int64?
    /// The central value; `null` when the source publishes the difference only.
    @ExplicitNull public var central: Int64?
    /// The high end of the 95 % interval; `null` without a range.
    @ExplicitNull public var high: Int64?
  }

  /// What one unit avoids, for one key and indicator.
  public struct Factor: Codable, Hashable, Sendable {
    /// The method.
    public var method: String
    /// The category.
    public var category: String
    /// The item of the activity data: the category, or a model of an overlay pack.
    public var item: String
    /// The country of sale; empty when not known.
    public var country: String
    /// The country of refurbishing; empty when not known.
    public var refurbishingCountry: String
    /// The indicator.
    public var indicator: String
    /// Impact of the new device replaced.
    public var gross: Rate
    /// Impact of refurbishing.
    public var burden: Rate
    /// Avoided.
    public var net: Rate

    enum CodingKeys: String, CodingKey {
      case method, category, item, country
      case refurbishingCountry = "refurbishing_country"
      case indicator
      case gross = "gross_mg"
      case burden = "burden_mg"
      case net = "net_mg"
    }
  }

  /// A product without a category or factor.
  public struct Unmatched: Codable, Hashable, Sendable {
    /// The title; `other` for all beyond the list.
    public var title: String
    /// The text of the category column.
    public var category: String
    /// Why it does not count.
    public var reason: String
    /// The category without a factor, or empty.
    public var item: String
    /// Records.
    public var rows: Int64
    /// Units.
    public var units: Int64
    /// Minor units by currency.
    public var revenue: [String: Int64]

    enum CodingKeys: String, CodingKey {
      case title, category, reason, item, rows, units
      case revenue = "revenue_minor_units"
    }
  }

  /// A publication that the statement's numbers come from.
  public struct Source: Codable, Hashable, Sendable {
    /// The key.
    public var key: String
    /// The title.
    public var title: String
    /// Who published it.
    public var publisher: String
    /// When.
    public var year: String
    /// Where.
    public var url: String
    /// The licence.
    public var licence: String
  }

  /// A file of a folder that is no export.
  public struct PassedBy: Codable, Hashable, Sendable {
    /// The base name.
    public var file: String
    /// Why it was passed by.
    public var reason: String
  }

  /// The share of eligible sales that has a result.
  public struct CoverageDocument: Codable, Hashable, Sendable {
    /// Of units, in percent; `null` when nothing is eligible.
    @ExplicitNull public var units: String?
    /// Of revenue, in percent; `null` when there is none or it is in several currencies.
    @ExplicitNull public var revenue: String?

    enum CodingKeys: String, CodingKey {
      case units = "units_percent"
      case revenue = "revenue_percent"
    }
  }

  /// Who reports.
  public struct Entity: Codable, Hashable, Sendable {
    /// The name; empty when not given.
    public var name: String
    /// The role; empty when not given.
    public var role: String
  }

  /// Always `impact-statement/1`.
  public var schema = "impact-statement/1"
  /// Who reports.
  public var entity: Entity
  /// The seller's answers to the questions that a claim needs.
  public var declarations: Declarations
  /// The days of the statement.
  public var period: Span
  /// The method of the figure.
  public var method: MethodDocument
  /// Every record read, by where it ended; `read` is the sum.
  public var reconciliation: [String: Int64]
  /// Units by where they ended; `counted` is `sold` less `returned`.
  public var units: [String: Int64]
  /// The figure.
  public var totals: SplitDocument
  /// By category.
  public var byCategory: [SplitDocument]
  /// By country of sale.
  public var byCountry: [SplitDocument]
  /// By month.
  public var byMonth: [SplitDocument]
  /// The activity data, ending in their control row.
  public var activity: [Cell]
  /// What one unit avoids, for every key that occurs and every method.
  public var factors: [Factor]
  /// The same sales under every method.
  public var methods: [MethodDocument]
  /// How ranges were drawn; missing for a worst case, which has none.
  public var ranges: RangesDocument?
  /// What moves the figure, and `prudent` beside it, most, and what they would be under other assumptions.
  public var outlooks: [OutlookDocument] = []
  /// Why every other method gives another figure.
  public var bridges: [BridgeDocument] = []
  /// Trade-in, recycling, repair and donation, apart from resale.
  public var otherFlows: [OtherFlowDocument] = []
  /// What the figures may not be used for, and what must be said with them.
  public var gates: [Gate] = []
  /// The share of eligible sales that has a result, in percent; `null` when nothing is eligible.
  public var coverage: CoverageDocument
  /// Products without a result.
  public var unmatched: [Unmatched]
  /// The publications.
  public var sources: [Source]
  /// Records that do not count, by file, reason and value.
  public var setAside: [SetAsideDocument]
  /// Where every record ended, with units and revenue.
  public var account: AccountDocument
  /// The period that was asked for; both ends `null` for all sales.
  public var periodAsked: Span
  /// The first and the last day of sales that count; both `null` when none does.
  public var countedDays: Span
  /// Files of a folder that are no exports.
  public var passedBy: [PassedBy]
  /// What the reader should know.
  public var findings: [String]
  /// Whether units count by the seller's word alone.
  public var reliesOnSellersWord: Bool
  /// Units whose serial number was sold before in these data; `null` where serial numbers were not looked
  /// at.
  @ExplicitNull public var unitsSoldAgain: Int64? = nil
  /// The latest day in the inputs: returns are known up to it.
  @ExplicitNull public var returnsKnownUpTo: String? = nil
  /// The calculation record.
  public var record: RecordDocument

  enum CodingKeys: String, CodingKey {
    case schema, entity, declarations, period, method, reconciliation, units, totals
    case byCategory = "by_category"
    case byCountry = "by_country"
    case byMonth = "by_month"
    case activity, factors, methods, ranges, outlooks, bridges, gates, coverage, unmatched, sources,
      findings
    case otherFlows = "other_flows"
    case setAside = "set_aside"
    case account
    case periodAsked = "period_asked"
    case countedDays = "counted_days"
    case passedBy = "passed_by"
    case reliesOnSellersWord = "relies_on_sellers_word"
    case unitsSoldAgain = "units_sold_again"
    case returnsKnownUpTo = "returns_known_up_to"
    case record
  }
}
