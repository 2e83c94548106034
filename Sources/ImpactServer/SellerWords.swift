public import Impact
public import Reporter

/// What the seller says of sales, wherever they are kept: it stands in every statement of them.
public struct SellerWords: Sendable {
  /// Who sells.
  public var entity = ""
  /// The seller's role in the trade.
  public var role = ""
  /// Settings that stand in the calculation record, in order.
  public var settings: [(name: String, value: String)] = []
  /// What the seller declares.
  public var declarations = Declarations()

  /// Nothing said.
  public init() {}
}

extension StatementFacts {
  /// Adds what the seller says, and the notice of a pack of the seller's own.
  ///
  /// - Parameters:
  ///   - seller: What the seller says.
  ///   - pack: The factors.
  public mutating func add(_ seller: SellerWords, _ pack: FactorPack) {
    if let notice = pack.overlay?.notice, !notice.isEmpty { findings.append(notice) }
    entity = seller.entity
    role = seller.role
    settings += seller.settings
    declarations = seller.declarations
  }
}
