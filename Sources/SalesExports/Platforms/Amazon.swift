extension Platform {
  /// The report of all orders of a marketplace's seller: one row per item, prices for the whole quantity.
  static let amazonAllOrders = Platform(
    id: "amazon-all-orders", name: "Amazon all orders",
    signatures: [
      ["amazon order id", "purchase date", "order status"],
      ["amazon order id", "purchase date", "item status"],
    ],
    columns: [
      .orderID: ["amazon order id"], .date: ["purchase date"], .title: ["product name"],
      .sku: ["sku", "asin"], .quantity: ["quantity", "quantity purchased"],
      .lineTotal: ["item price"], .currency: ["currency"], .country: ["ship country"],
      .status: ["order status"], .lineStatus: ["item status"],
    ],
    mentions: ["merchant order id"],
    refunds: "by status: cancelled when the order or the line says so; returned to seller")

  /// The report of orders that the seller ships: blank cells of an order's further rows.
  static let amazonOrderReport = Platform(
    id: "amazon-order-report", name: "Amazon order report",
    signatures: [
      ["order id", "order item id", "quantity purchased", "product name"],
      ["order id", "order item id", "purchase date", "sku"],
    ],
    columns: [
      .orderID: ["order id"], .lineID: ["order item id"],
      .date: ["purchase date", "payments date"], .title: ["product name"], .sku: ["sku"],
      .quantity: ["quantity purchased"], .lineTotal: ["item price"], .currency: ["currency"],
      .country: ["ship country"],
    ],
    refunds: "not in this report: cancelled and returned orders cannot be seen")
}
