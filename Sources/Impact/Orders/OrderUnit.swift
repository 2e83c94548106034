/// What one unit of a key avoids, ready to be multiplied: exact rates, and what intervals are scaled from.
public struct OrderUnit: Sendable {
  /// The key, as ``OrderAssessor/canonical(_:)`` gives it.
  public let key: UnitImpact.Key
  /// The exact result of one unit, with terms and remarks.
  public let impact: UnitImpact
  /// Whether the study covers the device; if not, results are a proxy of ours and stand apart.
  public let isInsideStudy: Bool
  let ranges: [Indicator: ScalableInterval]
  let massRange: ScalableInterval?

  /// What a number of units avoids: the very numbers of an ``Assessment`` of them.
  ///
  /// - Parameter units: Units that count; negative in a return's own row.
  /// - Returns: Sums in milligrams with their intervals; no interval for no units.
  public func totals(units: Int64) -> ImpactTotals {
    var totals = ImpactTotals(
      [ActivityIndex.Entry(key: 0, units: units)], rates: UnitRates([impact]))
    addIntervals(to: &totals, units: units)
    return totals
  }

  func addIntervals(to totals: inout ImpactTotals, units: Int64) {
    totals.keepOrderIndicators()
    for (indicator, range) in ranges {
      totals.avoided[indicator]?.interval = range.interval(units: units)
    }
    totals.keptInUseInterval = massRange?.interval(units: units)
  }
}

extension Indicator {
  /// What an order's answer tells; the study's own waste indicator stands in statements only.
  public static let ofOrders: [Indicator] = [.climateChange, .eWastePrevented, .rawMaterials]
}

extension ImpactTotals {
  mutating func keepOrderIndicators() {
    for indicator in Indicator.allCases where !Indicator.ofOrders.contains(indicator) {
      avoided[indicator] = nil
    }
  }
}
