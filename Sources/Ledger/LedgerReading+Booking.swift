import GRDB
import Impact

extension LedgerReading {
  /// Adds lines that are alike to the activity data, as a reading of exports does.
  mutating func book(
    _ line: SaleLine, _ total: LineTally.Total, month: Int32, _ verdict: LineVerdict
  ) {
    guard verdict.isBooked || (verdict.state == .notEligible && verdict.reason.isOtherFlow),
      let item = line.product.item, let kind = line.kind
    else { return }
    var key = ActivityTable.Key(
      month: CalendarMonth(ordinal: month), country: line.country,
      refurbishingCountry: line.refurbishingCountry, item: item, level: line.product.level,
      condition: line.condition.grade,
      kind: kind == .sale && line.units < 0 ? .return : kind)
    activity.add(total.tally(verdict.currency), to: key)
    guard verdict.isBooked else { return }
    if total.returned != 0, line.units > 0 {
      var back = Tally()
      back.units = -total.returned
      back.revenue.add(-total.revenueBack, verdict.currency)
      key.kind = .return
      activity.add(back, to: key)
    }
    if line.condition.condition == .unknown, line.product.titleCondition == .unknown {
      reliesOnSellersWord = true
    }
    if line.condition.certainty == .gradeOnly { unitsByGradeAlone += total.units }
  }

  /// Lists products without a result, those with most units first.
  mutating func list(
    _ found: [(product: Int, Unmatched)], limit: Int, _ db: Database
  ) throws {
    struct Key: Hashable {
      let product: Int
      let reason: RecordReason
    }
    var products: [Key: Unmatched] = [:]
    for (product, row) in found {
      let key = Key(product: product, reason: row.reason)
      products[key, default: row.withoutTally].tally.add(row.tally)
    }
    let statement = try db.makeStatement(sql: "SELECT title, category FROM product WHERE id = ?")
    let named = try products.map { key, row in
      let texts = try Row.fetchOne(statement, arguments: [key.product])
      return Unmatched(
        title: texts?[0] ?? "", category: texts?[1] ?? "", reason: row.reason, item: row.item,
        tally: row.tally)
    }.sorted { left, right in
      if left.tally.units != right.tally.units { return left.tally.units > right.tally.units }
      if left.tally.rows != right.tally.rows { return left.tally.rows > right.tally.rows }
      return (left.title, left.category, left.reason.rawValue)
        < (right.title, right.category, right.reason.rawValue)
    }
    unmatched = Array(named.prefix(limit))
    for row in named.dropFirst(limit) { unmatchedOther.add(row.tally) }
  }
}

extension LedgerReading.Unmatched {
  fileprivate var withoutTally: Self {
    var row = self
    row.tally = Tally()
    return row
  }
}

extension LineTally.Total {
  func tally(_ currency: CurrencyCode) -> Tally {
    var tally = Tally()
    (tally.rows, tally.units) = (rows, units)
    tally.revenue.add(revenue, currency)
    return tally
  }
}

extension LineTally.Account {
  func tally(_ currency: CurrencyCode) -> Tally {
    var tally = Tally()
    (tally.rows, tally.units) = (rows, units)
    tally.revenue.add(revenue, currency)
    return tally
  }

  /// The same lines, none of which counts.
  var outside: Self { Self(rows: rows, units: units, revenue: revenue) }
}
