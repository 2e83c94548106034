/// What an XML document is, by its root element.
enum XMLShape: Equatable {
  case ublInvoice
  case ublCreditNote
  case ciiInvoice
  /// A workbook in the XML of Excel 2003, SpreadsheetML.
  case spreadsheet
  /// Any other: what its elements mean is found by their names.
  case generic

  static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
  static let cii = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:"
  static let spreadsheet2003 = "urn:schemas-microsoft-com:office:spreadsheet"

  /// Reads on to the root element and says what it begins.
  ///
  /// - Throws: ``ExportError`` when the document holds no sales, or holds them in a form that is
  ///   not read; what the document throws.
  static func read(_ pull: XMLPull) throws -> XMLShape {
    while let event = try pull.next() {
      guard case .start(let name, let namespace, _) = event else { continue }
      if let words = refusal(name: name, namespace: namespace) {
        throw pull.error("the file is \(words.what)", words.mend).ofNoExport
      }
      return shape(name: name, namespace: namespace)
    }
    throw pull.error("there is no XML in the file", "export the file again")
  }

  private static func shape(name: String, namespace: String) -> XMLShape {
    switch (name, namespace) {
    case ("Invoice", ubl + "Invoice-2"): .ublInvoice
    case ("CreditNote", ubl + "CreditNote-2"): .ublCreditNote
    case ("CrossIndustryInvoice", _) where namespace.hasPrefix(cii): .ciiInvoice
    case ("Workbook", spreadsheet2003): .spreadsheet
    default: .generic
    }
  }

  private static func refusal(
    name: String, namespace: String
  ) -> (what: String, mend: String)? {
    for family in families where namespace.hasPrefix(family.namespace) {
      if family.namespace == ubl, shape(name: name, namespace: namespace) != .generic { return nil }
      return (family.what, family.mend)
    }
    return roots[name.lowercased()]
  }

  private static let exportLines = "export the order lines as CSV"
  static let webPage = (
    what: "a web page",
    mend: "export the file again; a sign-in page or an error page may have been saved in its place"
  )
  private static let workbookPart = (
    what: "a part of an unpacked workbook", mend: "give the .xlsx file itself, not unpacked"
  )
  private static let envelope = (
    what: "an envelope around another document",
    mend: "take the invoice out of it, or \(exportLines)"
  )

  private static let families: [(namespace: String, what: String, mend: String)] = [
    (ubl, "a UBL document, but no invoice and no credit note", "export invoices and credit notes"),
    (
      "http://ivaservizi.agenziaentrate.gov.it/", "a FatturaPA invoice, which is not read",
      "export the invoice as UBL or CII, or \(exportLines)"
    ),
    (
      "urn:ferd:CrossIndustryDocument:", "a ZUGFeRD 1.0 invoice, which is not read",
      "export the invoice as ZUGFeRD 2 (CII) or UBL, or \(exportLines)"
    ),
    ("http://www.w3.org/1999/xhtml", webPage.what, webPage.mend),
    ("http://www.w3.org/2005/Atom", "a news feed", exportLines),
    ("http://www.w3.org/2000/svg", "a picture (SVG)", exportLines),
    ("http://www.w3.org/2001/XMLSchema", "an XML schema", "export the sales, not their schema"),
    ("http://www.w3.org/1999/XSL/Transform", "a style sheet (XSLT)", exportLines),
    ("http://schemas.openxmlformats.org/", workbookPart.what, workbookPart.mend),
    ("http://purl.oclc.org/ooxml/", workbookPart.what, workbookPart.mend),
    (
      "urn:oasis:names:tc:opendocument:", "an OpenDocument file in plain XML",
      "save the sheet as CSV UTF-8"
    ),
    (
      "http://schemas.microsoft.com/office/", "an Office document in plain XML",
      "save the table as CSV UTF-8"
    ),
    ("http://schemas.xmlsoap.org/soap/envelope", envelope.what, envelope.mend),
    ("http://www.w3.org/2003/05/soap-envelope", envelope.what, envelope.mend),
    (
      "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader", envelope.what,
      envelope.mend
    ),
  ]

  private static let roots: [String: (what: String, mend: String)] = [
    "html": webPage,
    "rss": ("a news or product feed", exportLines),
    "rdf": ("a news feed", exportLines),
    "urlset": ("a list of web pages", exportLines),
    "svg": ("a picture (SVG)", exportLines),
    "plist": ("a property list", exportLines),
    "fatturaelettronica": (
      "a FatturaPA invoice, which is not read",
      "export the invoice as UBL or CII, or \(exportLines)"
    ),
    // What cloud stores answer instead of a file.
    "error": ("an error message", "fetch the export again"),
  ]
}
