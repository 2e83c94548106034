public import Impact
public import Ledger
public import Reporter

extension StatementFacts {
  /// The facts of a ledger, for the command line and the service alike: their statements are the same bytes.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - period: The days.
  ///   - text: How the period was asked for, which stands in the calculation record; `nil` when it was not.
  ///   - tables: The factors and words of the ledger.
  /// - Throws: `LedgerError`.
  public init(
    _ ledger: Ledger, period: Period, askedAs text: String?, tables: LedgerTables
  ) throws {
    self.init(try ledger.read(period, tables: tables), period: period)
    if let text { settings.append(("period", text)) }
  }

  /// The facts of what a ledger knows of a period.
  private init(_ reading: LedgerReading, period: Period) {
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
