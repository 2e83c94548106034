import Impact

/// Records of one file that do not count, for one reason and value.
public struct SetAsideDocument: Codable, Hashable, Sendable {
  /// The base name of the file.
  public var file: String
  /// Where the records ended.
  public var state: String
  /// Why.
  public var reason: String
  /// The column, from 1; 0 when it is not about one cell.
  public var column: Int
  /// The value, as far as it may be shown.
  public var value: String
  /// Records.
  public var rows: Int64
  /// Units.
  public var units: Int64
  /// Minor units by currency.
  public var revenue: [String: Int64]
  /// The first ten row numbers, the header being 1.
  public var firstRows: [Int]

  enum CodingKeys: String, CodingKey {
    case file, state, reason, column, value, rows, units
    case revenue = "revenue_minor_units"
    case firstRows = "first_rows"
  }

  init(_ row: StatementFacts.SetAsideRow) {
    file = row.file
    state = row.state.rawValue
    reason = row.reason.rawValue
    column = row.column
    value = row.value
    rows = row.tally.rows
    units = row.tally.units
    revenue = row.tally.revenue.document
    firstRows = row.firstRows
  }
}

extension Revenue {
  /// Minor units by currency.
  var document: [String: Int64] {
    Dictionary(uniqueKeysWithValues: amounts.map { ($0.currency.code, $0.minorUnits) })
  }
}
