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
          month: try month(totals.number(0)), meaning: Int(totals.number(1)),
          words: Int(totals.number(2)),
          flags: LineFlags(rawValue: UInt8(truncatingIfNeeded: totals.number(3)))))
    }
    let accounts = try SQLText("SELECT * FROM account", on: connection)
    while try accounts.step() {
      guard let state = RecordState(rawValue: accounts.text(2)),
        let reason = RecordReason(rawValue: accounts.text(3))
      else { throw SQLText.Failure(code: 11, message: "an account of no known state") }
      tally.add(
        LineTally.Account(
          rows: accounts.number(5), units: accounts.number(6), sold: accounts.number(7),
          returned: accounts.number(8), revenue: accounts.number(9)),
        to: LineTally.AccountKey(
          importID: accounts.number(0), month: try month(accounts.number(1)), state: state,
          reason: reason, currency: CurrencyCode(accounts.text(4)) ?? .none))
    }
    let days = try SQLText("SELECT day, rows FROM booked_day", on: connection)
    while try days.step() {
      tally.add(rows: days.number(1), on: Int32(truncatingIfNeeded: days.number(0)))
    }
    return tally
  }

  /// The ordinal of a month of the years 1900 to 2200, or 0 for none.
  private static func month(_ number: Int64) throws -> Int32 {
    guard number == 0 || (1_900 * 12..<2_201 * 12).contains(number) else {
      throw SQLText.Failure(code: 11, message: "a month that is none")
    }
    return Int32(number)
  }
}
