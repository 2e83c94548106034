import Impact

/// Lines of one month that are alike in everything that decides, and what they add up to.
struct AlikeLines {
  /// What the lines have in common: all but their numbers and, within the month, their day.
  let line: SaleLine
  /// Where they end, and why.
  let outcome: (state: RecordState, reason: RecordReason)
  /// What their texts mean, as a hash.
  let verdicts: CellHash

  private(set) var rows: Int64 = 0
  private(set) var units: Int64 = 0
  private var revenue: Int64 = 0
  /// The first rows, where they are listed.
  private(set) var firstRows: [Int] = []

  /// Whether they are part of the activity data.
  let isBooked: Bool

  init(_ line: SaleLine, outcome: (state: RecordState, reason: RecordReason)) {
    self.line = line
    self.outcome = outcome
    isBooked = outcome.state == .counted || outcome.state == .returned
    verdicts = LinesDigest.verdicts(of: line)
  }

  /// Adds a line; `false` when the sums would leave 63 bits.
  @inline(__always)
  mutating func add(units: Int64, revenue: Int64, row: Int) -> Bool {
    rows &+= 1
    self.units &+= units
    let (sum, hasOverflow) = self.revenue.addingReportingOverflow(revenue)
    self.revenue = sum
    if outcome.state != .counted, firstRows.count < SetAside.mostFirstRows { firstRows.append(row) }
    return !hasOverflow
  }

  /// Their rows, units and revenue.
  var tally: Tally {
    var tally = Tally()
    tally.rows = rows
    tally.units = units
    tally.revenue.add(revenue, line.currency)
    return tally
  }
}
