import GRDB
public import Impact

extension Ledger {
  /// The most unmatched products that are listed, as in a statement.
  private static let mostUnmatched = 10_000

  /// The imports, in the order in which later ones win.
  ///
  /// - Throws: ``LedgerError``.
  public var imports: [LedgerImport] {
    get throws {
      try reading { db in
        try Self.imports(db, accounts: try TallyTables.tally(db).accounts)
      }
    }
  }

  /// What the ledger knows of some days.
  ///
  /// Whole months are read from the activity data; of a month that the period cuts, the lines are counted.
  ///
  /// - Parameters:
  ///   - period: The days.
  ///   - tables: The factors and words of the ledger.
  /// - Returns: Activity data and account.
  /// - Throws: ``LedgerError``, also for other tables than those of the ledger.
  public func read(_ period: Period = .all, tables: LedgerTables) throws -> LedgerReading {
    try reading { db in
      try refuseOtherTables(tables, db)
      var verdicts = try LedgerDictionary.verdicts(db, pack: tables.pack)
      let whole = try TallyTables.tally(db)
      var inside = LineTally()
      var outside = LineTally()
      for (key, total) in whole.totals where !period.cuts(key.month) {
        if period.contains(month: key.month) { inside.add(total, to: key) }
      }
      for (key, account) in whole.accounts where key.month == 0 || !period.cuts(key.month) {
        if key.month == 0 || key.state == .repeated || period.contains(month: key.month) {
          inside.add(account, to: key)
        } else {
          outside.add(account, to: key)
        }
      }
      for month in Set(whole.accounts.keys.map(\.month)).filter({ $0 != 0 && period.cuts($0) }) {
        let days = month.days
        let own = period.days(of: month)
        for part in [days.lowerBound..<own.lowerBound, own.upperBound + 1..<days.upperBound + 1]
        where !part.isEmpty {
          let tally = try counted(db, &verdicts, days: part.lowerBound...part.upperBound - 1)
          for (key, account) in tally.accounts {
            if key.state == .repeated {
              inside.add(account, to: key)
            } else {
              outside.add(account, to: key)
            }
          }
        }
        let tally = try counted(db, &verdicts, days: own)
        for (key, total) in tally.totals { inside.add(total, to: key) }
        for (key, account) in tally.accounts { inside.add(account, to: key) }
      }
      for (key, account) in outside.accounts {
        inside.add(
          account.outside,
          to: LineTally.AccountKey(
            importID: key.importID, month: key.month, state: .outsidePeriod,
            reason: .outsidePeriod, currency: key.currency))
      }
      return try reading(db, inside, &verdicts, period)
    }
  }

  private func reading(
    _ db: Database, _ tally: LineTally, _ verdicts: inout LineVerdicts, _ period: Period
  ) throws -> LedgerReading {
    var reading = LedgerReading()
    reading.changes = try Int64.fetchOne(db, sql: "SELECT changes FROM ledger") ?? 0
    reading.imports = try Self.imports(db, accounts: tally.accounts)
    for each in reading.imports { reading.reconciliation.add(each.reconciliation) }
    var unmatched: [(product: Int, LedgerReading.Unmatched)] = []
    for (key, total) in tally.totals {
      guard
        let verdict = verdicts.verdict(meaning: key.meaning, words: key.words, flags: key.flags),
        let line = verdicts.line(meaning: key.meaning, words: key.words, flags: key.flags)
      else { throw SQLText.Failure(code: 11, message: "activity data without product or words") }
      reading.book(line, total, month: key.month, verdict)
      if verdict.state == .unmatched, let meaning = verdicts.meanings[key.meaning] {
        unmatched.append(
          (
            meaning.product,
            LedgerReading.Unmatched(
              title: "", category: "", reason: verdict.reason, item: meaning.category,
              tally: total.tally(verdict.currency))
          ))
      }
    }
    try reading.list(unmatched, limit: Self.mostUnmatched, db)
    try reading.setAside = Self.setAside(db, tally.accounts)
    let days = try Row.fetchOne(
      db, sql: "SELECT min(day), max(day) FROM booked_day WHERE day BETWEEN ? AND ?",
      arguments: [
        period.from?.daysSince1970 ?? .min, period.to?.daysSince1970 ?? .max,
      ])
    if let first = days?[0] as Int32?, let last = days?[1] as Int32? {
      reading.countedDays =
        CalendarDay(daysSince1970: first)...CalendarDay(daysSince1970: last)
    }
    reading.latestDay = reading.imports.compactMap(\.latestDay).max()
    return reading
  }

  private static func imports(
    _ db: Database, accounts: [LineTally.AccountKey: LineTally.Account]
  ) throws -> [LedgerImport] {
    var reconciliations: [Int64: Reconciliation] = [:]
    for (key, account) in accounts {
      reconciliations[key.importID, default: Reconciliation()]
        .add(account.tally(key.currency), to: key.state)
      reconciliations[key.importID, default: Reconciliation()]
        .addUnits(sold: account.sold, returned: account.returned)
    }
    return try Row.fetchAll(
      db,
      sql: "SELECT import.*, source.name AS source_name FROM import "
        + "JOIN source ON source.id = import.source ORDER BY import.id"
    ).map { row in
      LedgerImport(
        id: row.number("id"), file: row.text("file"), source: row.text("source_name"),
        platform: row.text("platform"),
        format: row.text("format"), sha256: row.text("sha256"), bytes: row.number("bytes"),
        reading: try JSONCell.value([String: String].self, row.text("reading")),
        settings: try JSONCell.value([String: String].self, row.text("settings")),
        packDigest: row.text("pack_digest"), matchingDigest: row.text("matching_digest"),
        reconciliation: reconciliations[row.number("id")] ?? Reconciliation(),
        latestDay: Int32.fromDatabaseValue(row["latest_day"] as DatabaseValue).map {
          CalendarDay(daysSince1970: $0)
        },
        findings: try JSONCell.value([String].self, row.text("findings")))
    }
  }

  /// The records that do not count, by import, state and reason.
  private static func setAside(
    _ db: Database, _ accounts: [LineTally.AccountKey: LineTally.Account]
  ) throws -> [LedgerReading.SetAside] {
    struct Key: Hashable {
      let importID: Int64
      let state: RecordState
      let reason: RecordReason
    }
    var lines: [Key: Tally] = [:]
    for (key, account) in accounts where key.month != 0 && key.state != .counted {
      lines[
        Key(importID: key.importID, state: key.state, reason: key.reason), default: Tally()
      ].add(account.tally(key.currency))
    }
    var rows = lines.map { key, tally in
      LedgerReading.SetAside(
        importID: key.importID, state: key.state, reason: key.reason, column: 0, value: "",
        tally: tally, firstRows: [])
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, set_aside FROM import") {
      for entry in try JSONCell.value([LedgerSetAside].self, row.text("set_aside")) {
        guard let state = RecordState(rawValue: entry.state),
          let reason = RecordReason(rawValue: entry.reason)
        else { continue }
        rows.append(
          LedgerReading.SetAside(
            importID: row.number("id"), state: state, reason: reason, column: entry.column,
            value: entry.value, tally: entry.tally, firstRows: entry.firstRows))
      }
    }
    return rows.sorted {
      ($0.importID, $0.state.order, $0.reason.rawValue, $0.column, $0.value)
        < ($1.importID, $1.state.order, $1.reason.rawValue, $1.column, $1.value)
    }
  }
}
