/// Why a record ended where it did.
public enum RecordReason: String, CaseIterable, Sendable {
  /// A row without any text.
  case blankRow = "blank row"
  /// A row that sums others up.
  case summary = "summary row"
  /// The article behind a configurable product, or a piece of a set: its line counts already.
  case partOfLine = "part of another line"
  /// An order, invoice or sum without an item.
  case noProduct = "row without a product"
  /// The header again.
  case headerAgain = "header again"
  /// Text behind the last cell of the header: the row has shifted.
  case tooManyCells = "more cells than the header"
  /// No quantity where the export has a column for it.
  case noQuantity = "no quantity"
  /// A quantity that is not a number.
  case unreadableQuantity = "unreadable quantity"
  /// A quantity that is not whole.
  case fractionalQuantity = "fractional quantity"
  /// No date.
  case noDate = "no date"
  /// A date that is none, or that does not fit the order of the column.
  case unreadableDate = "unreadable date"
  /// A price that is not a number.
  case unreadablePrice = "unreadable price"
  /// The same line stands in a later export.
  case laterExport = "same line in a later export"
  /// The same order and line id stands again in this export.
  case laterRow = "same line again in this export"
  /// The order id of another source stands in the record: the order was passed on from there.
  case mentioned = "order of another source, named here"
  /// The user said that the source holds the same sales as another one.
  case sameSource = "source with the same sales as another"
  /// Sold before or after the period.
  case outsidePeriod = "outside the period"
  /// The export says that it was cancelled.
  case cancelled = "cancelled"
  /// The export says that it is not paid.
  case notPaid = "not paid"
  /// Shipping, services, fees.
  case notGoods = "not goods"
  /// A quantity of metres, hours or the like.
  case otherUnit = "unit other than pieces"
  /// A negative quantity at a price of nothing: written off, not sold and returned.
  case stockCorrection = "stock correction"
  /// A case, a cable, a part.
  case accessory = "accessory"
  /// A price of nothing: a warranty replacement or a gift, not a sale.
  case noCharge = "no charge (replacement or gift)"
  /// Bought back: counted apart, by units and mass.
  case tradeIn = "trade-in"
  /// Given to recycling: counted apart.
  case recycling = "recycling"
  /// Repaired: counted apart.
  case repair = "repair"
  /// Given away: counted apart.
  case donation = "donation"
  /// A kind of line that the tables do not know.
  case unknownKind = "kind of line not known"
  /// A status word that the tables do not know.
  case unknownStatus = "status not known"
  /// New goods.
  case new = "new"
  /// Used goods that are not said to be refurbished.
  case used = "used, not shown to be refurbished"
  /// Broken goods.
  case broken = "broken or for parts"
  /// A text in the condition column that the tables do not know.
  case conditionNotUnderstood = "condition word not known"
  /// Nothing says that the goods are refurbished.
  case unknownCondition = "condition unknown"
  /// No category found.
  case noCategory = "no category found"
  /// The category has no factor.
  case noFactor = "no factor for the category"
  /// The export says that it came back.
  case returned = "returned"
  /// A row with a negative quantity.
  case returnRow = "return in a row of its own"
  /// Counted.
  case counted = "counted"
}

extension RecordReason {
  /// The reason of a flow that is counted apart from resale; `nil` for a sale.
  init?(otherFlow kind: LineKind) {
    switch kind {
    case .sale, .return: return nil
    case .tradeIn: self = .tradeIn
    case .recycling: self = .recycling
    case .repair: self = .repair
    case .donation: self = .donation
    }
  }

  /// Whether the record is one of a flow that is counted apart from resale.
  public var isOtherFlow: Bool { [.tradeIn, .recycling, .repair, .donation].contains(self) }
}
