import Impact

@testable import SalesExports

/// All that a reading says, as lines of text: two ways of reading are compared by it.
enum ReadingDescription {
  static func lines(_ reading: SalesReading) -> [String] {
    var lines: [String] = []
    for input in reading.inputs {
      let profile = input.profile
      lines.append(
        "input \(input.source) \(profile.file) \(profile.encoding) \(profile.format) \(profile.isPacked)"
      )
      lines.append("\(profile.byteCount) bytes, SHA-256 \(profile.digest)")
      lines.append("columns \(ExportField.allCases.map { profile.columns[$0] ?? -1 })")
      lines.append("\(profile.dateOrder) \(profile.hasOpenDates) \(profile.quantityMark)")
      lines.append("\(String(describing: profile.priceMark)) \(profile.hasPrices)")
      lines.append("header \(profile.headerRecord) \(profile.headerHeight)")
      lines += self.lines(input.reconciliation)
    }
    lines += self.lines(reading.reconciliation)
    lines += reading.activity.cells.map { "\($0.key) \(text($0.tally))" }
    lines += reading.setAside.sorted.map { key, entry in
      "\(key.input) \(key.state) \(key.reason) \(key.column) \(key.value): \(text(entry.tally)) "
        + "\(entry.firstRows)"
    }
    let (products, other) = reading.unmatched.list()
    lines += products.map {
      "\($0.title) | \($0.category) | \($0.reason) \($0.item) \(text($0.tally))"
    }
    lines.append("other products \(text(other))")
    lines.append("days \(String(describing: reading.countedDays))")
    lines.append("latest \(String(describing: reading.latestDay))")
    lines.append("digest \(reading.linesDigest.text)")
    lines.append("\(reading.reliesOnSellersWord) \(reading.unitsByGradeAlone)")
    lines.append("overlaps \(reading.overlaps)")
    return lines + reading.findings.map(\.description)
  }

  private static func lines(_ reconciliation: Reconciliation) -> [String] {
    RecordState.allCases.map { "\($0) \(text(reconciliation[$0]))" }
      + ["sold \(reconciliation.unitsSold) returned \(reconciliation.unitsReturned)"]
  }

  private static func text(_ tally: Tally) -> String {
    "\(tally.rows) rows \(tally.units) units \(tally.revenue.text)"
  }
}
