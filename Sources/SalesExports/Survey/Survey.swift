import Impact

/// The first reading of an export: what it is, and what its columns say over the whole file.
struct Survey {
  let input: ExportInput
  let options: ReadingOptions
  let matcher: Matcher

  /// What the first look at a file found, before its columns are read through.
  struct Look {
    let header: HeaderChoice
    fileprivate(set) var scan: InputScan
    let source: any RecordSource
    private let states: StateColumns

    fileprivate init(_ header: HeaderChoice, _ scan: InputScan, _ survey: Survey) {
      self.header = header
      self.scan = scan
      source = header.source(survey.input.partition, matcher: survey.matcher)
      states = StateColumns(
        header.mapping, platform: header.platform, options: survey.options,
        matcher: survey.matcher)
    }

    /// What is subtracted from the number of a record to give that of its row.
    var offset: Int {
      header.candidate.format.namesFields ? header.record : max(header.record - 1, 0)
    }

    /// Evidence of no record.
    func emptyEvidence(_ matcher: Matcher) -> ColumnEvidence {
      var evidence = ColumnEvidence(header.mapping, matcher: matcher)
      evidence.watch(states.watched)
      return evidence
    }

    /// The columns, when all their values were seen.
    fileprivate func columns(_ evidence: ColumnEvidence) -> ColumnMapping {
      var mapping = header.mapping
      states.settle(&mapping, evidence)
      return mapping
    }
  }

  /// Reads the file through, and opens it.
  ///
  /// - Parameter isOneOfSeveral: Whether other files are read with it: without order ids a copy of one of them is
  ///   known by its digest only, whatever the options say.
  /// - Returns: The export.
  /// - Throws: ``ExportError`` for a file that cannot be read or is no export.
  func open(isOneOfSeveral: Bool = false) throws -> OpenedExport {
    var look = try look(
      InputScan(
        input, encoding: options.encoding, hasDigest: options.hasDigests || isOneOfSeveral))
    if !options.hasDigests, look.header.mapping[.orderID] != nil { look.scan.leaveOutDigest() }
    var evidence = look.emptyEvidence(matcher)
    try look.source.records { fields, number in
      if number > look.header.record { evidence.see(fields, row: number - look.offset) }
    }
    return try open(look, look.scan, evidence)
  }

  /// Finds the header.
  ///
  /// - Throws: ``ExportError`` for a file that is no export.
  func look(_ scan: InputScan) throws -> Look {
    let candidates = try FormatCandidates(
      input: input, scan: scan, options: options, matcher: matcher
    ).all()
    let header = try HeaderChoice.find(
      candidates, options: options, partition: input.partition.map(\.name), matcher: matcher)
    guard let header else { throw try missingColumns(candidates) }
    if let refusal = header.platform.refusal {
      throw ExportError(
        .data, file: input.name, problem: "this is \(header.platform.name): \(refusal.missing)",
        mend: refusal.mend
      ).ofNoExport
    }
    return Look(header, scan, self)
  }

  // MARK: The header

  /// The error for a file in which no header was found: names what is missing.
  private func missingColumns(_ candidates: [HeaderChoice.Candidate]) throws -> ExportError {
    var nearest: ColumnMapping?
    var count = 0
    for candidate in candidates {
      for (_, cells) in try candidate.source.head(5) {
        let names = Array(cells.prefix(HeaderChoice.wide))
        let mapping = ColumnMapping(header: names, given: options.columns, matcher: matcher)
        if (mapping.count, cells.count) > (nearest?.count ?? -1, count) {
          (nearest, count) = (mapping, cells.count)
        }
      }
    }
    return ExportError(
      .data, file: input.name,
      problem: "no usable header: \(nearest?.missing ?? "no columns") (\(count) columns seen)",
      mend: "export the order lines with their date and product title, "
        + "or name the columns with --column title=NAME --column date=NAME; "
        + "in a file without header by number: --column 'title=#2'"
    ).ofNoExport
  }

  // MARK: The whole file

  /// Opens an export of which everything was seen.
  ///
  /// - Parameters:
  ///   - look: What was found at first.
  ///   - scan: What all bytes say.
  ///   - evidence: What all records say.
  /// - Returns: The export, with everything that is assumed when it is read.
  /// - Throws: ``ExportError`` when the records leave open how they are to be read.
  func open(_ look: Look, _ scan: InputScan, _ evidence: ColumnEvidence) throws -> OpenedExport {
    let header = look.header
    let mapping = look.columns(evidence)
    let offset = look.offset
    if let (number, row) = evidence.bareDates {
      throw ExportError(
        .data, file: input.name, row: row, column: (mapping[.date] ?? 0) + 1,
        problem: number.problem, mend: number.mend)
    }
    let order = try dateOrder(evidence.dates, mapping: mapping)
    let quantityMark = try quantityMark(evidence.quantities, mapping: mapping)
    let priceMark = options.decimalMark ?? evidence.prices.mark
    for (field, name) in options.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where mapping[field] == nil && name != ColumnMapping.noColumn {
      throw ExportError(
        .data, file: input.name, problem: "no column has the name given for \(field.rawValue)",
        mend: "give a name of the header, or --column \(field.rawValue)=- for none")
    }
    var findings = textFindings(scan)
    if priceMark == nil {
      findings.append(
        Finding(
          file: input.name, row: evidence.prices.firstOpenRow,
          column: (mapping[.lineTotal] ?? mapping[.unitPrice] ?? 0) + 1,
          "prices such as 1,234 can be read two ways; revenue is left out",
          "say --decimal-mark point or --decimal-mark comma"))
    }
    findings += header.candidate.remarks().map {
      Finding(file: input.name, row: max($0.row - offset, 1), $0.problem, $0.mend)
    }
    findings += SurveyRemarks.all(header.platform, mapping, file: input.name)
    return opened(
      look, scan, evidence, mapping: mapping, order: order, quantityMark: quantityMark,
      priceMark: priceMark, findings: findings)
  }

  /// Opens an export by what its first records say, where these leave anything open by what is usual: to be
  /// borne out by all of them.
  func openProvisionally(_ look: Look, _ evidence: ColumnEvidence) -> OpenedExport {
    let mapping = look.columns(evidence)
    return opened(
      look, look.scan, evidence, mapping: mapping,
      order: (try? dateOrder(evidence.dates, mapping: mapping)) ?? .dmy,
      quantityMark: (try? quantityMark(evidence.quantities, mapping: mapping)) ?? .point,
      priceMark: options.decimalMark ?? evidence.prices.mark ?? .point, findings: [])
  }

  private func opened(
    _ look: Look, _ scan: InputScan, _ evidence: ColumnEvidence, mapping: ColumnMapping,
    order: ReadingOptions.DateOrder, quantityMark: ReadingOptions.DecimalMark,
    priceMark: ReadingOptions.DecimalMark?, findings: [Finding]
  ) -> OpenedExport {
    let header = look.header
    let profile = ExportProfile(
      file: input.name, isPacked: scan.isPacked, encoding: scan.encoding,
      format: header.candidate.format, platform: header.platform, columns: mapping,
      headerRecord: header.record, headerHeight: header.height, dateOrder: order,
      hasOpenDates: evidence.dates.hasNumbers, timeZone: options.timeZone?.name,
      quantityMark: quantityMark,
      priceMark: priceMark, hasPrices: evidence.hasPrices, byteCount: scan.byteCount,
      digest: scan.digest, findings: findings)
    return OpenedExport(input: input, profile: profile, source: look.source)
  }

  private func textFindings(_ scan: InputScan) -> [Finding] {
    if scan.encoding == .windows1252, options.encoding == nil {
      return [
        Finding(
          file: input.name, "the text is not UTF-8 and is read as Windows-1252",
          "if letters look wrong, save the file as UTF-8, or name its encoding with --encoding")
      ]
    }
    guard scan.encoding == .utf8, scan.brokenRuns > 0 else { return [] }
    return [
      Finding(
        file: input.name, "\(scan.brokenRuns) places hold bytes that are no UTF-8",
        "nothing, unless letters in titles are missing")
    ]
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
}
