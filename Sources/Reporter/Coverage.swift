public import Impact

/// The share of eligible sales that has a result.
///
/// Eligible are the lines that are counted, returned, or without a category or factor: refurbished goods
/// that were sold. What counts but has no result under the method or edition has none here either.
public struct Coverage: Sendable {
  /// The share of units in percent; `nil` when nothing is eligible.
  public let units: String?
  /// The share of units; `nil` when nothing is eligible.
  public let unitsShare: Rational?
  /// The share of revenue in percent; `nil` when there is none or it is in several currencies.
  public let revenue: String?

  /// Works out the shares of a statement's figure.
  public init(_ statement: Statement) {
    self.init(statement.facts, figure: statement.figure)
  }

  /// Works out the shares before any method is applied.
  public init(_ facts: StatementFacts) { self.init(facts, figure: nil) }

  private init(_ facts: StatementFacts, figure: Assessment?) {
    let resale = facts.activity.resale
    var result = resale.control
    var eligible = result
    eligible.add(facts.reconciliation[.unmatched])
    let without = Set(figure?.units.filter { $0.impact.noResult != nil }.map(\.key) ?? [])
    if !without.isEmpty {
      resale.forEach { cell, tally in
        let key = UnitImpact.Key(
          item: cell.item, country: cell.country, refurbishingCountry: cell.refurbishingCountry)
        if without.contains(key) { result.subtract(tally) }
      }
    }
    units = AmountText.percent(result.units, of: eligible.units)
    unitsShare =
      eligible.units > 0
      ? Rational(Int128(result.units), over: Int128(eligible.units)) : nil
    guard let all = eligible.revenue.amounts.first, eligible.revenue.amounts.count == 1 else {
      revenue = nil
      return
    }
    let part = result.revenue.amounts.first { $0.currency == all.currency }?.minorUnits ?? 0
    revenue = AmountText.percent(part, of: all.minorUnits)
  }
}
