/// The rules by which a line counts or does not: method.md's "which lines count", for all readers.
public struct LineRules: Sendable {
  /// Only lines of these days count.
  public var period: Period
  /// The seller's word that all goods are refurbished, unless a line says otherwise.
  public var areAllRefurbished: Bool
  private let computable: Set<String>

  /// Makes the rules.
  ///
  /// - Parameters:
  ///   - pack: The pack whose categories can be computed.
  ///   - period: The days that count.
  ///   - areAllRefurbished: The seller's word for goods of which nothing is said.
  public init(pack: FactorPack, period: Period = .all, areAllRefurbished: Bool = false) {
    self.period = period
    self.areAllRefurbished = areAllRefurbished
    computable = Set(pack.categories.map(\.id).filter { pack.noResult(for: $0) == nil })
  }

  /// Where a line ends, and why.
  ///
  /// The first rule that applies wins.
  public func decide(_ line: SaleLine) -> (state: RecordState, reason: RecordReason) {
    guard period.contains(line.day) else { return (.outsidePeriod, .outsidePeriod) }
    if line.isCancelled || line.status == .cancelled { return (.cancelled, .cancelled) }
    if line.status == .pending { return (.cancelled, .notPaid) }
    if line.product.kind == .notGoods { return (.notGoods, .notGoods) }
    guard line.isPieces else { return (.notGoods, .otherUnit) }
    if line.isFree, line.units < 0 { return (.notGoods, .stockCorrection) }
    if line.product.kind == .accessory { return (.notEligible, .accessory) }
    guard let kind = line.kind else { return (.notEligible, .unknownKind) }
    if let reason = RecordReason(otherFlow: kind) { return (.notEligible, reason) }
    if line.isFree { return (.notEligible, .noCharge) }
    if line.status == .unknown { return (.notEligible, .unknownStatus) }
    switch condition(of: line) {
    case .new: return (.notEligible, .new)
    case .used: return (.notEligible, .used)
    case .broken: return (.notEligible, .broken)
    case .unknown where line.condition.certainty == .notUnderstood:
      // The seller's word is for goods of which nothing is said; here something is.
      return (.notEligible, .conditionNotUnderstood)
    case .unknown where !areAllRefurbished: return (.notEligible, .unknownCondition)
    case .unknown, .refurbished: break
    }
    guard case .device(let category) = line.product.kind else { return (.unmatched, .noCategory) }
    guard computable.contains(category) else { return (.unmatched, .noFactor) }
    if line.units < 0 { return (.returned, .returnRow) }
    if line.status == .returned || (line.units > 0 && line.returnedUnits >= line.units) {
      return (.returned, .returned)
    }
    return (.counted, .counted)
  }

  /// Whether a product is a device whose category has no factor.
  package func lacksFactor(_ product: ProductMatch) -> Bool {
    guard case .device(let category) = product.kind else { return false }
    return !computable.contains(category)
  }

  /// The condition column decides; where it says nothing, the title.
  ///
  /// A title that says "broken", or "new" beside a mere grade, is believed before the column: nothing
  /// counts that is in doubt.
  private func condition(of line: SaleLine) -> Condition {
    let title = line.product.titleCondition
    switch (line.condition.condition, title) {
    case (_, .broken): return .broken
    case (.unknown, _): return title
    case (_, .new) where line.condition.certainty == .gradeOnly: return .new
    case (let column, _): return column
    }
  }
}
