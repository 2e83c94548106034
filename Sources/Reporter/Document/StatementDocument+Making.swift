import Impact

extension StatementDocument {
  /// The document of a statement.
  public init(_ statement: Statement) {
    let facts = statement.facts
    entity = Entity(name: facts.entity, role: facts.role)
    declarations = facts.declarations
    period = Span(statement.days.from, statement.days.to)
    method = MethodDocument(statement.figure, totals: false)
    reconciliation = ["read": facts.reconciliation.rowsRead]
    units = [
      "read": facts.reconciliation.unitsRead, "sold": facts.reconciliation.unitsSold,
      "returned": facts.reconciliation.unitsReturned,
      "counted": facts.reconciliation.unitsCounted,
    ]
    for state in RecordState.allCases {
      let tally = facts.reconciliation[state]
      reconciliation[state.rawValue] = tally.rows
      if state != .counted, state != .returned, state != .structural, state != .rejected {
        units[state.rawValue] = tally.units
      }
    }
    totals = SplitDocument(statement.figure.total)
    byCategory = statement.figure.byCategory.map {
      SplitDocument($0.split, category: $0.category)
    }
    byCountry = statement.figure.byCountry.map { country, split in
      var document = SplitDocument(split)
      document.country = country.isEmpty ? "unknown" : country
      return document
    }
    byMonth = statement.figure.byMonth.map { month, split in
      var document = SplitDocument(split)
      document.month = month.description
      return document
    }
    activity = statement.activity.cells.map(Cell.init) + [Cell(control: facts.activity)]
    factors = statement.methods.flatMap { assessment in
      assessment.units.enumerated().flatMap { index, unit in
        Factor.all(
          unit.key, unit.impact,
          assessment.unitRanges.isEmpty ? [:] : assessment.unitRanges[index],
          by: assessment.assessor)
      }
    }
    ranges = statement.draws.map { RangesDocument($0, rows: statement.factorRows) }
    outlooks = statement.outlooks.map(OutlookDocument.init)
    gates = statement.gates
    let share = Coverage(statement)
    func number(_ percent: String?) -> String? { percent.map { String($0.dropLast(2)) } }
    coverage = CoverageDocument(units: number(share.units), revenue: number(share.revenue))
    otherFlows = statement.otherFlows.rows.map(OtherFlowDocument.init)
    bridges = statement.bridges.map(BridgeDocument.init)
    methods = statement.methods.map { MethodDocument($0, totals: true) }
    var unmatched = facts.unmatched.map {
      Unmatched(
        title: $0.title, category: $0.category, reason: $0.reason.rawValue, item: $0.item,
        rows: $0.tally.rows, units: $0.tally.units, revenue: $0.tally.revenue.document)
    }
    if facts.unmatchedOther.rows > 0 {
      unmatched.append(
        Unmatched(
          title: "other", category: "", reason: "", item: "", rows: facts.unmatchedOther.rows,
          units: facts.unmatchedOther.units, revenue: facts.unmatchedOther.revenue.document))
    }
    self.unmatched = unmatched
    sources = statement.sources.map {
      Source(
        key: $0.key, title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url,
        licence: $0.licence)
    }
    setAside = facts.setAside.map(SetAsideDocument.init)
    account = AccountDocument(facts.reconciliation)
    periodAsked = Span(facts.period.from, facts.period.to)
    countedDays = Span(facts.countedDays?.lowerBound, facts.countedDays?.upperBound)
    passedBy = facts.passedBy.map { PassedBy(file: $0.file, reason: $0.reason) }
    findings = facts.findings
    reliesOnSellersWord = facts.reliesOnSellersWord
    record = RecordDocument(statement)
    unitsSoldAgain = facts.unitsSoldAgain
    returnsKnownUpTo = facts.latestDay?.description
  }
}

extension StatementDocument.Span {
  init(_ from: CalendarDay?, _ to: CalendarDay?) {
    self.init(from: from?.description, to: to?.description)
  }
}

extension StatementDocument.MethodDocument {
  init(_ assessment: Assessment, totals isWithTotals: Bool) {
    let method = assessment.assessor.method
    id = method.id
    label = method.label
    edition = assessment.assessor.edition.rawValue
    basis = method.basis.rawValue
    displacement = method.fixedDisplacement?.text ?? "table"
    heading = method.heading
    owner = method.owner
    sentence = method.sentence
    standing = method.standing.rawValue
    totals = isWithTotals ? SplitDocument(assessment.total) : nil
  }
}

extension StatementDocument.Cell {
  init(_ cell: ActivityTable.Cell) {
    month = cell.key.month.description
    country = cell.key.country
    refurbishingCountry = cell.key.refurbishingCountry
    item = cell.key.item
    level = cell.key.level.rawValue
    condition = cell.key.condition
    kind = cell.key.kind.rawValue
    seller = cell.key.seller
    units = cell.tally.units
    rows = cell.tally.rows
    revenue = cell.tally.revenue.document
  }

  init(control activity: ActivityTable) {
    let control = activity.control
    month = "control"
    (country, refurbishingCountry, level, condition, kind, seller) = ("", "", "", "", "", "")
    item = "cells=\(activity.count)"
    units = control.units
    rows = control.rows
    revenue = control.revenue.document
  }
}

extension StatementDocument.Factor {
  static func all(
    _ key: UnitImpact.Key, _ impact: UnitImpact, _ ranges: [Indicator: UnitRange],
    by assessor: UnitAssessor
  ) -> [Self] {
    Indicator.allCases.compactMap { indicator in
      guard let avoided = impact.avoided[indicator] else { return nil }
      let range = ranges[indicator]
      return Self(
        method: assessor.method.id,
        category: assessor.pack.category(of: key.item)?.id ?? key.item, item: key.item,
        country: key.country, refurbishingCountry: key.refurbishingCountry,
        indicator: indicator.rawValue, gross: rate(avoided.gross, range?.gross),
        burden: rate(avoided.burden, range?.burden), net: rate(avoided.net, range?.net))
    }
  }

  /// A loaded pack bounds a rate at 10^15 mg, so it always fits.
  private static func rate(
    _ mass: Milligrams?, _ interval: Interval?
  ) -> StatementDocument.Rate {
    StatementDocument.Rate(
      low: interval.map { Int64(clamping: $0.low.count) },
      central: mass.map { Int64(clamping: $0.count) },
      high: interval.map { Int64(clamping: $0.high.count) })
  }
}

extension RecordDocument {
  init(_ statement: Statement) {
    let facts = statement.facts
    programVersion = ProgramVersion.current
    pack = Pack(
      id: statement.pack.id, version: statement.pack.version, digest: statement.digests.pack)
    overlay = statement.pack.overlay.map {
      Pack(id: $0.id, version: $0.version, digest: statement.digests.overlay ?? "")
    }
    matchingDigest = statement.digests.matching
    conservative = statement.isWorstCase
    method = statement.method.id
    edition = statement.edition.rawValue
    settings = Dictionary(facts.settings.map { ($0.name, $0.value) }) { _, last in last }
    inputs = facts.inputs.map {
      Input(
        file: $0.file, format: $0.format, sha256: $0.sha256, bytes: $0.bytes,
        rows: $0.reconciliation.rowsRead, account: AccountDocument($0.reconciliation),
        source: $0.source, platform: $0.platform, reading: $0.reading)
    }
    linesDigest = facts.linesDigest
    activityDigest = statement.activity.digest
    seed = statement.draws?.seed
    draws = statement.draws?.draws
  }
}
