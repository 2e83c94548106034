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
  init(_ entries: [ActivityIndex.Entry], rates: UnitRates) {
    for entry in entries {
      units += entry.units
      if rates.hasNoResult[entry.key] { unitsWithoutResult += entry.units }
      if let mass = rates.masses[entry.key] {
        keptInUse = (keptInUse ?? .zero) + mass * entry.units
      }
    }
    for (indicator, rates) in rates.avoided {
      var total: IndicatorTotal?
      for entry in entries {
        guard let rate = rates[entry.key] else { continue }
        if total == nil { total = IndicatorTotal() }
        total?.add(rate, units: entry.units)
      }
      avoided[indicator] = total
    }
  }

  /// The climate result, or `nil` when no unit has one.
  public var climateChange: IndicatorTotal? { avoided[.climateChange] }
}
