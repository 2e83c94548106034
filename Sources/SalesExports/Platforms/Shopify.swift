extension Platform {
  /// Shopify's orders export: one row per line item, what belongs to the order on its first row only.
  static let shopify = Platform(
    id: "shopify", name: "Shopify orders",
    signatures: [
      ["lineitem quantity", "lineitem name", "financial status"],
      ["lineitem quantity", "lineitem name", "lineitem price", "name"],
      ["lineitem quantity", "lineitem name", "lineitem price", "created at"],
      ["lineitem quantity", "lineitem name", "transaction kind"],
    ],
    columns: [
      .orderID: ["name"], .date: ["created at", "processed at", "paid at"],
      .title: ["lineitem name"],
      .sku: ["lineitem sku"], .quantity: ["lineitem quantity"],
      .unitPrice: ["lineitem price"], .currency: ["currency"],
      .country: ["shipping country"], .status: ["financial status"],
      .cancelledAt: ["cancelled at"], .refundedAmount: ["refunded amount"],
      .fulfilment: ["lineitem fulfillment status", "fulfillment status"],
    ],
    alternates: [.country: ["billing country"]],
    mentions: ["id", "tags", "source", "notes", "note attributes"],
    refunds:
      "by order: a refund in full by its status; of a refund in part, as many units of each line "
      + "as come nearest to it at the line's price are taken as returned",
    hasSummaryRows: true)
}
