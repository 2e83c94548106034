/// A span of whole days, both ends included; either end may be open.
public struct Period: Hashable, Sendable {
  /// The first day, or `nil` when the period has no beginning.
  public let from: CalendarDay?
  /// The last day, or `nil` when it has no end.
  public let to: CalendarDay?

  /// All time.
  public static let all = Period(from: nil, to: nil)

  /// Makes a period.
  public init(from: CalendarDay?, to: CalendarDay?) {
    self.from = from
    self.to = to
  }

  /// Reads a period as people write it.
  ///
  /// - Parameter text: `2025` (a year), `2025-03` (a month), `2025-Q3` (a quarter), `2025-W47` (an ISO
  ///   week), `2025-03-31` (a day), or two of these around two points: `2025-03..2025-06`, `2014..`,
  ///   `..2024`.
  ///
  /// The result is `nil` when the text is none of these or ends before it begins.
  public init?(_ text: String) {
    guard let points = text.firstRange(of: "..") else {
      guard let span = Self.span(text) else { return nil }
      self.init(from: span.lowerBound, to: span.upperBound)
      return
    }
    let start = text[..<points.lowerBound]
    let end = text[points.upperBound...]
    let first = Self.span(start)
    let last = Self.span(end)
    guard start.isEmpty || first != nil, end.isEmpty || last != nil,
      first != nil || last != nil
    else { return nil }
    self.init(from: first?.lowerBound, to: last?.upperBound)
    if let from, let to, to < from { return nil }
  }

  /// Whether the day lies inside.
  public func contains(_ day: CalendarDay) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }

  private static func span(_ text: some StringProtocol) -> ClosedRange<CalendarDay>? {
    if let day = CalendarDay(iso: text) { return day...day }
    if let month = CalendarMonth(iso: text) { return month.firstDay...month.lastDay }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, let year = Int(year) else { return nil }
    guard parts.count == 2 else {
      guard parts.count == 1, let first = CalendarMonth(year: year, month: 1),
        let last = CalendarMonth(year: year, month: 12)
      else { return nil }
      return first.firstDay...last.lastDay
    }
    guard let number = Int(parts[1].dropFirst()) else { return nil }
    switch parts[1].first {
    case "Q":
      guard (1...4).contains(number), let first = CalendarMonth(year: year, month: number * 3 - 2),
        let last = CalendarMonth(year: year, month: number * 3)
      else { return nil }
      return first.firstDay...last.lastDay
    case "W":
      return week(number, of: year)
    default:
      return nil
    }
  }

  /// An ISO 8601 week: Monday to Sunday; week 1 is the one with 4 January.
  private static func week(_ number: Int, of year: Int) -> ClosedRange<CalendarDay>? {
    guard (1...53).contains(number), let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.advanced(by: 1 - fourth.weekday + (number - 1) * 7)
    // The week belongs to the year that holds its Thursday; a 53rd week exists only in long years.
    guard monday.advanced(by: 3).components.year == year else { return nil }
    return monday...monday.advanced(by: 6)
  }
}

extension Period: CustomStringConvertible {
  /// The period as `2025-01-01..2025-12-31`.
  public var description: String {
    "\(from.map(\.description) ?? "")..\(to.map(\.description) ?? "")"
  }
}
