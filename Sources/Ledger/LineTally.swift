import Impact

/// What lines add up to, or take away, on their way into the tables.
///
/// No sum of real lines comes near 63 bits; those of a damaged table wrap around, and `check` finds them.
struct LineTally {
  /// Lines that are alike in a month.
  struct TotalKey: Hashable {
    let month: Int32
    let meaning: Int
    let words: Int
    let flags: LineFlags

    /// One number for all: this is asked for every line.
    func hash(into hasher: inout Hasher) {
      hasher.combine(
        UInt64(truncatingIfNeeded: meaning) << 36 ^ UInt64(truncatingIfNeeded: words) << 24
          ^ UInt64(UInt32(bitPattern: month)) << 8 ^ UInt64(flags.rawValue))
    }
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
    let month = month(of: line.day)
    let returned = Self.returned(line, verdict)
    var account = Account(
      rows: sign, units: sign &* line.units, sold: 0, returned: 0, revenue: sign &* line.revenue)
    if verdict.isBooked {
      account.sold = sign &* max(line.units, 0)
      account.returned = sign &* (line.units < 0 ? 0 &- line.units : returned)
      days[line.day, default: 0] += sign
    }
    let key = AccountKey(
      importID: line.importID, month: month, state: verdict.state, reason: verdict.reason,
      currency: verdict.currency)
    accounts[key, default: Account()].add(account)
    guard verdict.state != .repeated else { return }
    addTotal(line, meaning: meaning, month: month, returned: returned, sign: sign)
  }

  /// Adds a new line of an import; its account is worked out for all of them by ``addAccounts(of:_:)``.
  mutating func addNew(_ line: KeptLine, meaning: Int, _ verdict: LineVerdict) {
    if verdict.isBooked { days[line.day, default: 0] += 1 }
    addTotal(
      line, meaning: meaning, month: month(of: line.day),
      returned: Self.returned(line, verdict), sign: 1)
  }

  /// Works out the account of an import of whose lines these sums are.
  ///
  /// - Parameters:
  ///   - importID: The import.
  ///   - verdict: Where the lines of a sum end.
  mutating func addAccounts(
    of importID: Int64, _ verdict: (TotalKey) throws -> LineVerdict
  ) rethrows {
    for (key, total) in totals {
      let verdict = try verdict(key)
      var account = Account(rows: total.rows, units: total.units, revenue: total.revenue)
      if verdict.isBooked {
        let isReturn = key.flags.contains(.isReturn)
        account.sold = isReturn ? 0 : total.units
        account.returned = isReturn ? 0 &- total.units : total.returned
      }
      let place = AccountKey(
        importID: importID, month: key.month, state: verdict.state, reason: verdict.reason,
        currency: verdict.currency)
      accounts[place, default: Account()].add(account)
    }
  }

  /// Takes up other sums.
  mutating func add(_ other: LineTally) {
    for (key, total) in other.totals { add(total, to: key) }
    for (key, account) in other.accounts { add(account, to: key) }
    for (day, rows) in other.days { add(rows: rows, on: day) }
  }

  /// The units of a line that came back, where it is booked.
  private static func returned(_ line: KeptLine, _ verdict: LineVerdict) -> Int64 {
    !verdict.isBooked || line.units <= 0
      ? 0 : verdict.isStatusReturned ? line.units : line.returned
  }

  private mutating func month(of day: Int32) -> Int32 {
    if day != lastDay {
      lastDay = day
      lastMonth = CalendarDay(daysSince1970: day).month.ordinal
    }
    return lastMonth
  }

  private mutating func addTotal(
    _ line: KeptLine, meaning: Int, month: Int32, returned: Int64, sign: Int64
  ) {
    var back: Int64 = 0
    if returned > 0 {
      // The part of the line's revenue that went back with the units, to the nearest minor unit.
      back =
        returned == line.units
        ? line.revenue
        : Int64(
          Rational(Int128(line.revenue) * Int128(returned), over: Int128(line.units))
            .roundedHalfEven())
    }
    let key = TotalKey(
      month: month, meaning: meaning, words: line.words, flags: line.flags.deciding)
    totals[key, default: Total()].add(
      Total(
        rows: sign, units: sign &* line.units, returned: sign &* returned,
        revenue: sign &* line.revenue, revenueBack: sign &* back))
  }

  /// Takes a sum that the tables have.
  mutating func add(_ total: Total, to key: TotalKey) { totals[key, default: Total()].add(total) }

  /// Takes the number of lines that are booked on a day.
  mutating func add(rows: Int64, on day: Int32) { days[day, default: 0] &+= rows }

  /// Takes a sum that the tables have.
  mutating func add(_ account: Account, to key: AccountKey) {
    accounts[key, default: Account()].add(account)
  }
}

extension LineTally.Total {
  fileprivate mutating func add(_ other: Self) {
    rows &+= other.rows
    units &+= other.units
    returned &+= other.returned
    revenue &+= other.revenue
    revenueBack &+= other.revenueBack
  }
}

extension LineTally.Account {
  fileprivate mutating func add(_ other: Self) {
    rows &+= other.rows
    units &+= other.units
    sold &+= other.sold
    returned &+= other.returned
    revenue &+= other.revenue
  }
}
