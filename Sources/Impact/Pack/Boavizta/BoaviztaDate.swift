/// Dates as Boavizta's table has them.
enum BoaviztaDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Reads `2022-4-7`, `07-04-2022`, `26/07/2019`, `September 7 2022` or `Feb 2021`.
  ///
  /// A month without a day is its first. A year alone gives nothing: its month is not known.
  static func day(_ text: String) -> CalendarDay? {
    let parts = text.lowercased().split { " ,-/".contains($0) }
    guard let first = parts.first, let last = parts.last, parts.count <= 3 else { return nil }
    if let month = months.firstIndex(where: { first.utf8.count >= 3 && $0.hasPrefix(first) }) {
      guard parts.count > 1, let year = year(last),
        let day = parts.count == 3 ? Int(parts[1]) : 1
      else { return nil }
      return CalendarDay(year: year, month: month + 1, day: day)
    }
    guard parts.count == 3, let month = Int(parts[1]) else { return nil }
    if let year = year(first), let day = Int(last) {
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let year = year(last), let day = Int(first) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The first day of the month in which a sheet is dated, or nothing when it cannot be read.
  static func firstOfMonth(_ text: String) -> String {
    guard let (year, month, _) = day(text)?.components else { return "" }
    return CalendarDay(year: year, month: month, day: 1)?.description ?? ""
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1990...2100).contains(year) else {
      return nil
    }
    return year
  }
}
