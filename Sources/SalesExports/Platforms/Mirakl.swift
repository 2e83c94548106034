extension Platform {
  /// Orders of a marketplace that runs on Mirakl, in JSON or XML.
  static let mirakl = Platform(
    id: "mirakl", name: "Mirakl orders",
    signatures: [
      ["order id", "commercial id", "order lines product title"],
      ["order id", "order lines order line id", "order lines offer sku"],
      ["order id", "order lines order line id", "order lines product title"],
      ["order id", "order lines order line order line id"],
    ],
    columns: [
      .orderID: ["order id"],
      .lineID: ["order lines order line id", "order lines order line order line id"],
      .date: ["created date", "date created"],
      .title: ["order lines product title", "order lines order line product title"],
      .sku: ["order lines offer sku", "order lines order line offer sku"],
      .category: ["order lines category label", "order lines order line category label"],
      .quantity: ["order lines quantity", "order lines order line quantity"],
      .unitPrice: ["order lines price unit", "order lines order line price unit"],
      .lineTotal: ["order lines price", "order lines order line price"],
      .currency: ["currency iso code"],
      .country: ["customer shipping address country iso code"],
      .status: ["order state"],
      .lineStatus: [
        "order lines order line state", "order lines order line order line state",
      ],
      .returnedQuantity: [
        "order lines refunds quantity", "order lines refunds refund quantity",
        "order lines order line refunds refund quantity",
        "order lines order line refunds quantity",
      ],
      .cancelledQuantity: [
        "order lines cancelations quantity", "order lines cancelations cancelation quantity",
        "order lines order line cancelations cancelation quantity",
        "order lines order line cancelations quantity",
      ],
    ],
    alternates: [.country: ["customer shipping address country"]],
    refunds: "by line: refunds and cancellations with quantities of their own")
}
