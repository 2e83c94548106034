import Foundation
import Impact

/// The formats that an input may have: one for most, several for delimited text.
struct FormatCandidates {
  let input: ExportInput
  let scan: InputScan
  let options: ReadingOptions
  let matcher: Matcher

  /// How many bytes are looked at to find the signs of delimited text.
  private static let headSize = 1 << 18

  /// The candidates, the likeliest first.
  ///
  /// - Throws: ``ExportError`` for a file that is not read here, with what to do instead.
  func all() throws -> [HeaderChoice.Candidate] {
    switch scan.shape {
    case .delimited: return try delimited { try scan.open() }
    case .json: return [try json()]
    case .xml: return [try xml()]
    case .zip, .workbook: return try workbook()
    case .html, .gzip, .empty, .other: throw scan.shape.refusal(file: input.name)
    }
  }

  // MARK: Delimited text

  private func delimited(
    _ open: @escaping () throws -> any BlockSource,
    format name: (DelimitedFormat) -> ExportFormat = { .delimited(Dialect($0)) }
  ) throws -> [HeaderChoice.Candidate] {
    let head = try open().head(Self.headSize)
    let formats = DialectDetector(head: head, isWhole: head.count < Self.headSize).candidates()
    var seen: Set<DelimitedFormat> = []
    return formats.map { options.dialect.applied(to: $0.format) }.filter {
      seen.insert($0).inserted
    }.map { format in
      let records = DelimitedRecords(format: format, file: input.name, open: open)
      return HeaderChoice.Candidate(format: name(format), source: records) {
        guard records.mended.count > 0 else { return [] }
        return [
          (
            records.mended.firstRecord,
            "\(records.mended.count) quotation marks open a cell and close none; they are read as signs",
            "look at the rows near this one"
          )
        ]
      }
    }
  }

  // MARK: Trees

  private func json() throws -> HeaderChoice.Candidate {
    let file = input.name
    let table = try tree { JSONTokenizer(try scan.open(), file: file) }
    return HeaderChoice.Candidate(format: .json(lines: table.words), source: table) {
      Self.remarks(table)
    }
  }

  /// The lines of a tree; the names of the fields at each level decide which array holds them.
  private func tree(_ open: @escaping () throws -> any TreeSource) throws -> TreeTable {
    try TreeTable(file: input.name, open: open) { names in
      let mapping = ColumnMapping(header: names, given: [:], matcher: matcher)
      // What names a product and a number of them is an order's line.
      let isLine = mapping[.title] != nil || mapping[.sku] != nil
      return mapping.count + (isLine ? 10 : 0) + (mapping[.quantity] == nil ? 0 : 5)
    }
  }

  private static func remarks(_ table: TreeTable) -> [(row: Int, problem: String, mend: String)] {
    var remarks = table.unread.map {
      (
        row: 1, problem: "a list beside the orders is not read: \($0)",
        mend: "name the list of lines with --lines-at if it is that one"
      )
    }
    if table.repairedTexts > 0 {
      remarks.append(
        (
          row: 1, problem: "\(table.repairedTexts) texts hold bytes that are no UTF-8",
          mend: "nothing, unless letters in titles are missing"
        ))
    }
    return remarks
  }

  private func xml() throws -> HeaderChoice.Candidate {
    let file = input.name
    let open = { try scan.openBytes() }
    func invoices(_ standard: String) -> HeaderChoice.Candidate {
      HeaderChoice.Candidate(
        format: .invoice(standard: standard), source: InvoiceRecords(file: file, open: open))
    }
    switch try XMLShape.read(XMLPull(try open(), file: file)) {
    case .ublInvoice: return invoices("UBL 2 invoice")
    case .ublCreditNote: return invoices("UBL 2 credit note")
    case .ciiInvoice: return invoices("UN/CEFACT CII invoice")
    case .spreadsheet:
      return HeaderChoice.Candidate(
        format: .spreadsheetXML, source: SpreadsheetRecords(file: file, open: open))
    case .generic:
      let table = try tree { try XMLTree(try open(), file: file) }
      return HeaderChoice.Candidate(format: .xml(lines: table.words), source: table) {
        Self.remarks(table)
      }
    }
  }

  // MARK: Workbooks

  private func workbook() throws -> [HeaderChoice.Candidate] {
    let handle = try input.handle()
    let archive = try ZipArchive(descriptor: handle.fileDescriptor, file: input.name)
    guard archive.shape() == .workbook else { throw archive.shape().refusal(file: input.name) }
    let records = try WorkbookRecords(archive, sheet: options.sheet)
    let format = ExportFormat.workbook(sheet: records.sheet.name)
    guard records.isTextInColumnA else {
      return [
        HeaderChoice.Candidate(
          format: format, source: OpenWorkbook(handle: handle, records: records)
        ) {
          let others = records.sheetNames.filter { $0 != records.sheet.name }
          guard !others.isEmpty, options.sheet == nil else { return [] }
          return [
            (
              1,
              "sheet '\(records.sheet.name)' is read, others are not: "
                + others.map { "'\($0)'" }.joined(separator: ", "),
              "name the sheet with --sheet"
            )
          ]
        }
      ]
    }
    // A CSV that was opened with the wrong delimiter and saved: each row is one text.
    let open = { try records.textInColumnA() }
    return try delimited(open) { _ in format }
  }
}

/// A workbook whose file stays open as long as its records are wanted.
private struct OpenWorkbook: RecordSource {
  let handle: FileHandle
  let records: WorkbookRecords

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws { try records.records(body) }
}
