extension ActivityTable {
  /// Reads `activity.csv` of a statement.
  ///
  /// The control row must be there and agree, so that a table that was cut or changed is refused.
  ///
  /// - Parameter bytes: The bytes of the file.
  /// - Throws: ``ActivityReadingError`` for any other table.
  public init(csv bytes: some Sequence<UInt8>) throws(ActivityReadingError) {
    var table = ActivityTable()
    var failure: ActivityReadingError?
    var control: (cells: Int, tally: Tally)?
    var parser = DelimitedParser()
    func fail(_ row: Int, _ column: Int, _ problem: String, _ mend: String) {
      if failure == nil {
        failure = ActivityReadingError(row: row, column: column, problem: problem, mend: mend)
      }
    }
    let take = { (fields: FieldBuffer, number: Int) in
      let cells = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
      guard failure == nil, !fields.isBlank else { return }
      guard number > 1 else {
        if cells != Self.csvHeader {
          fail(1, 1, "this is no activity.csv", "name the one of a statement's folder")
        }
        return
      }
      guard cells.count == Self.csvHeader.count else {
        fail(
          number, 1, "\(cells.count) cells where the header has \(Self.csvHeader.count)",
          "take the file as it was written")
        return
      }
      guard control == nil else {
        fail(number, 1, "a row behind the control row", "take the file as it was written")
        return
      }
      guard let units = Int64(cells[8]), let rows = Int64(cells[9]) else {
        fail(number, 9, "units and rows are no whole numbers", "take the file as it was written")
        return
      }
      var tally = Tally()
      tally.units = units
      tally.rows = rows
      for amount in cells[10].split(separator: ";") {
        let parts = amount.split(separator: "=")
        guard parts.count == 2, let code = CurrencyCode(parts[0]), let units = Int64(parts[1])
        else {
          fail(number, 11, "revenue is not as EUR=1299000", "take the file as it was written")
          return
        }
        tally.revenue.add(units, code)
      }
      if cells[0] == "control" {
        let count = cells[3].hasPrefix("cells=") ? Int(cells[3].dropFirst(6)) : nil
        control = (count ?? -1, tally)
        return
      }
      guard let month = CalendarMonth(iso: cells[0]), let level = MatchLevel(rawValue: cells[4]),
        let kind = LineKind(rawValue: cells[6])
      else {
        fail(number, 1, "month, level or kind is unknown", "take the file as it was written")
        return
      }
      table.add(
        tally,
        to: Key(
          month: month, country: cells[1], refurbishingCountry: cells[2], item: cells[3],
          level: level, condition: cells[5], kind: kind, seller: cells[7]))
    }
    do {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let all = Array(bytes)
      try parser.parse(all.starts(with: mark) ? all[3...] : all[...], take)
      try parser.finish(take)
    } catch {
      fail(1, 1, "this is no CSV", "name the activity.csv of a statement's folder")
    }
    if let failure { throw failure }
    guard let control else {
      throw ActivityReadingError(
        row: 1, column: 1, problem: "the control row is missing: the table was cut",
        mend: "take the whole file")
    }
    guard control.cells == table.count, control.tally == table.control else {
      throw ActivityReadingError(
        row: 1, column: 1,
        problem: "the control row does not agree with the rows: the table was changed",
        mend: "take the file as it was written")
    }
    self = table
  }

  /// The sales of a period of whole months.
  public func months(of period: Period) -> ActivityTable {
    var table = ActivityTable()
    for (key, tally) in tallies where period.contains(key.month.firstDay) {
      table.add(tally, to: key)
    }
    return table
  }
}
