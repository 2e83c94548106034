/// What a whole column says of the order of its dates.
///
/// Decided per column, never per cell: half of all dates can be read both ways.
struct DateOrderEvidence {
  /// What the column says.
  enum Verdict: Equatable {
    /// It has one order, or no date that could be exchanged.
    case order(ReadingOptions.DateOrder)
    /// Every date of three numbers can be read two ways; the first stands in this record.
    case open(row: Int)
    /// One date can only be read day first, another only month first.
    case contradicting(dayFirst: Int, monthFirst: Int)
  }

  private var firstDayFirst: Int?
  private var firstMonthFirst: Int?
  private var hasYearFirst = false
  /// The first record in which day and month can be exchanged.
  private(set) var firstOpenRow: Int?
  /// The distinct first and last parts of dates with a year of two digits.
  private var firstParts: Set<Int> = []
  private var lastParts: Set<Int> = []

  /// Looks at one date.
  mutating func see(_ date: DateText, row: Int) {
    guard case .open(let a, let b, let c, let separator) = date else { return }
    if c < 100 {
      firstParts.insert(a)
      lastParts.insert(c)
    }
    if a > 31 {
      hasYearFirst = true
    } else if a > 12 || separator == UInt8(ascii: ".") {
      // 31.01.2019: nobody writes the month first between points.
      firstDayFirst = firstDayFirst ?? row
    } else if b > 12 {
      firstMonthFirst = firstMonthFirst ?? row
    } else if a != b {
      firstOpenRow = firstOpenRow ?? row
    }
  }

  /// The verdict on the column.
  var verdict: Verdict {
    // 19-01-31, 19-02-28: the part that stays is the year.
    let changes = lastParts.count - firstParts.count
    if hasYearFirst || (firstParts.count <= 3 && changes >= 3 && firstMonthFirst == nil) {
      return .order(.ymd)
    }
    switch (firstDayFirst, firstMonthFirst) {
    case (let day?, let month?): return .contradicting(dayFirst: day, monthFirst: month)
    case (.some, nil): return .order(.dmy)
    case (nil, .some): return .order(.mdy)
    case (nil, nil): return firstOpenRow.map { .open(row: $0) } ?? .order(.dmy)
    }
  }
}
