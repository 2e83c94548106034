/// One line of an order, as an export tells it: counts and verdicts, no names and no addresses.
public struct SaleLine: Sendable {
  /// The day of the order, as written in the export's own zone.
  public var day: CalendarDay
  /// Units as ordered; negative in a return's own row.
  public var units: Int64
  /// Units that the export says came back; zero or more.
  public var returnedUnits: Int64
  /// Revenue of the whole line in minor units, or `nil` when the export has no price.
  public var revenue: Int64?
  /// The currency of the revenue.
  public var currency: CurrencyCode
  /// The country of sale, alpha-2; empty when not known.
  public var country: String
  /// The country of refurbishing, alpha-2; empty when not known.
  public var refurbishingCountry: String
  /// What it is.
  public var product: ProductMatch
  /// What the condition column says.
  public var condition: ConditionReading
  /// What the status says.
  public var status: StatusVerdict
  /// Whether the export gives a date of cancellation, or cancels every unit of the line.
  public var isCancelled: Bool
  /// Whether the quantity counts pieces, and not metres, hours or kilowatt hours.
  public var isPieces = true
  /// Whether the export gives a price of exactly nothing.
  public var isFree = false
  /// Sale, or one of the flows that are counted apart; `nil` for a kind that is not known.
  public var kind: LineKind?

  /// Makes a line.
  public init(
    day: CalendarDay, units: Int64, returnedUnits: Int64 = 0, revenue: Int64? = nil,
    currency: CurrencyCode = .none, country: String = "", refurbishingCountry: String = "",
    product: ProductMatch, condition: ConditionReading = .nothing, status: StatusVerdict = .sold,
    isCancelled: Bool = false, kind: LineKind? = .sale
  ) {
    self.day = day
    self.units = units
    self.returnedUnits = returnedUnits
    self.revenue = revenue
    self.currency = currency
    self.country = country
    self.refurbishingCountry = refurbishingCountry
    self.product = product
    self.condition = condition
    self.status = status
    self.isCancelled = isCancelled
    self.kind = kind
  }
}
