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
  /// The first record with numbers between points: nobody writes the month first there, unless another
  /// record shows that this file does.
  private var firstWithPoints: Int?
  /// Whether any date is made of three numbers, whose order had to be decided.
  private(set) var hasNumbers = false
  /// The first record in which day and month can be exchanged.
  private(set) var firstOpenRow: Int?
  /// The distinct first and last parts of dates with a year of two digits, a bit for each.
  private var firstParts: UInt128 = 0
  private var lastParts: UInt128 = 0
  private var firstShortRow: Int?

  /// Looks at one date.
  mutating func see(_ text: DateText, row: Int) {
    guard case .open(let a, let b, let c, let separator) = text.date else { return }
    hasNumbers = true
    if c < 100 {
      firstParts |= 1 << UInt128(a)
      lastParts |= 1 << UInt128(c)
      firstShortRow = firstShortRow ?? row
    }
    if a > 31 {
      hasYearFirst = true
    } else if a > 12 {
      firstDayFirst = firstDayFirst ?? row
    } else if b > 12 {
      firstMonthFirst = firstMonthFirst ?? row
    } else if separator == UInt8(ascii: ".") {
      firstWithPoints = firstWithPoints ?? row
    } else if a != b {
      firstOpenRow = firstOpenRow ?? row
    }
  }

  /// Adds what was seen in other cells of the column.
  mutating func add(_ other: DateOrderEvidence) {
    func first(_ one: Int?, _ two: Int?) -> Int? { [one, two].compactMap(\.self).min() }
    firstDayFirst = first(firstDayFirst, other.firstDayFirst)
    firstMonthFirst = first(firstMonthFirst, other.firstMonthFirst)
    firstWithPoints = first(firstWithPoints, other.firstWithPoints)
    firstOpenRow = first(firstOpenRow, other.firstOpenRow)
    firstShortRow = first(firstShortRow, other.firstShortRow)
    hasYearFirst = hasYearFirst || other.hasYearFirst
    hasNumbers = hasNumbers || other.hasNumbers
    firstParts |= other.firstParts
    lastParts |= other.lastParts
  }

  /// The verdict on the column.
  var verdict: Verdict {
    if hasYearFirst { return .order(.ymd) }
    if canBeYearFirst {
      // 19-01-31, 19-02-05: a last part below ten is no year of an export, so the first is. Without one,
      // 15/01/19, 15/01/20, 15/01/21, 15/01/22 may as well be a day in each of four years.
      let below10: UInt128 = 0b11_1111_1111
      if lastParts & below10 != 0 { return .order(.ymd) }
      if looksYearFirst { return .open(row: firstShortRow ?? 0) }
    }
    switch (firstDayFirst, firstMonthFirst) {
    case (let day?, let month?): return .contradicting(dayFirst: day, monthFirst: month)
    case (.some, nil): return .order(.dmy)
    case (nil, .some): return .order(.mdy)
    case (nil, nil):
      if firstWithPoints != nil { return .order(.dmy) }
      return firstOpenRow.map { .open(row: $0) } ?? .order(.dmy)
    }
  }

  /// Whether every first part can be a year and no day of a month before the 13th, and every last one a day.
  private var canBeYearFirst: Bool {
    let belowThirteen: UInt128 = (1 << 13) - 1
    let aboveThirtyOne = ~((UInt128(1) << 32) - 1)
    return firstMonthFirst == nil && firstParts != 0 && firstParts & belowThirteen == 0
      && lastParts & aboveThirtyOne == 0
  }

  /// Whether the first part stays and the last one changes.
  private var looksYearFirst: Bool {
    firstParts.nonzeroBitCount <= 3
      && lastParts.nonzeroBitCount - firstParts.nonzeroBitCount >= 3
  }
}
