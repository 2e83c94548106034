import Foundation
import Impact

/// The time zone in which cells in UTC are booked.
///
/// A warehouse writes all times in UTC; the last evening hours of a shop in New York are then the next day, and
/// at the end of a month the next month. Only cells that say that they are in UTC are shifted: a time without
/// a zone, or with an offset of its own, is the shop's own.
public struct ExportZone: Hashable, Sendable {
  /// A name that is no time zone's.
  public struct Unknown: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem = "no time zone has that name"
    /// What to do about it.
    public let mend = "use a name such as Europe/Paris, America/New_York or UTC"
  }

  private let zone: TimeZone
  /// The offset in seconds on days that have one only, by days since 1970.
  private var offsets: [Int32: Int] = [:]

  /// The name by which the zone was asked for.
  public let name: String

  /// Finds a zone.
  ///
  /// - Parameter name: A name of the IANA time zone database. Abbreviations such as EST are refused: they
  ///   have no summer time, and several mean more than one zone.
  /// - Throws: ``Unknown`` for any other name.
  public init(_ name: String) throws(Unknown) {
    let isWhole = name.contains("/") || name == "UTC" || name == "GMT"
    guard isWhole, !name.hasPrefix("/"), let zone = TimeZone(identifier: name) else {
      throw Unknown()
    }
    self.name = name
    self.zone = zone
  }

  /// The day on which a sale of that date is booked.
  ///
  /// - Parameters:
  ///   - text: The date of a cell.
  ///   - order: The order of dates in its column.
  /// - Returns: The day in the zone for a time in UTC, the day as written for any other; `nil` when the numbers
  ///   make no day in that order.
  mutating func day(of text: DateText, order: ReadingOptions.DateOrder) -> CalendarDay? {
    guard let day = text.day(order) else { return nil }
    guard let clock = text.clock, clock.zone == .utc else { return day }
    let local = clock.minutes * 60 + offset(on: day, minutes: clock.minutes)
    return day.advanced(by: Int((Double(local) / 86_400).rounded(.down)))
  }

  /// Seconds to add to that time in UTC.
  private mutating func offset(on day: CalendarDay, minutes: Int) -> Int {
    if let known = offsets[day.daysSince1970] { return known }
    let midnight = Double(day.daysSince1970) * 86_400
    func offset(_ seconds: Double) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: midnight + seconds))
    }
    let first = offset(0)
    // Asking the zone is slow; on nearly all days one answer serves every row.
    guard first == offset(86_400) else { return offset(Double(minutes) * 60) }
    offsets[day.daysSince1970] = first
    return first
  }
}
