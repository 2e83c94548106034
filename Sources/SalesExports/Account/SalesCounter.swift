import Impact

/// Counts the records of one input: each ends in exactly one state.
struct SalesCounter {
  let index: Int
  let rules: LineRules
  let identities: SaleIdentities
  var lines: LineReader

  /// The counts of this input; handed over at its end.
  private var cells = CellCounts()
  /// The source that names the order of the last record, for the rows that continue it.
  private var mentioned: Int?

  /// Hands lines over to whoever keeps them.
  private var batches: BatchMaker?

  init(
    index: Int, rules: LineRules, identities: SaleIdentities, lines: LineReader,
    keeper: (any LineKeeper)? = nil
  ) {
    batches = keeper.map { BatchMaker($0) }
    self.index = index
    self.rules = rules
    self.identities = identities
    self.lines = lines
  }

  mutating func count(
    _ fields: FieldBuffer, at place: OpenedExport.Place, into reading: inout SalesReading,
    observe: ((LineOutcome) throws -> Void)?
  ) throws {
    let row = place.row
    var tally = Tally()
    tally.rows = 1
    var outcome: (state: RecordState, reason: RecordReason)
    var line: SaleLine?
    var units: Int64 = 0
    var repeatOf: LineOutcome.Place?
    let record = lines.read(fields, row: row)
    switch record {
    case .structural(let reason):
      // Another order begins; the rows of its items come behind it.
      if reason == .noProduct { forgetMentions() }
      outcome = (.structural, reason)
      reading.setAside.add(input: index, row: row, state: .structural, reason: reason, tally: tally)
    case .rejected(let reason, let column):
      if !lines.isContinuation { forgetMentions() }
      outcome = (.rejected, reason)
      reading.setAside.add(
        input: index, row: row, state: .rejected, reason: reason, column: column + 1,
        value: SafeValue.describe(fields[column]), tally: tally)
    case .line(let read):
      line = read
      tally.units = read.units
      if let revenue = read.revenue { tally.revenue.add(revenue, read.currency) }
      reading.latestDay = max(reading.latestDay ?? read.day, read.day)
      if identities.hasSeveralSources, !lines.isContinuation {
        mentioned = identities.source(
          mentionedIn: lines.mentions(fields), number: lines.orderID(fields), by: index,
          day: read.day)
      }
      (outcome, repeatOf) = decide(read, place)
      units = book(read, outcome, fields, row: row, tally: tally, into: &reading)
      if outcome.state != .repeated { try batches?.add(read, fields, row: row, lines: lines) }
      if outcome.state == .repeated, let mentioned, outcome.reason == .mentioned {
        reading.mentions[[identities.source(of: index), mentioned], default: 0] += 1
      }
      if outcome.state == .counted, identities.hasSeveralSources {
        reading.overlap.add(read, source: identities.source(of: index))
      }
    }
    reading.reconciliation.add(tally, to: outcome.state)
    reading.inputs[index].reconciliation.add(tally, to: outcome.state)
    guard let observe else { return }
    try observe(
      LineOutcome(
        file: lines.profile.file, row: row,
        // A row that cannot be read may have shifted: what stands in the column may be a name.
        orderID: line == nil ? "" : lines.text(.orderID, of: fields),
        state: outcome.state, reason: outcome.reason, line: line, units: units,
        repeatOf: repeatOf))
  }

  /// Another order begins; no source names it yet.
  private mutating func forgetMentions() {
    mentioned = nil
    batches?.forgetMentions()
  }

  /// Knows the record before the next one, which another reader counted.
  mutating func follow(_ fields: FieldBuffer) {
    lines.order.take(fields, columns: lines.profile.columns)
  }

  /// Hands over lines that another reader counted.
  mutating func keep(_ chunk: KeptChunk) throws { try batches?.add(chunk) }

  /// Adds lines that another reader counted.
  ///
  /// - Parameters:
  ///   - alike: What they have in common.
  ///   - months: What they add up to in each month.
  ///   - reading: Takes them up.
  mutating func add(
    _ alike: AlikeLines, _ months: [(month: CalendarMonth, sums: MonthlySums.Sums)],
    into reading: inout SalesReading
  ) {
    let (state, reason) = alike.outcome
    var line = alike.line
    let places = CellPlaces(line, in: &cells)
    var all = Tally()
    for (month, sums) in months {
      var tally = Tally()
      tally.rows = sums.rows
      tally.units = sums.units
      tally.revenue.add(sums.revenue, line.currency)
      all.add(tally)
      // All of them together: what is booked of a line is in proportion to its units.
      line.units = sums.units
      line.day = month.firstDay
      switch state {
      case .counted, .returned:
        _ = bookUnits(line, tally, places, into: &reading)
        noteConditions(line, into: &reading)
      case .notEligible where reason.isOtherFlow:
        bookOtherFlow(line, tally, places)
      default: break
      }
    }
    reading.reconciliation.add(all, to: state)
    reading.inputs[index].reconciliation.add(all, to: state)
    guard state != .counted else { return }
    reading.setAside.add(
      input: index, state: state, reason: reason, tally: all, firstRows: alike.firstRows)
  }

  /// Hands the counts over and tells what was noticed.
  ///
  /// - Parameter reading: Takes the counts up.
  /// - Throws: What the keeper of lines throws.
  mutating func finish(into reading: inout SalesReading) throws {
    try batches?.flush()
    cells.add(to: &reading.activity)
    tell(
      lines.notices.unknownStatuses, at: .status,
      "rows with a status that is not known, which do not count",
      "use words such as shipped, cancelled or refunded; or switch the column off with "
        + "--column status=-", into: &reading)
    tell(
      lines.notices.unknownConditions, at: .condition,
      "rows with a condition word that is not known, which do not count",
      "use words such as refurbished, new, used or a grade; or switch the column off with "
        + "--column condition=-", into: &reading)
    if let column = lines.openKindColumn, lines.notices.unnamedFlows.count > 0 {
      reading.findings.append(
        Finding(
          file: lines.profile.file, row: lines.notices.unnamedFlows.firstRow, column: column + 1,
          "rows that say trade-in, recycling, repair or donation count as sales: "
            + "\(lines.notices.unnamedFlows.count)",
          "name the column with --column kind=NAME"))
    }
    tell(
      lines.notices.unknownCountries, at: .country,
      "rows with a country that is not known, which count as country unknown",
      "write it as an ISO code or an English name", into: &reading)
    tell(
      lines.notices.unknownCurrencies, at: .currency,
      "rows with a currency that is not known, whose revenue is counted as of no currency",
      "write its code, such as EUR, USD or GBP", into: &reading)
    tell(
      lines.notices.partialRefunds, at: .refundedAmount,
      "rows of orders that were paid back in part, with no word on which line came back: as many "
        + "units of each as come nearest to the refund are taken as returned",
      "nothing, unless the refunds were for something else", into: &reading)
  }

  /// Adds a finding for words of a column that the tables do not know.
  private func tell(
    _ unknown: LineNotices.FirstAndCount, at field: ExportField, _ problem: String, _ mend: String,
    into reading: inout SalesReading
  ) {
    guard unknown.count > 0 else { return }
    reading.findings.append(
      Finding(
        file: lines.profile.file, row: unknown.firstRow,
        column: (lines.profile.columns[field] ?? 0) + 1, "\(problem): \(unknown.count)", mend))
  }

  private func decide(
    _ line: SaleLine, _ place: OpenedExport.Place
  ) -> (outcome: (state: RecordState, reason: RecordReason), repeatOf: LineOutcome.Place?) {
    if let later = identities.replacement(file: index, ordinal: place.ordinal) {
      return (
        (.repeated, later.file == index ? .laterRow : .laterExport),
        LineOutcome.Place(file: identities.files[later.file], row: later.row)
      )
    }
    // Of these the source is known, and no row of it.
    if let mentioned {
      return (
        (.repeated, .mentioned), LineOutcome.Place(file: identities.sources[mentioned], row: nil)
      )
    }
    if let other = identities.sourceWithTheSalesOf(index) {
      return ((.repeated, .sameSource), LineOutcome.Place(file: other, row: nil))
    }
    return (rules.decide(line), nil)
  }

  /// Books a line where it belongs; gives the units that count.
  private mutating func book(
    _ line: SaleLine, _ outcome: (state: RecordState, reason: RecordReason), _ fields: FieldBuffer,
    row: Int, tally: Tally, into reading: inout SalesReading
  ) -> Int64 {
    switch outcome.state {
    case .counted, .returned:
      let returned = bookUnits(line, tally, CellPlaces(line, in: &cells), into: &reading)
      if outcome.state == .counted, let serial = lines.serialHash(fields) {
        let isNew = reading.serials.insert(serial).inserted
        reading.unitsSoldAgain = (reading.unitsSoldAgain ?? 0) + (isNew ? 0 : 1)
      }
      reading.linesDigest.add(line, texts: lines.names(fields))
      reading.countedDays =
        reading.countedDays.map {
          min($0.lowerBound, line.day)...max($0.upperBound, line.day)
        } ?? line.day...line.day
      noteConditions(line, into: &reading)
      if outcome.state == .returned {
        reading.setAside.add(
          input: index, row: row, state: .returned, reason: outcome.reason, tally: tally)
      }
      return max(line.units, 0) - returned
    case .notEligible where outcome.reason.isOtherFlow:
      bookOtherFlow(line, tally, CellPlaces(line, in: &cells))
    case .unmatched:
      var item = ""
      if case .device(let category) = line.product.kind { item = category }
      reading.unmatched.add(
        lines.productBytes(fields), outcome.reason, item: item, tally: tally)
    default:
      break
    }
    reading.setAside.add(
      input: index, row: row, state: outcome.state, reason: outcome.reason, tally: tally)
    return 0
  }

  /// Notes by what word the goods are refurbished.
  private func noteConditions(_ line: SaleLine, into reading: inout SalesReading) {
    if line.condition.condition == .unknown, line.product.titleCondition == .unknown {
      reading.reliesOnSellersWord = true
    }
    if line.condition.certainty == .gradeOnly { reading.unitsByGradeAlone += line.units }
  }

  /// Where a line goes in the activity data: as what it is, and as what comes back of it.
  private struct CellPlaces {
    let own: Int
    let back: Int

    /// Looks the places up; there are none for what has no category.
    init?(_ line: SaleLine, in cells: inout CellCounts) {
      guard let item = line.product.item, let kind = line.kind else { return nil }
      var key = ActivityTable.Key(
        month: line.day.month, country: line.country,
        refurbishingCountry: line.refurbishingCountry, item: item, level: line.product.level,
        condition: line.condition.grade, kind: kind == .sale && line.units < 0 ? .return : kind)
      own = cells.place(of: key)
      key.kind = .return
      back = cells.place(of: key)
    }
  }

  /// Adds a flow apart from resale to the activity data; a device without a category has no mass to add.
  private mutating func bookOtherFlow(_ line: SaleLine, _ tally: Tally, _ places: CellPlaces?) {
    guard let places else { return }
    cells.add(tally, to: places.own, in: line.day.month)
  }

  /// Adds to the activity data: what was sold as a sale, what came back as a return.
  ///
  /// Gives the units that came back.
  private mutating func bookUnits(
    _ line: SaleLine, _ tally: Tally, _ places: CellPlaces?, into reading: inout SalesReading
  ) -> Int64 {
    guard let places else { return 0 }
    cells.add(tally, to: places.own, in: line.day.month)
    guard line.units >= 0 else {
      reading.reconciliation.addUnits(sold: 0, returned: -line.units)
      reading.inputs[index].reconciliation.addUnits(sold: 0, returned: -line.units)
      return -line.units
    }
    let returned = line.status == .returned ? line.units : line.returnedUnits
    reading.reconciliation.addUnits(sold: line.units, returned: returned)
    reading.inputs[index].reconciliation.addUnits(sold: line.units, returned: returned)
    if returned > 0 {
      var back = Tally()
      back.units = -returned
      for amount in tally.revenue.amounts {
        // The part of the line's revenue that went back with the units, to the nearest minor unit.
        let part = Rational(
          Int128(amount.minorUnits) * Int128(returned), over: Int128(line.units))
        back.revenue.add(Int64(-part.roundedHalfEven()), amount.currency)
      }
      cells.add(back, to: places.back, in: line.day.month)
    }
    return returned
  }
}
