public import Impact

/// What the words of a line mean to the method: everything but its product and its numbers.
public struct KeptWords: Hashable, Sendable {
  /// What the status says.
  public let status: StatusVerdict
  /// Whether the line was cancelled.
  public let isCancelled: Bool
  /// What the condition column says.
  public let condition: ConditionReading
  /// Sale or another flow; `nil` for a kind that is not known.
  public let kind: LineKind?
  /// The currency of the revenue.
  public let currency: CurrencyCode
  /// The country of sale, alpha-2; empty when not known.
  public let country: String
  /// The country of refurbishing, alpha-2; empty when not known.
  public let refurbishingCountry: String
  /// Whether the quantity counts pieces.
  public let isPieces: Bool

  /// The words of a line.
  public init(_ line: SaleLine) {
    status = line.status
    isCancelled = line.isCancelled
    condition = line.condition
    kind = line.kind
    currency = line.currency
    country = line.country
    refurbishingCountry = line.refurbishingCountry
    isPieces = line.isPieces
  }

  /// Makes words that were kept.
  public init(
    status: StatusVerdict, isCancelled: Bool, condition: ConditionReading, kind: LineKind?,
    currency: CurrencyCode, country: String, refurbishingCountry: String, isPieces: Bool
  ) {
    self.status = status
    self.isCancelled = isCancelled
    self.condition = condition
    self.kind = kind
    self.currency = currency
    self.country = country
    self.refurbishingCountry = refurbishingCountry
    self.isPieces = isPieces
  }
}
