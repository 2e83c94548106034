/// The sums of all indicators over some units.
public struct ImpactTotals: Hashable, Sendable {
  /// Units counted: sold less returned.
  public private(set) var units: Int64 = 0
  /// Units for which the method has no climate result; they add nothing.
  public private(set) var unitsWithoutResult: Int64 = 0
  /// Mass of the devices kept in use; `nil` when no counted device has a mass.
  public private(set) var keptInUse: Milligrams?
  /// The sum per indicator; an indicator for which no unit has a result is missing.
  public private(set) var avoided: [Indicator: IndicatorTotal] = [:]

  /// Nothing.
  public init() {}

  mutating func add(_ impact: UnitImpact, units: Int64) {
    self.units += units
    if impact.noResult != nil { unitsWithoutResult += units }
    if let mass = impact.keptInUse { keptInUse = (keptInUse ?? .zero) + mass * units }
    for (indicator, result) in impact.avoided {
      avoided[indicator, default: IndicatorTotal()].add(result, units: units)
    }
  }

  /// The climate result, or `nil` when no unit has one.
  public var climateChange: IndicatorTotal? { avoided[.climateChange] }
}
