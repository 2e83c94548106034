/// So many units of one key.
public struct BasketItem: Hashable, Sendable {
  /// What it is.
  public let key: UnitImpact.Key
  /// Units that count; negative where more came back than was sold.
  public let units: Int64

  /// Makes an item.
  public init(key: UnitImpact.Key, units: Int64) {
    self.key = key
    self.units = units
  }
}
