import Testing

@testable import Impact

@Suite("Days, months and periods", .timeLimit(.minutes(20)))
struct CalendarTests {
  @Test("Every day of 1900 to 2200 goes to a number and back")
  func roundTrip() throws {
    let first = try #require(CalendarDay(year: 1900, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2200, month: 12, day: 31))
    var day = first
    var count = 0
    while day <= last {
      let (year, month, date) = day.components
      #expect(CalendarDay(year: year, month: month, day: date) == day)
      day = day.advanced(by: 1)
      count += 1
    }
    #expect(count == 109_938)
  }

  @Test("There is no 29 February in 2100, and none in 2025")
  func leapYears() {
    #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2025, month: 4, day: 31) == nil)
  }

  @Test("21 November 2026 is a Saturday")
  func weekday() {
    #expect(CalendarDay(year: 2026, month: 11, day: 21)?.weekday == 6)
  }

  @Test(
    "A period is written as people write it",
    arguments: [
      ("2025", "2025-01-01..2025-12-31"), ("2025-03", "2025-03-01..2025-03-31"),
      ("2025-Q3", "2025-07-01..2025-09-30"), ("2025-W01", "2024-12-30..2025-01-05"),
      ("2026-W47", "2026-11-16..2026-11-22"), ("2020-W53", "2020-12-28..2021-01-03"),
      ("2025-03-31", "2025-03-31..2025-03-31"), ("2014..", "2014-01-01.."),
      ("..2024-02", "..2024-02-29"), ("2025-03..2025-Q3", "2025-03-01..2025-09-30"),
    ])
  func periods(text: String, span: String) {
    #expect(Period(text)?.description == span)
  }

  @Test(
    "Anything else is no period",
    arguments: [
      "", "..", "25", "2025-13", "2025-Q5", "2025-W54", "2025-W53", "2025..2024", "next week",
    ])
  func notPeriods(text: String) {
    #expect(Period(text) == nil)
  }
}
