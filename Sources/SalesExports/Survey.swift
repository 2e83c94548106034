import Crypto
import Impact

/// The first reading of an export: what it is, and what its columns say over the whole file.
struct Survey {
  let input: ExportInput
  let options: ReadingOptions
  let matcher: Matcher

  /// The most bytes that are looked at to find the header.
  private static let headSize = 1 << 18
  /// The most records that may stand before the header.
  private static let deepestHeader = 60

  func profile() throws -> ExportProfile {
    let head = try input.head(Self.headSize)
    try FileShape.refuse(head, file: input.name)
    let header = try findHeader(head)
    return try readThrough(header)
  }

  // MARK: The header

  private struct Header {
    let delimiter: UInt8
    let record: Int
    let mapping: ColumnMapping
  }

  private func findHeader(_ head: [UInt8]) throws -> Header {
    var best: Header?
    var widest: [String] = []
    for delimiter in Dialect.delimiters {
      for (record, cells) in records(head, delimiter: delimiter) {
        let mapping = ColumnMapping(header: cells, given: options.columns, matcher: matcher)
        if cells.count > widest.count { widest = cells }
        guard mapping.isUsable else { continue }
        if mapping.count > best?.mapping.count ?? 0 {
          best = Header(delimiter: delimiter, record: record, mapping: mapping)
        }
      }
    }
    if let best { return best }
    throw missingColumns(head)
  }

  private func records(_ head: [UInt8], delimiter: UInt8) -> [(Int, [String])] {
    struct Enough: Error {}
    var records: [(Int, [String])] = []
    var parser = DelimitedParser(delimiter: delimiter)
    let dialect = Dialect(encoding: Self.encoding(of: head), delimiter: delimiter)
    let take = { (fields: FieldBuffer, number: Int) throws in
      records.append((number, (0..<fields.count).map { dialect.text(fields[$0]) }))
      if number >= Self.deepestHeader { throw Enough() }
    }
    do {
      try parser.parse(ByteOrderMark.removed(head), take)
      if head.count < Self.headSize { try parser.finish(take) }
    } catch {
      // Enough was seen, or the text cannot be read with this delimiter; the header decides.
    }
    return records
  }

  private static func encoding(of head: [UInt8]) -> Dialect.Encoding {
    var evidence = EncodingEvidence()
    for line in head.split(separator: UInt8(ascii: "\n")) { evidence.see(line) }
    return evidence.encoding
  }

  /// The error for a file in which no header was found: names what is missing.
  private func missingColumns(_ head: [UInt8]) -> ExportError {
    var parser = DelimitedParser()
    do {
      try parser.parse(head[...]) { _, _ in }
    } catch let error as DelimitedTextError {
      return ExportError(
        .data, file: input.name, row: error.record, problem: error.words.problem,
        mend: error.words.mend)
    } catch {
      // Only the parser's own errors occur; what is missing is said below.
    }
    var nearest: ColumnMapping?
    for delimiter in Dialect.delimiters {
      for (_, cells) in records(head, delimiter: delimiter).prefix(5) {
        let mapping = ColumnMapping(header: cells, given: options.columns, matcher: matcher)
        if (mapping.count, cells.count) > (nearest?.count ?? -1, nearest?.names.count ?? -1) {
          nearest = mapping
        }
      }
    }
    let count = nearest?.names.count ?? 0
    return ExportError(
      .data, file: input.name,
      problem: "no usable header: \(nearest?.missing ?? "no columns") (\(count) columns seen)",
      mend: "export the order lines with their date and product title, "
        + "or name the columns with --column title=NAME --column date=NAME")
  }

  // MARK: The whole file

  private func readThrough(_ header: Header) throws -> ExportProfile {
    var parser = DelimitedParser(delimiter: header.delimiter)
    var dates = DateOrderEvidence()
    var quantities = DecimalMarkEvidence()
    var prices = DecimalMarkEvidence()
    var encoding = EncodingEvidence()
    var isFirst = true
    var byteCount: Int64 = 0
    var digest = SHA256()
    let mapping = header.mapping
    let priceColumn = mapping[.lineTotal] ?? mapping[.unitPrice]
    let see = { (fields: FieldBuffer, number: Int) in
      for index in 0..<fields.count { encoding.see(fields[index]) }
      guard number > header.record else { return }
      let row = number - header.record + 1
      if let column = mapping[.date], let date = DateText(fields[column], matcher: matcher) {
        dates.see(date, row: row)
      }
      if let column = mapping[.quantity] { quantities.see(fields[column], row: row) }
      if let column = priceColumn { prices.see(fields[column], row: row) }
    }
    do {
      try input.readBlocks { block in
        digest.update(data: block)
        byteCount += Int64(block.count)
        try parser.parse(isFirst ? ByteOrderMark.removed(block) : block[...], see)
        isFirst = false
      }
      try parser.finish(see)
    } catch let error as DelimitedTextError {
      throw ExportError(
        .data, file: input.name, row: max(error.record - header.record + 1, 1),
        problem: error.words.problem, mend: error.words.mend)
    }
    var findings: [Finding] = []
    let order = try dateOrder(dates, mapping: mapping)
    let quantityMark = try quantityMark(quantities, mapping: mapping)
    let priceMark = options.decimalMark ?? prices.mark
    if priceMark == nil {
      findings.append(
        Finding(
          file: input.name, row: prices.firstOpenRow, column: (priceColumn ?? 0) + 1,
          "prices such as 1,234 can be read two ways; revenue is left out",
          "say --decimal-mark point or --decimal-mark comma"))
    }
    if encoding.encoding == .windows1252 {
      findings.append(
        Finding(
          file: input.name, "the text is not UTF-8 and is read as Windows-1252",
          "if letters look wrong, save the file as UTF-8"))
    } else if encoding.brokenCells > 0 {
      findings.append(
        Finding(
          file: input.name, "\(encoding.brokenCells) cells hold bytes that are no UTF-8",
          "nothing, unless letters in titles are missing"))
    }
    for (field, name) in options.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where mapping[field] == nil && name != ColumnMapping.noColumn {
      throw ExportError(
        .data, file: input.name, problem: "no column has the name given for \(field.rawValue)",
        mend: "give a name of the header, or --column \(field.rawValue)=- for none")
    }
    findings += Self.remarks(mapping, file: input.name)
    return ExportProfile(
      file: input.name,
      dialect: Dialect(encoding: encoding.encoding, delimiter: header.delimiter),
      columns: mapping, headerRecord: header.record, dateOrder: order,
      hasOpenDates: dates.firstOpenRow != nil, quantityMark: quantityMark,
      priceMark: priceMark, byteCount: byteCount,
      digest: digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
      findings: findings)
  }

  private func dateOrder(
    _ evidence: DateOrderEvidence, mapping: ColumnMapping
  ) throws -> ReadingOptions.DateOrder {
    if let order = options.dateOrder { return order }
    let problem: String
    let row: Int
    switch evidence.verdict {
    case .order(let order): return order
    case .open(let first):
      row = first
      problem = "dates such as this one can be read day first and month first, and none tells which"
    case .contradicting(let dayFirst, let monthFirst):
      row = max(dayFirst, monthFirst)
      problem = "row \(dayFirst) has the day first and row \(monthFirst) the month first"
    }
    throw ExportError(
      .data, file: input.name, row: row, column: (mapping[.date] ?? 0) + 1, problem: problem,
      mend: "say --date-order dmy or --date-order mdy")
  }

  private func quantityMark(
    _ evidence: DecimalMarkEvidence, mapping: ColumnMapping
  ) throws -> ReadingOptions.DecimalMark {
    if let mark = options.decimalMark ?? evidence.mark { return mark }
    throw ExportError(
      .data, file: input.name, row: evidence.firstOpenRow, column: (mapping[.quantity] ?? 0) + 1,
      problem: "quantities such as 1,000 can be read two ways",
      mend: "say --decimal-mark point or --decimal-mark comma")
  }

  private static func remarks(_ mapping: ColumnMapping, file: String) -> [Finding] {
    var findings: [Finding] = []
    func note(_ isMissing: Bool, _ problem: String, _ mend: String) {
      if isMissing { findings.append(Finding(file: file, problem, mend)) }
    }
    note(
      mapping[.quantity] == nil, "no column of quantities: every row counts as one unit",
      "name it with --column quantity=NAME if there is one")
    note(
      mapping[.orderID] == nil,
      "no column of order ids: a line that stands in two exports cannot be noticed",
      "name it with --column order_id=NAME if there is one")
    note(
      mapping[.country] == nil, "no column of countries of sale",
      "name it with --column country=NAME, or give --country XX when all sales are in one")
    return findings
  }
}
