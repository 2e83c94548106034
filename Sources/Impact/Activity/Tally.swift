/// Rows, units and revenue that ended in one place.
public struct Tally: Hashable, Sendable {
  /// Records of the export.
  public var rows: Int64 = 0
  /// Units of the records, as ordered; negative for returns in rows of their own.
  public var units: Int64 = 0
  /// Revenue of the records.
  public var revenue = Revenue()

  /// Nothing.
  public init() {}

  /// Adds another.
  public mutating func add(_ other: Tally) {
    rows += other.rows
    units += other.units
    revenue.add(other.revenue)
  }

  /// Takes another away.
  public mutating func subtract(_ other: Tally) {
    rows -= other.rows
    units -= other.units
    for amount in other.revenue.amounts { revenue.add(-amount.minorUnits, amount.currency) }
  }
}
