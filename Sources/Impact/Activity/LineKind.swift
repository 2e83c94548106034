/// What a count of units is.
public enum LineKind: String, CaseIterable, Sendable {
  /// Sold.
  case sale
  /// Come back; counted with negative units.
  case `return`
}
