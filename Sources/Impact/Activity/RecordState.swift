/// Where a record of an export ends: exactly one of these, so that the rows read reconcile.
///
/// The order of the cases is the order of precedence: the first that applies wins.
public enum RecordState: String, CaseIterable, Comparable, Sendable {
  /// Not data: a header again, a blank row, a footer, a summary.
  case structural
  /// A number, a date or a quantity cannot be read.
  case rejected
  /// The same line stands in a later export, or again in this one.
  case repeated
  /// Sold before or after the period asked for.
  case outsidePeriod = "outside_period"
  /// Cancelled or never paid.
  case cancelled
  /// Shipping, services, warranties, tips.
  case notGoods = "not_goods"
  /// An accessory, new goods, or goods not shown to be refurbished.
  case notEligible = "not_eligible"
  /// No category found, or a category without a factor: counts as nothing avoided, and is shown.
  case unmatched
  /// Sold and come back.
  case returned
  /// Counted.
  case counted

  /// Whether the left state is decided first.
  public static func < (left: RecordState, right: RecordState) -> Bool {
    left.order < right.order
  }

  /// The place in the order of precedence, from 0.
  public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The name in words.
  public var words: String {
    switch self {
    case .structural: "rows that are not data"
    case .rejected: "rows that cannot be read"
    case .repeated: "the same line in another export, or twice"
    case .outsidePeriod: "outside the period"
    case .cancelled: "cancelled or not paid"
    case .notGoods: "not goods (shipping, services, fees)"
    case .notEligible: "not eligible (accessories, new, not shown to be refurbished)"
    case .unmatched: "no category or no factor"
    case .returned: "returned"
    case .counted: "counted"
    }
  }
}
