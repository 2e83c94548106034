import Impact

extension Period {
  /// Whether a month lies partly inside and partly outside.
  func cuts(_ month: Int32) -> Bool {
    let days = month.days
    let isFirstIn = contains(CalendarDay(daysSince1970: days.lowerBound))
    let isLastIn = contains(CalendarDay(daysSince1970: days.upperBound))
    if isFirstIn != isLastIn { return true }
    guard !isFirstIn, let from, let to else { return false }
    return days.contains(from.daysSince1970) && days.contains(to.daysSince1970)
  }

  /// Whether a whole month lies inside.
  func contains(month: Int32) -> Bool {
    contains(CalendarDay(daysSince1970: month.days.lowerBound)) && !cuts(month)
  }

  /// The days of a month that it cuts which lie inside.
  func days(of month: Int32) -> ClosedRange<Int32> {
    let days = month.days
    let first = max(days.lowerBound, from?.daysSince1970 ?? days.lowerBound)
    let last = min(days.upperBound, to?.daysSince1970 ?? days.upperBound)
    return first...max(first, last)
  }
}

extension Int32 {
  /// The first and the last day of a month, given by its ordinal.
  var days: ClosedRange<Int32> {
    let month = CalendarMonth(ordinal: self)
    return month.firstDay.daysSince1970...month.lastDay.daysSince1970
  }
}
