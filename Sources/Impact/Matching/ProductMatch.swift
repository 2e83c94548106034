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
  /// The model of an overlay pack; `nil` when the title names none, or the pack has no models.
  public let model: String?
  /// The row of a table by which the kind was found; `nil` when nothing was found.
  public let rule: RulePlace?

  /// What was found at an earlier time, without the row of the table.
  package init(
    kept kind: Kind, level: MatchLevel, titleCondition: Condition, model: String?
  ) {
    self.init(
      kind: kind, level: level, titleCondition: titleCondition, model: model, rule: nil)
  }

  init(
    kind: Kind, level: MatchLevel, titleCondition: Condition, model: String?, rule: RulePlace?
  ) {
    self.kind = kind
    self.level = level
    self.titleCondition = titleCondition
    self.model = model
    self.rule = rule
  }

  /// The item of activity data: the model, or else the category; `nil` for what is no device.
  public var item: String? {
    guard case .device(let category) = kind else { return nil }
    return model ?? category
  }
}
