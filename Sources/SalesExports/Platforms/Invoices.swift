extension Platform {
  /// Invoices and credit notes in UBL 2.1, Peppol BIS Billing or UN/CEFACT CII.
  static let invoices = Platform(
    id: "invoices", name: "electronic invoices",
    signatures: [["invoice id", "type code", "line id", "unit code"]],
    columns: [
      .orderID: ["invoice id"], .lineID: ["line id"],
      .precedingID: ["preceding invoice id"], .date: ["date"], .title: ["title"],
      .sku: ["seller sku", "gtin"], .category: ["classification"], .quantity: ["quantity"],
      .unitCode: ["unit code"],
      .lineTotal: ["line total"], .currency: ["currency"], .country: ["country"],
      .status: ["kind"],
    ],
    alternates: [.title: ["description"]],
    values: [
      .status: [
        "pro forma invoice": "pending", "prepayment invoice": "pending", "invoice": "completed",
        "credit note": "completed", "corrected invoice": "completed",
      ]
    ],
    mentions: ["order id", "sales order id"],
    refunds: "by credit notes and negative quantities, each on its own date")
}
