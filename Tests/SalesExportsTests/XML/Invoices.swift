@testable import SalesExports

/// Made-up invoices.
enum Invoices {
  /// A UBL invoice or credit note.
  static func ubl(
    _ document: String = "Invoice", code: String = "380", date: String = "2026-01-31",
    delivery: String = "<c:Delivery><c:DeliveryLocation><c:Address><c:Country>"
      + "<b:IdentificationCode>FR</b:IdentificationCode></c:Country></c:Address>"
      + "</c:DeliveryLocation></c:Delivery>",
    order: String = "<b:ID>PO-7</b:ID>", lines: String
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <\(document) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(document)-2"
      xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
      xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <b:ID>R-1</b:ID><b:IssueDate>\(date)</b:IssueDate>
      <b:\(document)TypeCode>\(code)</b:\(document)TypeCode>
      <b:Note>Dear Erika Mustermann</b:Note>
      <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
      <c:OrderReference>\(order)</c:OrderReference>
      <c:BillingReference><c:InvoiceDocumentReference><b:ID>R-0</b:ID>
      </c:InvoiceDocumentReference></c:BillingReference>
      <c:AccountingCustomerParty><c:Party><c:PartyName><b:Name>Erika Mustermann</b:Name>
      </c:PartyName><c:PostalAddress><b:StreetName>Heidestr. 17</b:StreetName><c:Country>
      <b:IdentificationCode>DE</b:IdentificationCode></c:Country></c:PostalAddress>
      <c:Contact><b:ElectronicMail>erika@example.org</b:ElectronicMail></c:Contact>
      </c:Party></c:AccountingCustomerParty>
      \(delivery)
      \(lines)
    </\(document)>
    """
  }

  /// A line of a UBL document, with what else it holds.
  static func line(
    _ document: String = "Invoice", id: String = "1", quantity: String, title: String,
    unit: String = "EA", more: String = ""
  ) -> String {
    let name = document == "CreditNote" ? "CreditedQuantity" : "InvoicedQuantity"
    return """
      <c:\(document)Line><b:ID>\(id)</b:ID>
      <b:\(name) unitCode="\(unit)">\(quantity)</b:\(name)>
      <b:LineExtensionAmount currencyID="EUR">90.00</b:LineExtensionAmount>
      \(more)
      <c:Item><b:Description>refurbished, grade A</b:Description><b:Name>\(title)</b:Name>
      <c:SellersItemIdentification><b:ID>SKU-1</b:ID></c:SellersItemIdentification>
      <c:StandardItemIdentification><b:ID schemeID="0160">04012345123456</b:ID>
      </c:StandardItemIdentification>
      <c:CommodityClassification>
      <b:ItemClassificationCode listID="TST">43211503</b:ItemClassificationCode>
      </c:CommodityClassification></c:Item>
      <c:Price><b:PriceAmount currencyID="EUR">45.00</b:PriceAmount>
      <b:BaseQuantity unitCode="EA">1</b:BaseQuantity></c:Price></c:\(document)Line>
      """
  }

  /// A CII invoice, whose lines come before the country.
  static func cii(
    code: String = "380", date: String = "20260131", format: String = "102",
    shipTo: String = "<a:ShipToTradeParty><a:PostalTradeAddress><a:CountryID>IT</a:CountryID>"
      + "</a:PostalTradeAddress></a:ShipToTradeParty>",
    lines: String
  ) -> String {
    """
    <r:CrossIndustryInvoice
      xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
      xmlns:a="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
      xmlns:u="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
      <r:ExchangedDocument><a:ID>R-2</a:ID><a:TypeCode>\(code)</a:TypeCode><a:IssueDateTime>
      <u:DateTimeString format="\(format)">\(date)</u:DateTimeString></a:IssueDateTime>
      </r:ExchangedDocument>
      <r:SupplyChainTradeTransaction>\(lines)
      <a:ApplicableHeaderTradeAgreement><a:BuyerTradeParty><a:Name>Erika Mustermann</a:Name>
      <a:PostalTradeAddress><a:CountryID>DE</a:CountryID></a:PostalTradeAddress>
      </a:BuyerTradeParty><a:BuyerOrderReferencedDocument>
      <a:IssuerAssignedID>PO-9</a:IssuerAssignedID></a:BuyerOrderReferencedDocument>
      </a:ApplicableHeaderTradeAgreement>
      <a:ApplicableHeaderTradeDelivery>\(shipTo)</a:ApplicableHeaderTradeDelivery>
      <a:ApplicableHeaderTradeSettlement><a:InvoiceCurrencyCode>EUR</a:InvoiceCurrencyCode>
      <a:InvoiceReferencedDocument><a:IssuerAssignedID>R-1</a:IssuerAssignedID>
      </a:InvoiceReferencedDocument></a:ApplicableHeaderTradeSettlement>
      </r:SupplyChainTradeTransaction>
    </r:CrossIndustryInvoice>
    """
  }

  /// A line of a CII invoice.
  static func ciiLine(quantity: String, title: String, document: String = "") -> String {
    """
    <a:IncludedSupplyChainTradeLineItem><a:AssociatedDocumentLineDocument>
    <a:LineID>1</a:LineID>\(document)</a:AssociatedDocumentLineDocument>
    <a:SpecifiedTradeProduct><a:GlobalID schemeID="0160">4012345123456</a:GlobalID>
    <a:SellerAssignedID>SKU-2</a:SellerAssignedID><a:Name>\(title)</a:Name>
    <a:DesignatedProductClassification><a:ClassCode listID="HS">847130</a:ClassCode>
    </a:DesignatedProductClassification>
    <a:IncludedReferencedProduct><a:Name>charger</a:Name></a:IncludedReferencedProduct>
    </a:SpecifiedTradeProduct>
    <a:SpecifiedLineTradeAgreement><a:NetPriceProductTradePrice>
    <a:ChargeAmount>45</a:ChargeAmount><a:BasisQuantity unitCode="H87">1</a:BasisQuantity>
    </a:NetPriceProductTradePrice></a:SpecifiedLineTradeAgreement>
    <a:SpecifiedLineTradeDelivery><a:BilledQuantity unitCode="H87">\(quantity)</a:BilledQuantity>
    </a:SpecifiedLineTradeDelivery>
    <a:SpecifiedLineTradeSettlement><a:SpecifiedTradeSettlementLineMonetarySummation>
    <a:LineTotalAmount>90</a:LineTotalAmount></a:SpecifiedTradeSettlementLineMonetarySummation>
    </a:SpecifiedLineTradeSettlement></a:IncludedSupplyChainTradeLineItem>
    """
  }
}
