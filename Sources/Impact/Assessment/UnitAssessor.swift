/// Works out what one unit avoids, from the rows of a pack by the rules of a method.
///
///     gross  = D · E_new · (L2 / L1)     (one-to-one: the ratio is 1)
///     burden = R + ΔU
///     net    = gross − burden
///     ΔU     = L2 · (e_ref − D · e_new) · g
///
/// The same function serves an order of one line and a year of sales; only counts differ.
public struct UnitAssessor: Sendable {
  /// The pack.
  public let pack: FactorPack
  /// The method.
  public let method: Method
  /// The pinned edition.
  public let edition: Edition

  /// Makes an assessor.
  public init(pack: FactorPack, method: Method, edition: Edition = .final) {
    self.pack = pack
    self.method = method
    self.edition = edition
  }

  /// The result for one unit at the central values.
  ///
  /// - Parameter key: The category, and the countries of sale and refurbishing where known.
  /// - Returns: Milligrams per unit and indicator, the terms, and the reason where there is none.
  /// - Throws: ``RationalOverflow`` for numbers with too many digits; a loaded pack has none.
  public func assess(_ key: UnitImpact.Key) throws(RationalOverflow) -> UnitImpact {
    guard let category = pack.category(key.category) else { return .none(.unknownCategory) }
    var draft = UnitDraft(assessor: self, category: category, key: key)
    return try draft.assess()
  }

  /// Whether the method has a climate result for the category, and if not, why.
  public func noResult(for category: String) -> NoResult? {
    do {
      return try assess(UnitImpact.Key(category: category)).noResult
    } catch {
      return .notInMethod
    }
  }
}

extension UnitImpact {
  static func none(_ reason: NoResult) -> UnitImpact {
    UnitImpact(avoided: [:], keptInUse: nil, noResult: reason, terms: [], remarks: [])
  }
}
