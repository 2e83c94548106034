/// Days and times of a workbook, which are numbers that count days.
enum WorkbookDate {
  private static let secondsOfDay = 86_400
  // The last second of the year 9999, and a little more in the count from 1904.
  private static let last = 2_958_466.0

  /// The day and time that a number stands for, `2026-01-31 21:25:00`; only the day at midnight.
  ///
  /// - Parameters:
  ///   - written: The number.
  ///   - meaning: What its style shows.
  ///   - countsFrom1904: Whether the first day is in 1904, not in 1900.
  /// - Returns: `nil` when the number is no day or time.
  static func text(
    _ written: ArraySlice<UInt8>, _ meaning: WorkbookStyles.Meaning, countsFrom1904: Bool
  ) -> String? {
    guard let value = Double(String(decoding: written, as: UTF8.self)), value >= 0, value < last
    else { return nil }
    let seconds = Int((value * Double(secondsOfDay)).rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: secondsOfDay)
    switch meaning {
    case .number: return nil
    case .duration: return time(seconds)
    case .time where day == 0: return time(second)
    // There is no day 0 in the count from 1900: such a cell is mostly meant to be blank.
    case .date where day == 0 && !countsFrom1904: return nil
    case .time, .date:
      let date = date(day, countsFrom1904: countsFrom1904)
      return second == 0 ? date : "\(date) \(time(second))"
    }
  }

  private static func date(_ serial: Int, countsFrom1904: Bool) -> String {
    // Days since 1970-01-01. The count from 1900 has a 29 February 1900, which never was.
    let daysTo1904 = 24_107
    let daysTo1900 = 25_568
    if countsFrom1904 { return calendarDate(serial - daysTo1904) }
    if serial == 60 { return "1900-02-29" }
    return calendarDate(serial - daysTo1900 - (serial > 60 ? 1 : 0))
  }

  /// The date of a count of days since 1970-01-01, in the proleptic Gregorian calendar.
  private static func calendarDate(_ days: Int) -> String {
    // Years begin in March here, so that the leap day is the last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(calendarMonth, 2))-\(padded(day, 2))"
  }

  private static func time(_ seconds: Int) -> String {
    "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
