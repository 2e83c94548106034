/// The format of an export, as far as it decides how its bytes are taken apart.
public enum ExportFormat: Hashable, Sendable {
  /// Delimited text: CSV, TSV and the like.
  case delimited(Dialect)
  /// JSON or NDJSON; the words say where the lines stand.
  case json(lines: String)
  /// Invoices and credit notes in XML; the name of the standard.
  case invoice(standard: String)
  /// A workbook saved as XML by older spreadsheets.
  case spreadsheetXML
  /// XML of a structure of its own; the words say where the lines stand.
  case xml(lines: String)
  /// An XLSX workbook; the name of the sheet that is read.
  case workbook(sheet: String)

  /// The format in words, for `check` and the record.
  public var words: String {
    switch self {
    case .delimited(let dialect): "CSV, \(dialect.words)"
    case .json(let lines): "JSON, \(lines)"
    case .invoice(let standard): standard
    case .spreadsheetXML: "XML spreadsheet"
    case .xml(let lines): "XML, \(lines)"
    case .workbook(let sheet): "XLSX, sheet '\(sheet)'"
    }
  }

  /// Whether the format names its fields, so that a record's number counts lines and not rows.
  public var namesFields: Bool {
    switch self {
    case .json, .invoice, .xml: true
    case .delimited, .spreadsheetXML, .workbook: false
    }
  }
}
