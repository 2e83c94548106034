import Impact
import SalesExports

/// Records of an import that are no lines, with one reason: kept as they were told when it was read.
struct LedgerSetAside: Codable {
  let state: String
  let reason: String
  let column: Int
  let value: String
  let rows: Int64
  let units: Int64
  let revenue: [String: Int64]
  let firstRows: [Int]

  /// The states whose records are not kept as lines.
  static let states: Set<RecordState> = [.structural, .rejected, .repeated]

  /// The records of a reading that are no lines.
  static func all(of reading: SalesReading) -> [LedgerSetAside] {
    reading.setAside.sorted.filter { states.contains($0.key.state) }.map { key, entry in
      LedgerSetAside(
        state: key.state.rawValue, reason: key.reason.rawValue, column: key.column,
        value: key.value, rows: entry.tally.rows, units: entry.tally.units,
        revenue: Dictionary(
          uniqueKeysWithValues: entry.tally.revenue.amounts.map {
            ($0.currency.code, $0.minorUnits)
          }), firstRows: entry.firstRows)
    }
  }

  /// Rows, units and revenue.
  var tally: Tally {
    var tally = Tally()
    (tally.rows, tally.units) = (rows, units)
    for (code, amount) in revenue { tally.revenue.add(amount, CurrencyCode(code) ?? .none) }
    return tally
  }
}
