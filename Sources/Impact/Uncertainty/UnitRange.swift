/// The ranges of one unit and one indicator; `nil` for a part that has none.
public struct UnitRange: Hashable, Sendable {
  /// Of the impact of the new device replaced.
  public let gross: Interval?
  /// Of the impact of refurbishing.
  public let burden: Interval?
  /// Of what is avoided.
  public let net: Interval?
}
