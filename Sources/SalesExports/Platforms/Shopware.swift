extension Platform {
  /// Shopware 5's order export: one row per position, states as numbers.
  static let shopware = Platform(
    id: "shopware", name: "Shopware orders",
    signatures: [
      ["orderid", "orderdetailid", "ordertime"], ["orderid", "orderdetailid", "articlename"],
    ],
    columns: [
      .orderID: ["orderid"], .lineID: ["orderdetailid"], .date: ["ordertime"],
      .title: ["articlename", "name"], .sku: ["articlenumber"], .quantity: ["quantity"],
      .unitPrice: ["price"], .currency: ["currency"], .status: ["status"],
      .lineStatus: ["cleared"], .country: ["shippingcountryiso", "shippingcountry"],
      .fulfilment: ["shipped"],
    ],
    alternates: [.country: ["billingcountryiso", "billingcountry"]],
    values: [
      .status: [
        "-1": "cancelled", "0": "pending", "1": "paid", "2": "completed", "3": "paid",
        "4": "cancelled", "5": "paid", "6": "shipped", "7": "shipped", "8": "on hold",
      ],
      // What was paid says against a sale only when it was paid back or never will be.
      .lineStatus: [
        "9": "paid", "10": "paid", "11": "paid", "12": "paid", "13": "paid", "14": "paid",
        "15": "paid", "16": "paid", "17": "paid", "18": "paid", "19": "paid", "20": "refunded",
        "21": "on hold", "30": "paid", "31": "paid", "32": "paid", "33": "paid", "34": "paid",
        "35": "cancelled",
      ],
    ],
    mentions: ["customercomment"], refunds: "by order: the state of its payment",
    unshipped: ["0"])
}
