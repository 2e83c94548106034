extension Platform {
  /// Odoo's quotations and orders with their lines: further rows of an order leave all its columns blank.
  static let odoo = Platform(
    id: "odoo", name: "Odoo orders",
    signatures: [
      ["order reference", "order lines product"],
      ["order reference", "order lines product variant"],
      ["order reference", "order lines product template"],
      ["order reference", "order lines quantity"], ["order reference", "order lines description"],
    ],
    columns: [
      .orderID: ["order reference"], .lineID: ["order lines id", "order lines external id"],
      .date: ["order date", "creation date"],
      .title: [
        "order lines product", "order lines product variant", "order lines product template",
        "order lines description",
      ],
      .quantity: ["order lines quantity", "order lines ordered quantity"],
      .unitPrice: ["order lines unit price"],
      .lineTotal: ["order lines subtotal", "order lines total"],
      .unitCode: ["order lines unit of measure", "order lines unit"],
      .currency: ["currency"], .status: ["status"],
      .country: ["delivery address country", "customer country", "country"],
    ],
    mentions: ["source document", "customer reference"],
    refunds: "not in this export: credit notes stand in Odoo's invoices",
    hasNumberInTitle: true)
}
