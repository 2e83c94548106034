extension Platform {
  /// Square's items: one row per item and payment; two equal rows are two sales.
  static let square = Platform(
    id: "square", name: "Square items",
    signatures: [
      ["event type", "item", "qty", "price point name"],
      ["event type", "item", "qty", "gross sales"],
      ["event type", "item", "qty", "product sales"],
    ],
    columns: [
      .orderID: ["transaction id"], .date: ["date"], .title: ["item"],
      .variant: ["price point name"], .sku: ["sku", "gtin"], .category: ["category"],
      .quantity: ["qty"], .lineTotal: ["net sales", "gross sales", "product sales"],
      .unitCode: ["unit"],
    ],
    mentions: ["customer reference id"],
    refunds: "by a row of its own with a negative quantity")
}
