import Impact
import Reporter

/// A comparison as a table of text or CSV.
struct RestatingText {
  let restating: Restating

  var text: String {
    let old = restating.old
    let new = restating.new
    var lines = [
      "Why the figure changed, kg CO2e avoided", "",
      "old: \(describe(old))", "new: \(describe(new))", "",
    ]
    let parts = Restatement.Part.allCases
    var table = [["", "old"] + parts.map(\.rawValue) + ["new"]]
    for (name, row) in restating.rows {
      table.append(
        [label(name), AmountText.exact(row.old)]
          + parts.map { AmountText.exact(row.parts[$0] ?? .zero) } + [AmountText.exact(row.new)])
    }
    lines += TextTable.lines(table)
    lines.append("")
    lines += parts.map { "\($0.rawValue): \($0.words)" }
    if !restating.remarks.isEmpty { lines += [""] + restating.remarks }
    return lines.joined(separator: "\n") + "\n"
  }

  var csv: String {
    let parts = Restatement.Part.allCases
    var text = CSVText.row(
      ["of", "old_units", "new_units", "old_kg_co2e"] + parts.map { "\($0.rawValue)_kg_co2e" }
        + ["new_kg_co2e"])
    for (name, row) in restating.rows {
      text += CSVText.row(
        [name, String(row.oldUnits), String(row.newUnits), row.old.kilograms]
          + parts.map { (row.parts[$0] ?? .zero).kilograms } + [row.new.kilograms])
    }
    return text
  }

  private func label(_ name: String) -> String {
    switch name {
    case "inside": "all devices of the study"
    case "outside": "all outside the study, our proxy"
    default:
      "  "
        + (restating.new.pack.category(name)?.plural ?? restating.old.pack.category(name)?.plural
          ?? name)
    }
  }

  private func describe(_ statement: Statement) -> String {
    let days = statement.days
    let units = DecimalText.grouped(statement.facts.reconciliation.unitsCounted)
    return
      "\(days.from?.description ?? "the beginning") to \(days.to?.description ?? "the end"), "
      + "\(units) units, \(statement.method.id) (\(statement.edition.rawValue)"
      + "\(statement.isWorstCase ? ", worst case" : "")), "
      + statement.pack.fullName
  }
}
