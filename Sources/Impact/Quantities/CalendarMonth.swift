/// A month of a year; the grain of activity data.
public struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let ordinal: Int32

  /// Makes a month.
  ///
  /// - Parameters:
  ///   - year: 1900 to 2200.
  ///   - month: 1 to 12.
  ///
  /// The result is `nil` when there is no such month.
  public init?(year: Int, month: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month) else { return nil }
    self.init(unchecked: year, month)
  }

  /// The month of an ordinal: year x 12 + month - 1.
  package init(ordinal: Int32) { self.ordinal = ordinal }

  init(unchecked year: Int, _ month: Int) { ordinal = Int32(year * 12 + month - 1) }

  /// Reads `2025-03`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The year.
  public var year: Int { Int(ordinal) / 12 }
  /// The month of the year, from 1.
  public var month: Int { Int(ordinal) % 12 + 1 }

  /// The first day.
  public var firstDay: CalendarDay {
    CalendarDay(year: year, month: month, day: 1) ?? CalendarDay(daysSince1970: 0)
  }

  /// The last day.
  public var lastDay: CalendarDay {
    firstDay.advanced(by: CalendarDay.length(ofMonth: month, year: year) - 1)
  }

  /// Whether the left month comes first.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.ordinal < right.ordinal
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// The month as `2025-03`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
