/// One line of an order, with what became of it by the rules of a statement.
public struct OrderLine: Hashable, Sendable {
  /// The day of the order.
  public var day: CalendarDay
  /// The title, folded and masked; empty where none is known.
  public var title: String
  /// What it is.
  public var product: ProductMatch
  /// The grade of the device as a known word; empty when none is given.
  public var condition: String
  /// The country of sale, alpha-2; empty when not known.
  public var country: String
  /// The country of refurbishing, alpha-2; empty when not known.
  public var refurbishingCountry: String
  /// Units as ordered; negative in a return's own row.
  public var ordered: Int64
  /// Units that came back; zero or more.
  public var returned: Int64
  /// Units that count: what was sold less what came back; zero where the line does not count, and negative in
  /// a return's own row.
  public var units: Int64
  /// Where the line ended.
  public var state: RecordState
  /// Why.
  public var reason: RecordReason

  /// Makes a line.
  public init(
    day: CalendarDay, title: String = "", product: ProductMatch, condition: String = "",
    country: String = "", refurbishingCountry: String = "", ordered: Int64, returned: Int64 = 0,
    units: Int64, state: RecordState, reason: RecordReason
  ) {
    self.day = day
    self.title = title
    self.product = product
    self.condition = condition
    self.country = country
    self.refurbishingCountry = refurbishingCountry
    self.ordered = ordered
    self.returned = returned
    self.units = units
    self.state = state
    self.reason = reason
  }

  /// What the line's result depends on; `nil` for what is no device.
  public var key: UnitImpact.Key? {
    product.item.map {
      UnitImpact.Key(item: $0, country: country, refurbishingCountry: refurbishingCountry)
    }
  }
}
