import Impact

/// Totals as they stand in JSON: amounts are exact decimal texts in kilograms.
public struct TotalsDocument: Codable, Hashable, Sendable {
  /// One indicator.
  public struct Amounts: Codable, Hashable, Sendable {
    /// `kg CO2e` or `kg`.
    public var unit: String
    /// Avoided; `null` when no unit has a result.
    @ExplicitNull public var net: String?
    /// Low end of the 95 % interval; `null` when no number that it rests on has a range.
    @ExplicitNull public var low: String?
    /// High end of the 95 % interval.
    @ExplicitNull public var high: String?
    /// The median of all draws; missing without an interval.
    public var median: String?
    /// The mean of all draws; missing without an interval.
    public var mean: String?
    /// Impact of the new devices replaced.
    @ExplicitNull public var gross: String?
    /// Impact of refurbishing.
    @ExplicitNull public var burden: String?
  }

  /// Units counted.
  public var units: Int64
  /// Units for which the method has no climate result.
  public var unitsWithoutResult: Int64
  /// Mass of devices kept in use, in kilograms; `null` when no device has a mass.
  @ExplicitNull public var keptInUse: String?
  /// Low end of the 95 % interval of the mass kept in use; missing without one.
  public var keptInUseLow: String?
  /// High end of the 95 % interval of the mass kept in use; missing without one.
  public var keptInUseHigh: String?
  /// The indicators by name.
  public var avoided: [String: Amounts]

  enum CodingKeys: String, CodingKey {
    case units
    case unitsWithoutResult = "units_without_result"
    case keptInUse = "kept_in_use_kg"
    case keptInUseLow = "kept_in_use_low_kg"
    case keptInUseHigh = "kept_in_use_high_kg"
    case avoided
  }

  init(_ totals: ImpactTotals) {
    units = totals.units
    unitsWithoutResult = totals.unitsWithoutResult
    keptInUse = totals.keptInUse?.kilograms ?? (totals.units == 0 ? "0" : nil)
    keptInUseLow = totals.keptInUseInterval?.low.kilograms
    keptInUseHigh = totals.keptInUseInterval?.high.kilograms
    avoided = Dictionary(
      uniqueKeysWithValues: Indicator.allCases.map { indicator in
        let none = totals.units == 0 ? "0" : nil
        let total = totals.avoided[indicator]
        return (
          indicator.rawValue,
          Amounts(
            unit: indicator.unit, net: total?.net.kilograms ?? none,
            low: total?.interval?.low.kilograms, high: total?.interval?.high.kilograms,
            median: total?.interval?.median.kilograms, mean: total?.interval?.mean.kilograms,
            gross: total.map { $0.gross?.kilograms } ?? none,
            burden: total.map { $0.burden?.kilograms } ?? none)
        )
      })
  }
}
