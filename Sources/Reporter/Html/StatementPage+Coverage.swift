import Impact

extension StatementPage {
  /// The account of every record, and the share of sales that has a result.
  var coverage: [String: Any] {
    let facts = statement.facts
    let table = facts.reconciliation
    let share = Coverage(statement)
    let unmatched = facts.unmatched.prefix(20)
    let more = facts.unmatched.count - unmatched.count
    return [
      "has_coverage": share.units != nil,
      "coverage": share.units.map { "\($0) of eligible units have a result" } ?? "",
      "has_coverage_revenue": share.revenue != nil,
      "coverage_revenue": share.revenue.map { "\($0) of their revenue" } ?? "",
      "reconciliation": RecordState.allCases.map { state -> [String: Any] in
        [
          "state": state.words, "rows": DecimalText.grouped(table[state].rows),
          "units": DecimalText.grouped(table[state].units),
        ]
      },
      "rows_read": DecimalText.grouped(table.rowsRead),
      "units_read": DecimalText.grouped(table.unitsRead),
      "units_sold": DecimalText.grouped(table.unitsSold),
      "units_returned": DecimalText.grouped(table.unitsReturned),
      "units_counted": DecimalText.grouped(table.unitsCounted),
      "reasons": ReasonSummary.of(facts.setAside).map { summary -> [String: Any] in
        [
          "state": summary.state.words, "reason": summary.reason.rawValue,
          "rows": DecimalText.grouped(summary.tally.rows),
          "units": DecimalText.grouped(summary.tally.units),
        ]
      },
      "inputs": facts.inputs.map { input -> [String: Any] in
        [
          "file": input.file, "source": input.source, "platform": input.platform,
          "format": input.format,
          "rows": DecimalText.grouped(input.reconciliation.rowsRead),
          "units": DecimalText.grouped(input.reconciliation.unitsRead),
          "counted": DecimalText.grouped(input.reconciliation.unitsCounted),
          "repeated": DecimalText.grouped(input.reconciliation[.repeated].rows),
        ]
      },
      "has_passed_by": !facts.passedBy.isEmpty,
      "passed_by": facts.passedBy.map { ["file": $0.file, "reason": $0.reason] },
      "has_unmatched": !unmatched.isEmpty,
      "unmatched": unmatched.map { row -> [String: Any] in
        [
          "title": Self.shortened(row.title.isEmpty ? row.category : row.title),
          "reason": reason(row), "rows": DecimalText.grouped(row.tally.rows),
          "units": DecimalText.grouped(row.tally.units),
        ]
      },
      "has_unmatched_more": more > 0 || facts.unmatchedOther.rows > 0,
      "unmatched_more": more > 0
        ? "\(DecimalText.grouped(more)) more products stand in unmatched.csv."
        : "More products stand in unmatched.csv.",
      "has_findings": !facts.findings.isEmpty,
      "findings": facts.findings.map { ["text": $0] },
    ]
  }

  private func reason(_ row: StatementFacts.UnmatchedRow) -> String {
    guard row.reason == .noFactor, let category = statement.pack.category(row.item) else {
      return row.reason.rawValue
    }
    let why = statement.pack.noResult(for: row.item)?.words ?? ""
    return "no factor for \(category.plural): \(why)"
  }
}
