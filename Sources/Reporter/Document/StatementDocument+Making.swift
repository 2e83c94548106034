import Impact

extension StatementDocument {
  /// The document of a statement.
  public init(_ statement: Statement) {
    let facts = statement.facts
    entity = Entity(name: facts.entity, role: facts.role)
    period = Span(
      from: statement.days.from?.description, to: statement.days.to?.description)
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
    activity = facts.activity.cells.map(Cell.init) + [Cell(control: facts.activity)]
    factors = statement.methods.flatMap { assessment in
      assessment.units.flatMap { Factor.all($0.key, $0.impact, method: assessment.assessor.method) }
    }
    methods = statement.methods.map { MethodDocument($0, totals: true) }
    var unmatched = facts.unmatched.map {
      Unmatched(
        title: $0.title, category: $0.category, reason: $0.reason.rawValue, item: $0.item,
        rows: $0.tally.rows, units: $0.tally.units)
    }
    if facts.unmatchedOther.rows > 0 {
      unmatched.append(
        Unmatched(
          title: "other", category: "", reason: "", item: "", rows: facts.unmatchedOther.rows,
          units: facts.unmatchedOther.units))
    }
    self.unmatched = unmatched
    sources = statement.sources.map {
      Source(
        key: $0.key, title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url,
        licence: $0.licence)
    }
    findings = facts.findings
    reliesOnSellersWord = facts.reliesOnSellersWord
    record = RecordDocument(statement)
    returnsKnownUpTo = facts.latestDay?.description
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
    revenue = Self.revenue(cell.tally.revenue)
  }

  init(control activity: ActivityTable) {
    let control = activity.control
    month = "control"
    (country, refurbishingCountry, level, condition, kind, seller) = ("", "", "", "", "", "")
    item = "cells=\(activity.count)"
    units = control.units
    rows = control.rows
    revenue = Self.revenue(control.revenue)
  }

  private static func revenue(_ revenue: Revenue) -> [String: Int64] {
    Dictionary(uniqueKeysWithValues: revenue.amounts.map { ($0.currency.code, $0.minorUnits) })
  }
}

extension StatementDocument.Factor {
  static func all(_ key: UnitImpact.Key, _ impact: UnitImpact, method: Method) -> [Self] {
    Indicator.allCases.compactMap { indicator in
      guard let avoided = impact.avoided[indicator] else { return nil }
      return Self(
        method: method.id, category: key.category, country: key.country,
        refurbishingCountry: key.refurbishingCountry, indicator: indicator.rawValue,
        gross: rate(avoided.gross), burden: rate(avoided.burden), net: rate(avoided.net))
    }
  }

  /// A loaded pack bounds a rate at 10^15 mg, so it always fits.
  private static func rate(_ mass: Milligrams?) -> StatementDocument.Rate {
    StatementDocument.Rate(
      low: nil, central: mass.map { Int64(clamping: $0.count) }, high: nil)
  }
}

extension RecordDocument {
  init(_ statement: Statement) {
    let facts = statement.facts
    programVersion = ProgramVersion.current
    pack = Pack(
      id: statement.pack.id, version: statement.pack.version, digest: statement.digests.pack)
    matchingDigest = statement.digests.matching
    method = statement.method.id
    edition = statement.edition.rawValue
    settings = Dictionary(facts.settings.map { ($0.name, $0.value) }) { _, last in last }
    inputs = facts.inputs.map {
      Input(
        file: $0.file, format: $0.format, sha256: $0.sha256, bytes: $0.bytes,
        rows: $0.reconciliation.rowsRead)
    }
    activityDigest = Digest.sha256(facts.activity.csv.utf8)
    seed = nil
  }
}
