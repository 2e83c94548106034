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
    return HeaderChoice.Candidate(
      format: .json(lines: table.words, path: table.fullPath), source: table,
      linePath: table.linePath
    ) {
      Self.remarks(table)
    }
  }

  /// The lines of a tree; the names of the fields at each level decide which array holds them.
  private func tree(_ open: @escaping () throws -> any TreeSource) throws -> TreeTable {
    try TreeTable(file: input.name, open: open, lines: options.lines) { names in
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
      let quantities = ["InvoicedQuantity", "CreditedQuantity", "BilledQuantity"]
      guard !table.columns.contains(where: { name in quantities.contains { name.contains($0) } })
      else {
        throw ExportError(
          .data, file: file, problem: "the file holds electronic invoices inside another document",
          mend: "take each invoice out into a file of its own, and name the folder"
        ).ofNoExport
      }
      return HeaderChoice.Candidate(
        format: .xml(lines: table.words, path: table.fullPath), source: table,
        linePath: table.linePath
      ) {
        Self.remarks(table)
      }
    }
  }

  // MARK: Workbooks

  private func workbook() throws -> [HeaderChoice.Candidate] {
    // A workbook is gone to and fro in, so a packed one is unpacked first.
    let handle = scan.isPacked ? try input.unpacked(try scan.openBytes()) : try input.handle()
    let archive = try ZipArchive(descriptor: handle.fileDescriptor, file: input.name)
    guard archive.shape() == .workbook else { throw archive.shape().refusal(file: input.name) }
    let first = try WorkbookRecords(archive, sheet: options.sheet)
    guard options.sheet == nil else { return try sheet(first, handle: handle) }
    // A cover or notes may stand before the orders: the sheet with the best header is read.
    let others = first.sheetNames.filter { $0 != first.sheet.name }.prefix(Self.mostSheets)
    return try sheet(first, handle: handle)
      + others.flatMap { name in
        try sheet(WorkbookRecords(archive, sheet: name), handle: handle)
      }
  }

  /// The most sheets beside the first one that are looked at.
  private static let mostSheets = 8

  private func sheet(
    _ records: WorkbookRecords, handle: FileHandle
  ) throws -> [HeaderChoice.Candidate] {
    let format = ExportFormat.workbook(sheet: records.sheet.name)
    let open = OpenWorkbook(handle: handle, records: records)
    guard records.isTextInColumnA else {
      return [
        HeaderChoice.Candidate(format: format, source: open) {
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
    return try delimited({ try open.textInColumnA() }) { _ in format }
  }
}
