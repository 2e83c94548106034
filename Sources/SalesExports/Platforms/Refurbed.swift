extension Platform {
  /// The orders of refurbed's merchant interface, in JSON: each item is one unit.
  static let refurbed = Platform(
    id: "refurbed", name: "refurbed orders",
    signatures: [
      ["items name", "items state", "items id"], ["order items name", "order items state"],
      ["name", "state", "order id", "item identifier"], ["name", "state", "order id", "hs code"],
    ],
    columns: [
      .orderID: ["order id", "items order id", "id"],
      .lineID: ["items id", "order items id", "id"],
      .date: [
        "released at", "created at", "items created at", "release time", "create time",
      ],
      .title: ["items name", "order items name", "name"],
      .sku: ["items sku", "order items sku", "sku"],
      .unitPrice: [
        "items settlement total charged", "items total charged", "items price", "total charged",
      ],
      .currency: [
        "items settlement currency code", "settlement currency code", "currency code", "currency",
      ],
      .country: [
        "shipping address country code", "shipping address country", "vat country",
        "items vat country",
      ],
      .status: ["state"],
      .lineStatus: ["items state", "order items state"],
      .condition: ["items grading", "items grade", "grading"],
      .serial: ["items item identifier", "item identifier"],
    ],
    alternates: [.country: ["invoice address country code", "vat country"]],
    refunds: "by item: its state", areGoodsRefurbished: true)
}
