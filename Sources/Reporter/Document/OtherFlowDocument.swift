import Impact

/// Units and mass of one flow apart from resale; never summed into what resale avoided.
public struct OtherFlowDocument: Codable, Hashable, Sendable {
  /// `trade-in`, `recycling`, `repair` or `donation`.
  public var kind: String
  /// The category.
  public var category: String
  /// Units.
  public var units: Int64
  /// Units times the category's mass, in kilograms; `null` for a category without one.
  @ExplicitNull public var mass: String?

  enum CodingKeys: String, CodingKey {
    case kind, category, units
    case mass = "mass_kg"
  }

  init(_ row: OtherFlows.Row) {
    kind = row.kind.rawValue
    category = row.category.id
    units = row.units
    mass = row.mass?.kilograms
  }
}
