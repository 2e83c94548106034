import Impact
import Reporter
import SalesExports

extension StatementFacts {
  /// The facts of a reading.
  init(_ reading: SalesReading, options: ReadingOptions) {
    self.init()
    activity = reading.activity
    linesDigest = reading.linesDigest.text
    unitsSoldAgain = reading.unitsSoldAgain
    reconciliation = reading.reconciliation
    inputs = reading.inputs.map { read in
      let profile = read.profile
      var input = Input(
        file: profile.file, format: profile.words, sha256: profile.digest,
        bytes: profile.byteCount, reconciliation: read.reconciliation)
      input.source = read.source
      input.platform = profile.platformName
      input.reading = Dictionary(profile.assumptions) { first, _ in first }
      return input
    }
    passedBy = reading.passedBy
    setAside = reading.setAside.sorted.map { key, entry in
      SetAsideRow(
        file: reading.inputs[key.input].profile.file, state: key.state, reason: key.reason,
        column: key.column, value: key.value, tally: entry.tally, firstRows: entry.firstRows)
    }
    let (products, other) = reading.unmatched.list()
    unmatched = products.map {
      UnmatchedRow(
        title: $0.title, category: $0.category, reason: $0.reason, item: $0.item, tally: $0.tally)
    }
    unmatchedOther = other
    period = options.period
    countedDays = reading.countedDays
    latestDay = reading.latestDay
    findings =
      reading.findings.map(\.description)
      + reading.passedBy.map { "\($0.file): passed by, no sales export: \($0.reason)" }
    if reading.unitsByGradeAlone > 0 {
      findings.append(GradeFinding.text(units: reading.unitsByGradeAlone))
    }
    reliesOnSellersWord = reading.reliesOnSellersWord
  }
}
