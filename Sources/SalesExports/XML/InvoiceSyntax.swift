/// Where an invoice's fields stand in one of its two XML syntaxes.
///
/// A path holds the local names behind a short name for their namespace, so that the prefixes of a
/// document do not matter. Paths of header fields begin at the root, those of line fields at the
/// line.
struct InvoiceSyntax {
  /// Short names by the beginning of the namespace, without its version.
  private let namespaces: [(start: String, name: String)]
  let isCreditNote: Bool
  let line: String
  /// The last parts of paths at which a sub-line begins.
  let subLines: Set<String>
  let headerFields: [String: InvoiceField]
  let lineFields: [String: InvoiceField]
  /// Attributes that say more about a field's value.
  let attributes: [InvoiceField: (name: String, field: InvoiceField)]

  /// The part of a path for an element; it matches nothing when the namespace is another one.
  func part(name: String, namespace: String) -> String {
    for known in namespaces where namespace.hasPrefix(known.start) {
      return "/" + known.name + ":" + name
    }
    return "/?"
  }

  /// The syntax of a document, `nil` when it is no invoice.
  static func of(_ shape: XMLShape) -> InvoiceSyntax? {
    switch shape {
    case .ublInvoice: ubl(document: "Invoice", quantity: "InvoicedQuantity", isCreditNote: false)
    case .ublCreditNote:
      ubl(document: "CreditNote", quantity: "CreditedQuantity", isCreditNote: true)
    case .ciiInvoice: cii
    case .spreadsheet, .generic: nil
    }
  }

  private static func ubl(
    document: String, quantity: String, isCreditNote: Bool
  ) -> InvoiceSyntax {
    let reference = "/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"
    let deliveryCountry =
      "/cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode"
    let addressCountry = "/cac:Delivery/cac:DeliveryAddress/cac:Country/cbc:IdentificationCode"
    return InvoiceSyntax(
      namespaces: [
        (XMLShape.ubl + "CommonBasicComponents-2", "cbc"),
        (XMLShape.ubl + "CommonAggregateComponents-2", "cac"),
      ],
      isCreditNote: isCreditNote, line: "/cac:\(document)Line",
      subLines: ["/cac:Sub\(document)Line"],
      headerFields: [
        "/cbc:ID": .invoiceID,
        "/cbc:\(document)TypeCode": .typeCode,
        "/cbc:IssueDate": .date,
        "/cbc:DocumentCurrencyCode": .currency,
        "/cac:OrderReference/cbc:ID": .orderID,
        "/cac:OrderReference/cbc:SalesOrderID": .salesOrderID,
        reference: .precedingInvoiceID,
        deliveryCountry: .country,
        addressCountry: .country,
        "/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country"
          + "/cbc:IdentificationCode": .buyerCountry,
      ],
      lineFields: [
        "/cbc:ID": .lineID,
        "/cbc:\(quantity)": .quantity,
        "/cbc:LineExtensionAmount": .lineTotal,
        "/cac:OrderLineReference/cbc:LineID": .orderLineID,
        "/cac:OrderLineReference/cac:OrderReference/cbc:ID": .orderID,
        "/cac:OrderLineReference/cac:OrderReference/cbc:SalesOrderID": .salesOrderID,
        reference: .precedingInvoiceID,
        deliveryCountry: .country,
        addressCountry: .country,
        "/cac:Item/cbc:Name": .title,
        "/cac:Item/cbc:Description": .description,
        "/cac:Item/cac:SellersItemIdentification/cbc:ID": .sellerSKU,
        "/cac:Item/cac:StandardItemIdentification/cbc:ID": .gtin,
        "/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode": .classification,
        "/cac:Price/cbc:PriceAmount": .unitPrice,
        "/cac:Price/cbc:BaseQuantity": .baseQuantity,
      ],
      attributes: [
        .quantity: ("unitCode", .unitCode),
        .classification: ("listID", .classificationList),
        .lineTotal: ("currencyID", .currency),
      ])
  }

  private static let cii: InvoiceSyntax = {
    let transaction = "/rsm:SupplyChainTradeTransaction"
    let agreement = transaction + "/ram:ApplicableHeaderTradeAgreement"
    let delivery = transaction + "/ram:ApplicableHeaderTradeDelivery"
    let settlement = transaction + "/ram:ApplicableHeaderTradeSettlement"
    let country = "/ram:PostalTradeAddress/ram:CountryID"
    let line = "/ram:AssociatedDocumentLineDocument"
    let product = "/ram:SpecifiedTradeProduct"
    let lineAgreement = "/ram:SpecifiedLineTradeAgreement"
    let lineDelivery = "/ram:SpecifiedLineTradeDelivery"
    let lineSettlement = "/ram:SpecifiedLineTradeSettlement"
    let standard = "urn:un:unece:uncefact:data:standard:"
    return InvoiceSyntax(
      namespaces: [
        (XMLShape.cii, "rsm"),
        (standard + "ReusableAggregateBusinessInformationEntity:", "ram"),
        (standard + "UnqualifiedDataType:", "udt"),
      ],
      isCreditNote: false, line: transaction + "/ram:IncludedSupplyChainTradeLineItem",
      subLines: [],
      headerFields: [
        "/rsm:ExchangedDocument/ram:ID": .invoiceID,
        "/rsm:ExchangedDocument/ram:TypeCode": .typeCode,
        "/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString": .date,
        "/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTime": .date,
        agreement + "/ram:BuyerTradeParty" + country: .buyerCountry,
        agreement + "/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID": .orderID,
        agreement + "/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID": .salesOrderID,
        delivery + "/ram:ShipToTradeParty" + country: .country,
        settlement + "/ram:InvoiceCurrencyCode": .currency,
        settlement + "/ram:InvoiceReferencedDocument/ram:IssuerAssignedID": .precedingInvoiceID,
      ],
      lineFields: [
        line + "/ram:LineID": .lineID,
        line + "/ram:ParentLineID": .parentLineID,
        line + "/ram:LineStatusReasonCode": .lineStatus,
        product + "/ram:Name": .title,
        product + "/ram:Description": .description,
        product + "/ram:SellerAssignedID": .sellerSKU,
        product + "/ram:GlobalID": .gtin,
        product + "/ram:DesignatedProductClassification/ram:ClassCode": .classification,
        lineAgreement + "/ram:BuyerOrderReferencedDocument/ram:LineID": .orderLineID,
        lineAgreement + "/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID": .orderID,
        lineAgreement + "/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID": .salesOrderID,
        lineAgreement + "/ram:NetPriceProductTradePrice/ram:ChargeAmount": .unitPrice,
        lineAgreement + "/ram:NetPriceProductTradePrice/ram:BasisQuantity": .baseQuantity,
        lineDelivery + "/ram:BilledQuantity": .quantity,
        lineDelivery + "/ram:ShipToTradeParty" + country: .country,
        lineSettlement + "/ram:InvoiceReferencedDocument/ram:IssuerAssignedID":
          .precedingInvoiceID,
        lineSettlement + "/ram:SpecifiedTradeSettlementLineMonetarySummation"
          + "/ram:LineTotalAmount": .lineTotal,
      ],
      attributes: [
        .quantity: ("unitCode", .unitCode),
        .classification: ("listID", .classificationList),
        .date: ("format", .dateFormat),
      ])
  }()
}
