extension Platform {
  /// The fields that the exports of WooCommerce's plugins name alike.
  private static let wooOrder: [ExportField: [String]] = [
    .orderID: ["order id", "order number"], .date: ["order date"],
    .status: ["status", "order status"], .currency: ["order currency"],
    .country: ["shipping country"],
  ]

  private static func woo(_ own: [ExportField: [String]]) -> [ExportField: [String]] {
    wooOrder.merging(own) { _, own in own }
  }

  private static let wooMentions = ["customer note", "order notes"]

  /// One row per item, as the plugin of SkyVerge writes it.
  static let wooItems = Platform(
    id: "woocommerce-items", name: "WooCommerce, one row per item",
    signatures: [
      ["order id", "item name", "item quantity", "item id"],
      ["order id", "item name", "item quantity", "item refunded qty"],
      ["order number formatted", "item name", "item quantity"],
    ],
    columns: woo([
      .lineID: ["item id"], .title: ["item name"], .sku: ["item sku"],
      .quantity: ["item quantity"], .lineTotal: ["item total", "item subtotal"],
      .returnedQuantity: ["item refunded qty"],
    ]),
    alternates: [.country: ["billing country"]], mentions: wooMentions,
    refunds: "by line: the refunded quantity, with either sign")

  /// One row per order with its items packed in one cell, as the plugin of SkyVerge writes it by default.
  static let wooOrders = Platform(
    id: "woocommerce-orders", name: "WooCommerce, one row per order",
    signatures: [
      ["order id", "line items", "order date"], ["order number formatted", "line items"],
    ],
    columns: woo([
      .lineID: ["packed id"], .title: ["packed name"], .sku: ["packed sku"],
      .quantity: ["packed quantity"], .lineTotal: ["packed total"],
      .returnedQuantity: ["packed refunded qty"],
    ]),
    alternates: [.country: ["billing country"]], mentions: wooMentions,
    refunds: "by line: the refunded quantity in the packed cell, with either sign",
    packing: PackedWooItems.self)

  /// One row per order with a column for each item, as the plugin of WebToffee writes it.
  static let wooToffee = Platform(
    id: "woocommerce-columns", name: "WooCommerce, a column per item",
    signatures: [
      ["order id", "line item 1"], ["order number", "line item 1"],
      ["order number", "product item 1 name"], ["order id", "product item 1 name"],
    ],
    columns: woo([
      .title: ["packed name"], .sku: ["packed sku"], .quantity: ["packed quantity"],
      .lineTotal: ["packed total"],
    ]),
    alternates: [.country: ["billing country"]], mentions: wooMentions,
    refunds: "by order: its status",
    packing: PackedItemColumns.self)

  /// The columns that Advanced Order Export proposes; its users name columns freely.
  static let wooAdvanced = Platform(
    id: "woocommerce-advanced", name: "WooCommerce, Advanced Order Export",
    signatures: [
      ["order number", "order status", "item name", "quantity refund"],
      ["order number", "order status", "item name", "item cost"],
      ["order number", "order status", "item name", "country code shipping"],
    ],
    columns: [
      .orderID: ["order number"], .status: ["order status"], .date: ["order date"],
      .title: ["item name"], .sku: ["sku"], .quantity: ["quantity refund", "quantity"],
      .lineTotal: ["order line total", "order line total include tax"],
      .unitPrice: ["item cost", "item price"], .currency: ["currency", "order currency"],
      .category: ["category"],
      .country: [
        "country code shipping", "country name shipping", "country shipping",
      ],
    ],
    alternates: [
      .country: ["country code billing", "country name billing", "country billing"]
    ],
    mentions: ["customer note"],
    refunds: "by line: the quantity is net of refunds where its column says so; else by status")
}
