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
    inputs = reading.inputs.map {
      Input(
        file: $0.profile.file, format: $0.profile.words, sha256: $0.profile.digest,
        bytes: $0.profile.byteCount, reconciliation: $0.reconciliation)
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
      findings.append(
        "Units taken as refurbished because the condition column grades them, while no column says so "
          + "in words: \(DecimalText.grouped(reading.unitsByGradeAlone))")
    }
    reliesOnSellersWord = reading.reliesOnSellersWord
  }
}

extension ExportProfile {
  /// How the file was read, in words.
  var words: String {
    var parts = ["CSV, \(dialect.delimiterName)", dialect.encoding.rawValue]
    if hasOpenDates { parts.append("dates \(dateOrder.rawValue)") }
    if quantityMark == .comma || priceMark == .comma { parts.append("decimal comma") }
    return parts.joined(separator: ", ")
  }
}
