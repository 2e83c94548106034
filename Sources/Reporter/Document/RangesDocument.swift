import Impact

/// How ranges were drawn, and from which distributions: what is needed to draw them again.
public struct RangesDocument: Codable, Hashable, Sendable {
  /// A number with a range.
  public struct Distribution: Codable, Hashable, Sendable {
    /// Numbers of one group share one uniform draw per iteration.
    public var group: String
    /// Category, model, or `any`.
    public var item: String
    /// What the number is.
    public var quantity: String
    /// Its unit.
    public var unit: String
    /// The minimum.
    public var low: String
    /// The mode.
    public var central: String
    /// The maximum.
    public var high: String
    /// Its row of the pack.
    public var place: String
  }

  /// Always `95 %`: from the 2.5th to the 97.5th percentile.
  public var level = "95 %"
  /// The seed.
  public var seed: UInt64
  /// How many draws.
  public var draws: Int
  /// How it is done.
  public var method = DrawSettings.method
  /// The distributions; all are triangular.
  public var distributions: [Distribution]

  init(_ settings: DrawSettings, rows: [FactorRow]) {
    seed = settings.seed
    draws = settings.draws
    distributions = rows.compactMap { row in
      guard let low = row.low, let high = row.high, low < high else { return nil }
      return Distribution(
        group: row.correlationGroup, item: row.category, quantity: row.quantity.rawValue,
        unit: row.unit, low: low.text, central: row.central.text, high: high.text,
        place: row.place.description)
    }
  }
}
