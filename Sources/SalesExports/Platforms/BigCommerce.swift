extension Platform {
  /// BigCommerce's default export: one row per order, items packed in "Product Details".
  static let bigCommerce = Platform(
    id: "bigcommerce", name: "BigCommerce orders",
    signatures: [
      ["order id", "order status", "product details"], ["order id", "product details"],
    ],
    columns: [
      .orderID: ["order id"], .date: ["order date"], .status: ["order status"],
      .currency: ["order currency code"], .country: ["shipping country"],
      .title: ["packed name"], .sku: ["packed sku"], .variant: ["packed variation"],
      .quantity: ["packed quantity"], .lineTotal: ["packed total"],
      .refundedAmount: ["refund amount"], .fulfilment: ["total shipped"],
    ],
    alternates: [.country: ["billing country"]],
    mentions: ["order notes", "customer message"],
    refunds:
      "by order: a refund in full by its status; of a refund in part, as many units of each line "
      + "as come nearest to it at the line's price are taken as returned",
    unshipped: ["0"], packing: PackedProductDetails.self)
}
