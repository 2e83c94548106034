/// What a line is, by its category text and title.
public struct ProductMatch: Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// A device of a category of the pack.
    case device(String)
    /// A case, a cable, a part.
    case accessory
    /// Shipping, services, fees.
    case notGoods
    /// Nothing that the tables know.
    case unknown
  }

  /// What was found.
  public let kind: Kind
  /// How it was found.
  public let level: MatchLevel
  /// What the title says of the goods' state.
  public let titleCondition: Condition
}
