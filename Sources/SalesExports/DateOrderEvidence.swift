/// What a whole column says of the order of its dates.
///
/// Decided per column, never per cell: half of all dates can be read both ways.
struct DateOrderEvidence {
  private var dayFirst = 0
  private var monthFirst = 0
  private var yearFirst = 0
  private var open = 0
  /// The first record in which day and month can be exchanged.
  private(set) var firstOpenRow = 0

  /// Looks at one date.
  mutating func see(_ date: DateText, row: Int) {
    guard case .open(let a, let b, _, let separator) = date else { return }
    if a > 31 {
      yearFirst += 1
    } else if a > 12 || separator == UInt8(ascii: ".") {
      // 31.01.2019: nobody writes the month first between points.
      dayFirst += 1
    } else if b > 12 {
      monthFirst += 1
    } else if a != b {
      if open == 0 { firstOpenRow = row }
      open += 1
    }
  }

  /// The order, or `nil` when the column leaves it open.
  var order: ReadingOptions.DateOrder? {
    if dayFirst == 0, monthFirst == 0, yearFirst == 0 { return open == 0 ? .dmy : nil }
    if yearFirst > max(dayFirst, monthFirst) { return .ymd }
    return dayFirst >= monthFirst ? .dmy : .mdy
  }
}
