public import Impact

/// Why another method gives another figure for the same sales; kg CO2e, the parts add up exactly.
public struct BridgeDocument: Codable, Hashable, Sendable {
  /// One side of the study, or one category.
  public struct Amounts: Codable, Hashable, Sendable {
    /// The figure by the first method.
    public var from: String
    /// What each change of rules moves, by its name.
    public var parts: [String: String]
    /// The figure by the second method.
    public var to: String
  }

  /// The first method.
  public var from: String
  /// The second method.
  public var to: String
  /// Devices inside the study.
  public var inside: Amounts
  /// Devices outside the study.
  public var outside: Amounts
  /// Each category.
  public var byCategory: [String: Amounts]

  enum CodingKeys: String, CodingKey {
    case from, to, inside, outside
    case byCategory = "by_category"
  }

  /// The document of a bridge.
  public init(_ bridge: MethodBridge) {
    from = bridge.from.method.id
    to = bridge.to.method.id
    func amounts(_ amount: (NetByCategory) -> Milligrams) -> Amounts {
      Amounts(
        from: amount(bridge.start).kilograms,
        parts: Dictionary(
          uniqueKeysWithValues: bridge.parts.map { ($0.rawValue, amount($1).kilograms) }),
        to: amount(bridge.end).kilograms)
    }
    inside = amounts(\.inside)
    outside = amounts(\.outside)
    let categories = Set(bridge.start.categories.keys).union(bridge.end.categories.keys)
    byCategory = Dictionary(
      uniqueKeysWithValues: categories.map { category in
        (category, amounts { $0.net(of: category) })
      })
  }
}
