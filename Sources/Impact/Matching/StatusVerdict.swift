/// What the status of an order line says of the sale.
public enum StatusVerdict: String, CaseIterable, Sendable {
  /// Sold.
  case sold
  /// Cancelled, refused or failed.
  case cancelled
  /// Sold and come back, or paid back.
  case returned
  /// Not paid yet.
  case pending
  /// A word that the tables do not know.
  case unknown
}
