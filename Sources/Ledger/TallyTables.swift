import GRDB
import Impact

/// Writes sums into the tables of a ledger and reads them.
enum TallyTables {
  /// Adds sums; those that come to no row are taken out.
  static func add(_ tally: LineTally, to db: Database) throws {
    let total = try db.makeStatement(
      sql: """
        INSERT INTO total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, units = units + excluded.units,
          returned = returned + excluded.returned, revenue = revenue + excluded.revenue,
          revenue_back = revenue_back + excluded.revenue_back
        """)
    for (key, sums) in tally.totals {
      try total.execute(arguments: [
        key.month, key.meaning, key.words, Int(key.flags.rawValue), sums.rows, sums.units,
        sums.returned, sums.revenue, sums.revenueBack,
      ])
    }
    let account = try db.makeStatement(
      sql: """
        INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, units = units + excluded.units,
          sold = sold + excluded.sold, returned = returned + excluded.returned,
          revenue = revenue + excluded.revenue
        """)
    for (key, sums) in tally.accounts {
      try account.execute(arguments: [
        key.importID, key.month, key.state.rawValue, key.reason.rawValue, key.currency.code,
        sums.rows, sums.units, sums.sold, sums.returned, sums.revenue,
      ])
    }
    let day = try db.makeStatement(
      sql:
        "INSERT INTO booked_day VALUES (?, ?) ON CONFLICT DO UPDATE SET rows = rows + excluded.rows"
    )
    for (number, rows) in tally.days { try day.execute(arguments: [number, rows]) }
    try db.execute(
      sql: """
        DELETE FROM total WHERE rows = 0;
        DELETE FROM booked_day WHERE rows = 0;
        DELETE FROM account WHERE rows = 0 AND revenue = 0;
        """)
  }

  /// The sums that the tables have.
  static func tally(_ db: Database) throws -> LineTally {
    var tally = LineTally()
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    // Tens of thousands of rows, for every statement.
    let totals = try SQLText("SELECT * FROM total", on: connection)
    while try totals.step() {
      tally.add(
        LineTally.Total(
          rows: totals.number(4), units: totals.number(5), returned: totals.number(6),
          revenue: totals.number(7), revenueBack: totals.number(8)),
        to: LineTally.TotalKey(
          month: Int32(truncatingIfNeeded: totals.number(0)), meaning: Int(totals.number(1)),
          words: Int(totals.number(2)),
          flags: LineFlags(rawValue: UInt8(truncatingIfNeeded: totals.number(3)))))
    }
    let accounts = try Row.fetchCursor(db, sql: "SELECT * FROM account")
    while let row = try accounts.next() {
      guard let state = RecordState(rawValue: row[2]), let reason = RecordReason(rawValue: row[3])
      else { throw SQLText.Failure(code: 11, message: "an account of no known state") }
      tally.add(
        LineTally.Account(
          rows: row[5], units: row[6], sold: row[7], returned: row[8], revenue: row[9]),
        to: LineTally.AccountKey(
          importID: row[0], month: row[1], state: state, reason: reason,
          currency: CurrencyCode(row[4] as String) ?? .none))
    }
    let days = try Row.fetchCursor(db, sql: "SELECT day, rows FROM booked_day")
    while let row = try days.next() { tally.add(rows: row[1], on: row[0]) }
    return tally
  }
}
