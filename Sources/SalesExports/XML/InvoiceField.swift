/// What is read of an invoice; its name is that of the column.
///
/// Parties, contacts and addresses are no part of it: they are never read out.
enum InvoiceField: String, CaseIterable {
  case invoiceID = "invoice_id"
  /// The code of UNTDID 1001, as written.
  case typeCode = "type_code"
  /// What the code means: invoice, credit note, corrected invoice ...
  case kind
  case date
  /// The buyer's order.
  case orderID = "order_id"
  /// The seller's order.
  case salesOrderID = "sales_order_id"
  case precedingInvoiceID = "preceding_invoice_id"
  /// Where the goods went, else the buyer's country.
  case country
  case currency
  case lineID = "line_id"
  case orderLineID = "order_line_id"
  /// `DETAIL`, `GROUP` or `INFORMATION`.
  case lineStatus = "line_status"
  /// How many sub-lines the line has.
  case subLines = "sub_lines"
  case title
  case description
  case sellerSKU = "seller_sku"
  case gtin
  case classification
  case classificationList = "classification_list"
  case quantity
  case unitCode = "unit_code"
  case lineTotal = "line_total"
  case unitPrice = "unit_price"
  case baseQuantity = "base_quantity"

  // What is needed to make the columns.
  case buyerCountry = "buyer_country"
  case dateFormat = "date_format"
  case parentLineID = "parent_line_id"

  /// Those that are columns, in their order.
  static let columns = allCases.filter {
    ![.buyerCountry, .dateFormat, .parentLineID].contains($0)
  }
}
