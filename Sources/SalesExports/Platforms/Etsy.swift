extension Platform {
  /// Etsy's sold order items: one row per item.
  static let etsy = Platform(
    id: "etsy", name: "Etsy sold order items",
    signatures: [
      ["sale date", "item name", "listing id", "transaction id"],
      ["sale date", "item name", "listing id", "quantity"],
    ],
    columns: [
      .orderID: ["order id"], .lineID: ["transaction id"], .date: ["sale date"],
      .title: ["item name"], .sku: ["sku"], .quantity: ["quantity"], .unitPrice: ["price"],
      .currency: ["currency"], .country: ["ship country"], .status: ["status"],
    ],
    // Sellers blank the order's id before they pass the file on; the transaction is one line.
    alternates: [.orderID: ["transaction id"]],
    refunds: "not in this export: cancelled and returned orders stand in Etsy's orders file only")
}
