/// What a count of units is.
///
/// Only sales and their returns make up what resale avoided. The other circular flows are counted by units
/// and mass, apart, and never summed into it.
public enum LineKind: String, CaseIterable, Sendable {
  /// Sold.
  case sale
  /// Come back; counted with negative units.
  case `return`
  /// Bought back from a customer.
  case tradeIn = "trade-in"
  /// Given to recycling.
  case recycling
  /// Repaired for its owner.
  case repair
  /// Given away.
  case donation

  /// Whether it is a flow apart from resale.
  public var isOtherFlow: Bool { self != .sale && self != .return }

  /// The name of several lines in plain words.
  public var words: String {
    switch self {
    case .sale: "sales"
    case .return: "returns"
    case .tradeIn: "trade-ins"
    case .recycling: "devices to recycling"
    case .repair: "repairs"
    case .donation: "donations"
    }
  }
}
