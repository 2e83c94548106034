public import Impact
public import Ledger
public import Reporter

extension StatementFacts {
  /// The facts of a ledger.
  ///
  /// - Parameters:
  ///   - reading: What the ledger knows of the period.
  ///   - period: The days.
  public init(_ reading: LedgerReading, period: Period) {
    self.init()
    activity = reading.activity
    reconciliation = reading.reconciliation
    let files = Dictionary(uniqueKeysWithValues: reading.imports.map { ($0.id, $0.file) })
    inputs = reading.imports.map { each in
      var input = Input(
        file: each.file, format: each.format, sha256: each.sha256, bytes: each.bytes,
        reconciliation: each.reconciliation)
      input.source = each.source
      input.platform = each.platform
      input.reading = each.reading.merging(
        each.settings.map { ("setting_\($0.key)", $0.value) }
      ) { first, _ in first }
      return input
    }
    setAside = reading.setAside.map {
      SetAsideRow(
        file: files[$0.importID] ?? "", state: $0.state, reason: $0.reason, column: $0.column,
        value: $0.value, tally: $0.tally, firstRows: $0.firstRows)
    }
    unmatched = reading.unmatched.map {
      UnmatchedRow(
        title: $0.title, category: $0.category, reason: $0.reason, item: $0.item, tally: $0.tally)
    }
    unmatchedOther = reading.unmatchedOther
    self.period = period
    countedDays = reading.countedDays
    latestDay = reading.latestDay
    findings = reading.imports.flatMap(\.findings)
    if reading.unitsByGradeAlone > 0 {
      findings.append(GradeFinding.text(units: reading.unitsByGradeAlone))
    }
    reliesOnSellersWord = reading.reliesOnSellersWord
  }
}
