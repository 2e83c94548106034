/// The sum of one indicator over many units.
public struct IndicatorTotal: Hashable, Sendable {
  /// Impact of the new devices replaced; `nil` when a part has only its difference published.
  public private(set) var gross: Milligrams? = .zero
  /// Impact of refurbishing; `nil` when it is not measured or a part has only its difference published.
  public private(set) var burden: Milligrams? = .zero
  /// Avoided.
  public private(set) var net = Milligrams.zero
  /// The units that have a result.
  public private(set) var units: Int64 = 0
  /// The 95 % interval of ``net``; `nil` when no number that it rests on has a range, or none was drawn.
  public internal(set) var interval: Interval?

  /// Adds a number of units.
  mutating func add(_ impact: AvoidedImpact, units: Int64) {
    gross = Self.sum(gross, impact.gross.map { $0 * units })
    burden = Self.sum(burden, impact.burden.map { $0 * units })
    net += impact.net * units
    self.units += units
  }

  private static func sum(_ total: Milligrams?, _ part: Milligrams?) -> Milligrams? {
    guard let total, let part else { return nil }
    return total + part
  }
}
