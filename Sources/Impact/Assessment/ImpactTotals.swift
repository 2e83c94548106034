/// The sums of all indicators over some units.
public struct ImpactTotals: Hashable, Sendable {
  /// Units counted: sold less returned.
  public private(set) var units: Int64 = 0
  /// Units for which the method has no climate result; they add nothing.
  public private(set) var unitsWithoutResult: Int64 = 0
  /// Mass of the devices kept in use; `nil` when no counted device has a mass.
  public private(set) var keptInUse: Milligrams?
  /// The 95 % interval of ``keptInUse``; `nil` when no mass has a range, or none was drawn.
  public internal(set) var keptInUseInterval: Interval?
  /// The sum per indicator; an indicator for which no unit has a result is missing.
  public internal(set) var avoided: [Indicator: IndicatorTotal] = [:]

  /// Nothing.
  public init() {}

  /// The sums over units of numbered keys.
  init(_ entries: some Sequence<ActivityIndex.Entry>, impacts: [UnitImpact]) {
    // Kept apart from the dictionary while adding: it would be looked up for every entry.
    var totals = [IndicatorTotal?](repeating: nil, count: Indicator.allCases.count)
    for entry in entries {
      let impact = impacts[entry.key]
      units += entry.units
      if impact.noResult != nil { unitsWithoutResult += entry.units }
      if let mass = impact.keptInUse { keptInUse = (keptInUse ?? .zero) + mass * entry.units }
      for (index, indicator) in Indicator.allCases.enumerated() {
        guard let result = impact.avoided[indicator] else { continue }
        if totals[index] == nil { totals[index] = IndicatorTotal() }
        totals[index]?.add(result, units: entry.units)
      }
    }
    for (index, indicator) in Indicator.allCases.enumerated() {
      avoided[indicator] = totals[index]
    }
  }

  /// The climate result, or `nil` when no unit has one.
  public var climateChange: IndicatorTotal? { avoided[.climateChange] }
}
