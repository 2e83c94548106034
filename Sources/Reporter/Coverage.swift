import Impact

/// The share of eligible sales that has a result.
///
/// Eligible are the lines that are counted, returned, or without a category or factor: refurbished goods
/// that were sold. Negative sums, in exports of returns only, have no share.
public struct Coverage: Sendable {
  /// The share of units in percent; `nil` when nothing is eligible.
  public let units: String?
  /// The share of revenue in percent; `nil` when there is none or it is in several currencies.
  public let revenue: String?

  /// Works out the shares.
  public init(_ facts: StatementFacts) {
    let table = facts.reconciliation
    let matched = [RecordState.counted, .returned]
    let result = matched.reduce(into: Tally()) { $0.add(table[$1]) }
    var eligible = result
    eligible.add(table[.unmatched])
    units = AmountText.percent(result.units, of: eligible.units)
    guard let all = eligible.revenue.amounts.first, eligible.revenue.amounts.count == 1 else {
      revenue = nil
      return
    }
    let part = result.revenue.amounts.first { $0.currency == all.currency }?.minorUnits ?? 0
    revenue = AmountText.percent(part, of: all.minorUnits)
  }
}
