import Impact

/// What lines add up to, or take away, on their way into the tables.
struct LineTally {
  /// Lines that are alike in a month.
  struct TotalKey: Hashable {
    let month: Int32
    let meaning: Int
    let words: Int
    let flags: LineFlags
  }

  /// The sums of such lines.
  struct Total: Equatable {
    var rows: Int64 = 0
    var units: Int64 = 0
    var returned: Int64 = 0
    var revenue: Int64 = 0
    var revenueBack: Int64 = 0
  }

  /// The lines of an import that ended in one place.
  struct AccountKey: Hashable {
    let importID: Int64
    let month: Int32
    let state: RecordState
    let reason: RecordReason
    let currency: CurrencyCode
  }

  /// Their sums.
  struct Account: Equatable {
    var rows: Int64 = 0
    var units: Int64 = 0
    var sold: Int64 = 0
    var returned: Int64 = 0
    var revenue: Int64 = 0
  }

  private(set) var totals: [TotalKey: Total] = [:]
  private(set) var accounts: [AccountKey: Account] = [:]
  private(set) var days: [Int32: Int64] = [:]

  private var lastDay: Int32 = .min
  private var lastMonth: Int32 = 0

  init() {}

  /// Adds a line, or takes it away.
  ///
  /// - Parameters:
  ///   - line: Its numbers.
  ///   - meaning: What its product means.
  ///   - verdict: Where it ends.
  ///   - sign: 1 to add, -1 to take away.
  mutating func add(_ line: KeptLine, meaning: Int, _ verdict: LineVerdict, sign: Int64 = 1) {
    if line.day != lastDay {
      lastDay = line.day
      lastMonth = CalendarDay(daysSince1970: line.day).month.ordinal
    }
    let returned =
      !verdict.isBooked || line.units <= 0
      ? 0 : verdict.isStatusReturned ? line.units : line.returned
    var account = Account(
      rows: sign, units: sign * line.units, sold: 0, returned: 0, revenue: sign &* line.revenue)
    if verdict.isBooked {
      account.sold = sign * max(line.units, 0)
      account.returned = sign * (line.units < 0 ? -line.units : returned)
      days[line.day, default: 0] += sign
    }
    accounts[
      AccountKey(
        importID: line.importID, month: lastMonth, state: verdict.state, reason: verdict.reason,
        currency: verdict.currency), default: Account()
    ].add(account)
    guard verdict.state != .repeated else { return }
    var back: Int64 = 0
    if returned > 0 {
      // The part of the line's revenue that went back with the units, to the nearest minor unit.
      back = Int64(
        Rational(Int128(line.revenue) * Int128(returned), over: Int128(line.units))
          .roundedHalfEven())
    }
    totals[
      TotalKey(month: lastMonth, meaning: meaning, words: line.words, flags: line.flags),
      default: Total()
    ].add(
      Total(
        rows: sign, units: sign * line.units, returned: sign * returned,
        revenue: sign &* line.revenue, revenueBack: sign &* back))
  }

  /// Takes a sum that the tables have.
  mutating func add(_ total: Total, to key: TotalKey) { totals[key, default: Total()].add(total) }

  /// Takes the number of lines that are booked on a day.
  mutating func add(rows: Int64, on day: Int32) { days[day, default: 0] += rows }

  /// Takes a sum that the tables have.
  mutating func add(_ account: Account, to key: AccountKey) {
    accounts[key, default: Account()].add(account)
  }
}

extension LineTally.Total {
  fileprivate mutating func add(_ other: Self) {
    rows += other.rows
    units += other.units
    returned += other.returned
    revenue &+= other.revenue
    revenueBack &+= other.revenueBack
  }
}

extension LineTally.Account {
  fileprivate mutating func add(_ other: Self) {
    rows += other.rows
    units += other.units
    sold += other.sold
    returned += other.returned
    revenue &+= other.revenue
  }
}
