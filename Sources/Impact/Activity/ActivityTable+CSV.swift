extension ActivityTable {
  /// The columns of the CSV form.
  public static let csvHeader = [
    "month", "country", "refurbishing_country", "item", "level", "condition", "kind", "seller",
    "units", "rows", "revenue_minor_units",
  ]

  /// The table as CSV, sorted, ending in its control row: the bytes whose digest stands in the record.
  public var csv: String { csv(of: cells) }

  /// The same for a caller that has sorted the cells already.
  package func csv(of cells: [Cell]) -> String {
    var text = Self.csvHeader.joined(separator: ",") + "\n"
    for cell in cells {
      let key = cell.key
      text += CSVText.row([
        key.month.description, key.country, key.refurbishingCountry, key.item, key.level.rawValue,
        key.condition, key.kind.rawValue, key.seller, String(cell.tally.units),
        String(cell.tally.rows), cell.tally.revenue.text,
      ])
    }
    let control = control
    text += CSVText.row([
      "control", "", "", "cells=\(count)", "", "", "", "", String(control.units),
      String(control.rows), control.revenue.text,
    ])
    return text
  }
}
