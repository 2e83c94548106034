/// What one sold unit of a category avoids under one method: the rates by which counts are multiplied.
public struct UnitImpact: Hashable, Sendable {
  /// What the result depends on.
  public struct Key: Hashable, Sendable {
    /// The category, or a model of an overlay pack.
    public let item: String
    /// The country of sale, alpha-2; empty when not known.
    public let country: String
    /// The country of refurbishing, alpha-2; empty when not known.
    public let refurbishingCountry: String

    /// Makes a key.
    public init(item: String, country: String = "", refurbishingCountry: String = "") {
      self.item = item
      self.country = country
      self.refurbishingCountry = refurbishingCountry
    }
  }

  /// The result per indicator; an indicator without one is missing.
  public let avoided: [Indicator: AvoidedImpact]
  /// The mass of one device, kept in use by the sale; no method touches it.
  public let keptInUse: Milligrams?
  /// Why there is no result for climate change; `nil` when there is one.
  public let noResult: NoResult?
  /// Every term that went into the result, in the order of the formula.
  public let terms: [Term]
  /// What must be said with the result, in plain words.
  public let remarks: [String]
}
