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
    var month: (month: CalendarMonth, text: String)?
    for cell in cells {
      let key = cell.key
      if month?.month != key.month { month = (key.month, key.month.description) }
      Self.append(
        [
          month?.text ?? "", key.country, key.refurbishingCountry, key.item, key.level.rawValue,
          key.condition, key.kind.rawValue, key.seller,
        ], cell.tally, to: &text)
    }
    Self.append(["control", "", "", "cells=\(count)", "", "", "", ""], control, to: &text)
    return text
  }

  /// Appends a row.
  private static func append(_ cells: [String], _ tally: Tally, to text: inout String) {
    for cell in cells {
      // A table has thousands of cells, and nearly all are plain words.
      text += cell.utf8.allSatisfy(\.isPlain) ? cell : CSVText.cell(cell)
      text += ","
    }
    text += "\(tally.units),\(tally.rows),"
    text += tally.revenue.amounts.isEmpty ? "" : CSVText.cell(tally.revenue.text)
    text += "\n"
  }
}

extension UInt8 {
  /// Whether a cell of such letters stands in CSV as it is.
  fileprivate var isPlain: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || self == UInt8(ascii: "_")
  }
}
