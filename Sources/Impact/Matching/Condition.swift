/// What a text says of the state of goods.
public enum Condition: String, CaseIterable, Sendable {
  /// Broken, or for parts.
  case broken
  /// Refurbished.
  case refurbished
  /// New.
  case new
  /// Used, but not said to be refurbished.
  case used
  /// Nothing.
  case unknown
}
