/// A column of an export that the method needs.
///
/// What stands in other columns is never kept, logged or printed.
public enum ExportField: String, CaseIterable, Sendable {
  /// The id of the order.
  case orderID = "order_id"
  /// The id of the invoice or order that a return or credit names.
  case precedingID = "preceding_id"
  /// The id of the line in the order.
  case lineID = "line_id"
  /// The day of the order.
  case date
  /// The title of the product.
  case title
  /// The seller's number of the product.
  case sku
  /// The shop's category.
  case category
  /// Units as ordered.
  case quantity
  /// Price of one unit.
  case unitPrice = "unit_price"
  /// Price of all units of the line.
  case lineTotal = "line_total"
  /// The currency of prices.
  case currency
  /// The country of sale.
  case country
  /// The country of refurbishing.
  case refurbishingCountry = "refurbishing_country"
  /// The status of the order or line.
  case status
  /// The condition or grade of the goods.
  case condition
  /// What the line is: a sale, or a trade-in, recycling, repair or donation.
  case kind
  /// The serial number of the device; only its keyed hash is ever kept, and only while reading.
  case serial
  /// A date of cancellation.
  case cancelledAt = "cancelled_at"
  /// Units that came back.
  case returnedQuantity = "returned_quantity"
  /// Units of the line that were cancelled before shipping.
  case cancelledQuantity = "cancelled_quantity"
  /// The status of the line, where the order has one of its own.
  case lineStatus = "line_status"
  /// The line that this one is a part of: the article behind a configurable product, a piece of a set.
  case parentLineID = "parent_line_id"
  /// Whether the goods were shipped.
  case fulfilment
  /// What was paid back for the whole order, with no word on which line.
  case refundedAmount = "refunded_amount"
  /// The unit that the quantity counts: pieces, metres, hours.
  case unitCode = "unit_code"
  /// What belongs to the product beside its title: model, variant.
  case variant
}
