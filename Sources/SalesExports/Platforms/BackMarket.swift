import Impact

extension Platform {
  /// What the numbers of Back Market's states and grades mean.
  private static let backMarketValues: [ExportField: [String: String]] = [
    .status: [
      "0": "pending", "10": "pending", "8": "pending", "1": "paid", "3": "paid", "9": "shipped",
    ],
    // The same numbers mean other things on a line.
    .lineStatus: [
      "0": "pending", "9": "on hold", "8": "pending", "1": "paid", "2": "paid", "3": "shipped",
      "4": "cancelled", "5": "cancelled", "6": "refunded", "7": "pending",
    ],
    .condition: [
      "9": "refurbished premium", "10": "refurbished excellent", "11": "refurbished good",
      "12": "refurbished fair",
    ],
  ]
  private static let backMarketRefunds =
    "by line: its state tells refunded before shipping (cancelled) from after (returned)"

  /// The orders of the seller interface, in JSON.
  static let backMarket = Platform(
    id: "backmarket", name: "Back Market orders",
    signatures: [
      ["order id", "orderlines id", "orderlines product"],
      ["order id", "orderlines listing", "orderlines quantity"],
    ],
    columns: [
      .orderID: ["order id"], .lineID: ["orderlines id"],
      .date: ["date creation", "orderlines date creation"], .title: ["orderlines product"],
      .sku: ["orderlines listing"], .quantity: ["orderlines quantity"],
      .unitPrice: ["orderlines price"], .currency: ["orderlines currency", "currency"],
      .country: ["shipping address country"], .status: ["state"],
      .lineStatus: ["orderlines state"], .condition: ["orderlines condition"],
      .serial: ["orderlines imei", "orderlines serial number"],
    ],
    alternates: [.country: ["country code"]],
    values: backMarketValues, refunds: backMarketRefunds, areGoodsRefurbished: true)

  /// A table of order lines from the back office.
  static let backMarketBackOffice = Platform(
    id: "backmarket-csv", name: "Back Market order lines",
    signatures: [
      ["order id", "orderline id", "listing", "product"],
      ["order id", "orderline id", "country code", "state"],
      ["order id", "orderline id", "backcare"],
    ],
    columns: [
      .orderID: ["order id"], .lineID: ["orderline id"], .date: ["date creation", "date payment"],
      .title: ["product"], .sku: ["listing", "sku", "listing id"], .quantity: ["quantity"],
      .unitPrice: ["price"], .currency: ["currency"], .lineStatus: ["state", "orderline state"],
      .country: ["shipping country", "country"], .condition: ["condition", "grade"],
      .serial: ["imei", "serial number"],
    ],
    alternates: [.country: ["country code"]],
    values: backMarketValues, refunds: backMarketRefunds, areGoodsRefurbished: true)

  /// Devices bought back: goods that come in, which are no sales.
  static let backMarketBuyBack = Platform(
    id: "backmarket-buyback", name: "Back Market BuyBack orders",
    signatures: [
      ["orderpublicid", "listing title", "listing grade"], ["orderpublicid", "listing title"],
      ["order public id", "listing title"],
    ],
    columns: [
      .orderID: ["orderpublicid", "order public id"], .date: ["creationdate", "creation date"],
      .title: ["listing title"], .sku: ["listing sku"], .country: ["market"],
      .status: ["status"], .lineTotal: ["originalprice value", "original price value"],
      .currency: ["originalprice currency", "original price currency"],
    ],
    values: [
      .status: [
        "new": "pending", "pending": "pending", "to_send": "pending", "sent": "pending",
        "received": "paid", "counter_proposal": "pending", "validated": "paid", "paid": "paid",
        "money_transfered": "paid", "money_transferred": "paid", "suspended": "cancelled",
      ]
    ],
    refunds: "none: these goods come in", kind: .tradeIn)
}
