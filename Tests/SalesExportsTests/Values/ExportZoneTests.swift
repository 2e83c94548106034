import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Booking times in UTC in the seller's zone", .timeLimit(.minutes(20)))
struct ExportZoneTests {
  private func day(_ text: String, in zone: String) throws -> String? {
    let matcher = try Matcher.builtIn()
    var zone = try ExportZone(zone)
    let date = try #require(DateText(Array(text.utf8)[...], matcher: matcher))
    return zone.day(of: date, order: .dmy)?.description
  }

  @Test(
    "The last hours of a month in UTC are booked where the seller is",
    arguments: [
      ("2026-01-31 22:59:59 UTC", "Europe/Paris", "2026-01-31"),
      ("2026-01-31 23:00:00 UTC", "Europe/Paris", "2026-02-01"),
      ("2026-07-31T22:00:00Z", "Europe/Paris", "2026-08-01"),
      ("2026-07-31T21:59:00Z", "Europe/Paris", "2026-07-31"),
      ("2026-02-01T04:59:00+00:00", "America/New_York", "2026-01-31"),
      ("2026-02-01T05:00:00+00:00", "America/New_York", "2026-02-01"),
      ("2026-01-31T18:30:00Z", "Asia/Kolkata", "2026-02-01"),
      ("2026-01-31T18:29:00Z", "Asia/Kolkata", "2026-01-31"),
      ("2026-01-31T24:00:00Z", "UTC", "2026-02-01"),
      ("Sun, 01 Feb 2026 00:30:00 GMT", "America/Los_Angeles", "2026-01-31"),
    ])
  func shifts(text: String, zone: String, expected: String) throws {
    #expect(try day(text, in: zone) == expected)
  }

  @Test(
    "A time that is not in UTC is booked as written",
    arguments: [
      "2026-01-31 23:30:00", "2026-01-31 23:30:00 -0700", "2026-01-31T23:30:00+09:00", "2026-01-31",
      "2026-01-31Z", "2026-01-31 23:30 CET", "31/01/2026 23:30",
    ])
  func asWritten(text: String) throws {
    #expect(try day(text, in: "Europe/Paris") == "2026-01-31")
    #expect(try day(text, in: "Pacific/Kiritimati") == "2026-01-31")
  }

  @Test("On the day on which the clocks change each hour has its own offset")
  func clockChange() throws {
    // In the Azores the hour goes forward at 01:00 UTC, from one hour behind UTC to UTC.
    #expect(try day("2026-03-29T00:30:00Z", in: "Atlantic/Azores") == "2026-03-28")
    #expect(try day("2026-03-29T01:30:00Z", in: "Atlantic/Azores") == "2026-03-29")
    #expect(try day("2026-03-30T00:00:00Z", in: "Atlantic/Azores") == "2026-03-30")
  }

  @Test(
    "An unknown zone is refused with what to write",
    arguments: [
      "", "Mars/Olympus", "EST", "CEST", "Eastern Time (US & Canada)", "Paris", "/etc/passwd",
    ])
  func unknown(name: String) {
    #expect(throws: ExportZone.Unknown()) { try ExportZone(name) }
  }

  @Test("Law: a remembered offset gives the same day as a fresh zone, in any order of rows")
  func remembered() throws {
    var random = SeededRandom(seed: 3)
    let matcher = try Matcher.builtIn()
    for name in ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"] {
      var zone = try ExportZone(name)
      for _ in 0..<300 {
        let start = CalendarDay(daysSince1970: Int32.random(in: 16_000...20_600, using: &random))
        let (hour, minute) = (
          Int.random(in: 0...23, using: &random), Int.random(in: 0...59, using: &random)
        )
        let text = "\(start) \(hour):\(minute < 10 ? "0" : "")\(minute) UTC"
        let date = try #require(DateText(Array(text.utf8)[...], matcher: matcher))
        var fresh = try ExportZone(name)
        #expect(zone.day(of: date, order: .dmy) == fresh.day(of: date, order: .dmy))
      }
    }
  }
}
