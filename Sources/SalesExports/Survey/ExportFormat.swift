/// The format of an export, as far as it decides how its bytes are taken apart.
public enum ExportFormat: Hashable, Sendable {
  /// Delimited text: CSV, TSV and the like.
  case delimited(Dialect)
  /// JSON or NDJSON; words on the lines, and the path of their list, empty where it has none.
  case json(lines: String, path: String)
  /// Invoices and credit notes in XML; the name of the standard.
  case invoice(standard: String)
  /// A workbook saved as XML by older spreadsheets.
  case spreadsheetXML
  /// XML of a structure of its own; words on the lines, and the path of their list.
  case xml(lines: String, path: String)
  /// An XLSX workbook; the name of the sheet that is read.
  case workbook(sheet: String)

  /// The format in words, for `check` and the record.
  public var words: String {
    switch self {
    case .delimited(let dialect): "CSV, \(dialect.words)"
    case .json(let lines, _): "JSON, \(lines)"
    case .invoice(let standard): standard
    case .spreadsheetXML: "XML spreadsheet"
    case .xml(let lines, _): "XML, \(lines)"
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
