import Impact

/// Lines of one month that are alike in everything that decides.
struct AlikeLines {
  /// What the lines have in common: all but their numbers and, within the month, their day.
  let line: SaleLine
  /// Where they end, and why.
  let outcome: (state: RecordState, reason: RecordReason)
  /// The first rows, where they are listed.
  var firstRows: [Int] = []

  init(_ line: SaleLine, outcome: (state: RecordState, reason: RecordReason)) {
    self.line = line
    self.outcome = outcome
  }

  /// Where lines end, as far as it matters for each of them.
  enum Ending {
    case counted, returned, unmatched, other

    /// Whether they are part of the activity data.
    var isBooked: Bool { self == .counted || self == .returned }
  }

  /// What lines add up to, apart from all that takes counting references.
  struct Sums {
    /// Where they end.
    let ending: Ending
    /// What their texts mean, as a hash.
    let verdicts: CellHash
    private(set) var rows: Int64 = 0
    private(set) var units: Int64 = 0
    private(set) var revenue: Int64 = 0

    init(_ lines: AlikeLines) {
      switch lines.outcome.state {
      case .counted: ending = .counted
      case .returned: ending = .returned
      case .unmatched: ending = .unmatched
      default: ending = .other
      }
      verdicts = LinesDigest.verdicts(of: lines.line)
    }

    /// Adds a line; `false` when the sums would leave 63 bits.
    @inline(__always)
    mutating func add(units: Int64, revenue: Int64) -> Bool {
      rows &+= 1
      self.units &+= units
      let (sum, hasOverflow) = self.revenue.addingReportingOverflow(revenue)
      self.revenue = sum
      return !hasOverflow
    }

    /// Their rows, units and revenue.
    func tally(_ currency: CurrencyCode) -> Tally {
      var tally = Tally()
      tally.rows = rows
      tally.units = units
      tally.revenue.add(revenue, currency)
      return tally
    }
  }
}
