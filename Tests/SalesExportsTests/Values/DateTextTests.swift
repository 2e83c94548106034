import Impact
import Testing

@testable import SalesExports

@Suite("Dates of exports", .timeLimit(.minutes(20)))
struct DateTextTests {
  private func cell(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  private func expect(_ text: String, _ day: String, _ order: ReadingOptions.DateOrder = .dmy)
    throws
  {
    let matcher = try Matcher.builtIn()
    #expect(DateText(cell(text), matcher: matcher)?.day(order)?.description == day, "\(text)")
  }

  @Test(
    "A date of numbers is read in every shape that exports write",
    arguments: [
      ("2019-01-31", "2019-01-31"), ("2019/1/31", "2019-01-31"), ("2026/01/31", "2026-01-31"),
      ("20190131", "2019-01-31"), ("20190131 2236", "2019-01-31"),
      ("20190131T223600Z", "2019-01-31"), ("201901312236", "2019-01-31"),
      ("20190131223601", "2019-01-31"), ("31.01.2019", "2019-01-31"),
      ("31.01.2019 21:25", "2019-01-31"), ("31.01.2019, 21:25 Uhr", "2019-01-31"),
      ("31/01/2019 22:36", "2019-01-31"), ("31/12/2023 22:36", "2023-12-31"),
      ("31/01/2019 - 22:36", "2019-01-31"), ("31/01/2019 22h36", "2019-01-31"),
      ("31-01-19", "2019-01-31"), ("1/4/2020", "2020-04-01"), ("31. 1. 2019", "2019-01-31"),
      ("2017-06-17T08:04:21+00:00", "2017-06-17"), ("2023-11-04 12:19:55 -0700", "2023-11-04"),
      ("2026-01-31 12:00:00 UTC", "2026-01-31"), ("2026-01-31T12:00:00", "2026-01-31"),
      ("2026-01-31T12:00:00.123Z", "2026-01-31"),
      ("2026-01-31T12:00:00.123456+00:00", "2026-01-31"),
      ("2026-01-31 12:00:00.123456 UTC", "2026-01-31"), ("2026-01-31+01:00", "2026-01-31"),
      ("2026-01-31Z", "2026-01-31"), ("'2026-01-31", "2026-01-31"), (" 2026-01-31 ", "2026-01-31"),
      ("2026-01-31 10:00:00 Eastern Time (US & Canada)", "2026-01-31"),
      ("2026-01-31T12:00:00+01:00[Europe/Paris]", "2026-01-31"),
    ])
  func numbers(text: String, day: String) throws { try expect(text, day) }

  @Test(
    "American dates are read month first where the column is",
    arguments: [
      ("09/28/26", "2026-09-28"), ("4/1/2020", "2020-04-01"), ("04-30-22", "2022-04-30"),
      ("01/22/19 21:25", "2019-01-22"), ("1/5/2026, 3:04:05\u{202F}PM", "2026-01-05"),
      ("1/5/2026 3:04 p.m.", "2026-01-05"), ("Mon 01/05/2026", "2026-01-05"),
    ])
  func american(text: String, day: String) throws { try expect(text, day, .mdy) }

  @Test(
    "A date with the name of its month is read in five languages",
    arguments: [
      ("Sep-18-26", "2026-09-18"), ("26-May-26", "2026-05-26"), ("05-oct.-26", "2026-10-05"),
      ("31 janvier 2019", "2019-01-31"), ("January 31, 2019", "2019-01-31"),
      ("31. Januar 2019", "2019-01-31"), ("3 de marzo de 2025", "2025-03-03"),
      ("1er mars 2025", "2025-03-01"), ("1º de marzo de 2025", "2025-03-01"),
      ("lun. 3 mars 2025", "2025-03-03"), ("Monday, 3rd March 2025 10:15", "2025-03-03"),
      ("Jan 5, 2026 3:04 PM", "2026-01-05"), ("Mon, 05 Jan 2026 10:00:00 GMT", "2026-01-05"),
      ("5 août 2025", "2025-08-05"), ("5 aou\u{302}t 2025", "2025-08-05"),
      ("5. März 2025", "2025-03-05"), ("Di., 31. Dez. 2024", "2024-12-31"),
      ("31 déc. 2024 à 22:36", "2024-12-31"), ("15 gennaio 2026 alle ore 10:30", "2026-01-15"),
      ("mer 3 set 2025", "2025-09-03"), ("miércoles, 3 de septiembre de 2025", "2025-09-03"),
      ("31. Januar 2019 um 21:25 Uhr", "2019-01-31"), ("05JAN2026", "2026-01-05"),
      ("2026-Jan-05", "2026-01-05"), ("2026 janv. 5", "2026-01-05"), ("'5 Jan 2026", "2026-01-05"),
      ("5\u{A0}janvier\u{202F}2026", "2026-01-05"), ("Sept. 5, 2026", "2026-09-05"),
    ])
  func names(text: String, day: String) throws { try expect(text, day) }

  @Test(
    "\"mar\" is a Tuesday before a date and a month in one",
    arguments: [
      ("mar. 3 mars 2025", "2025-03-03"), ("mar 4 febbraio 2025", "2025-02-04"),
      ("mar. 04/02/2025", "2025-02-04"), ("Mar 3, 2025", "2025-03-03"),
      ("3 mar 2025", "2025-03-03"), ("Mar-03-25", "2025-03-03"),
    ])
  func tuesday(text: String, day: String) throws { try expect(text, day) }

  @Test(
    "Where the year stands behind the time, the minutes are not taken for it",
    arguments: [
      ("Thu Jan 31 22:36:00 CET 2019", "2019-01-31"), ("Thu Jan 31 22:36:00 2019", "2019-01-31"),
      ("Thu Jan 31 2019 22:36:00 GMT+0100 (Central European Standard Time)", "2019-01-31"),
    ])
  func yearBehindTime(text: String, day: String) throws { try expect(text, day) }

  @Test("Names of months are read from Windows-1252 as well")
  func windows() throws {
    let matcher = try Matcher.builtIn()
    let august = Array("5 ao".utf8) + [0xFB] + Array("t 2025".utf8)
    let march = Array("5. M".utf8) + [0xE4] + Array("rz 2025".utf8)
    let ordinal = Array("1".utf8) + [0xBA] + Array(" de marzo de 2025".utf8)
    #expect(DateText(august[...], matcher: matcher)?.day(.dmy)?.description == "2025-08-05")
    #expect(DateText(march[...], matcher: matcher)?.day(.dmy)?.description == "2025-03-05")
    #expect(DateText(ordinal[...], matcher: matcher)?.day(.dmy)?.description == "2025-03-01")
  }

  @Test(
    "Anything else is no date",
    arguments: [
      "", "yesterday", "2019-13-01", "2019-02-30", "12345", "01/22", "917 1st St, Dallas, TX 75001",
      "2019-01-31 (Thursday)", "1/2/3/4", "99999999", "2019-01-31 25:00", "2019-01-31 10:75",
      "2019-01-31 Dallas", "2019-01-31 - 2019-02-28", "2019-01-31 2019-02-28",
      "01/02/2019 - 03/02/2019", "5 janvier 10:30",
      "Jan 5", "May 2026", "5 Smarch 2026", "Delivered May 5 2026", "31 February 2026",
      "1767225600", "39640", "45321.5", "1767225600000", "0000-00-00", "-", "n/a", "May",
      "2026-W05", "1.5", "12.99", "1/2026/3", "2019-01-31 22:36:00 +2500",
    ])
  func notDates(text: String) throws {
    let matcher = try Matcher.builtIn()
    let date = DateText(cell(text), matcher: matcher)
    #expect(date?.day(.dmy) == nil && date?.day(.mdy) == nil && date?.day(.ymd) == nil)
  }

  @Test("Every month and its abbreviation is read in every language of the table")
  func months() throws {
    let matcher = try Matcher.builtIn()
    let table = try #require(matcher.tables.first { $0.name == "matching/months.csv" })
    let rows = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(rows.count > 80)
    for row in rows {
      let cells = row.split(separator: ",")
      let month = try #require(Int(cells[2]))
      for text in ["9 \(cells[0]). 2025", "\(cells[0].uppercased()) 9, 2025", "09-\(cells[0])-25"] {
        let date = try #require(DateText(cell(text), matcher: matcher), "\(text)")
        #expect(date.day(.dmy) == CalendarDay(year: 2025, month: month, day: 9), "\(text)")
      }
    }
  }

  @Test(
    "A lone count of days or seconds is no date, and is named for what it is",
    arguments: [
      ("39640", .spreadsheetDays), ("45321.5", .spreadsheetDays), ("1767225600", .unixSeconds),
      ("1767225600.123", .unixSeconds), ("1767225600000", .unixFractions), ("20260131", nil),
      ("2", nil), ("75001", nil), ("39640 x", nil), ("", nil),
    ] as [(String, BareDateNumber?)])
  func bareNumbers(text: String, kind: BareDateNumber?) {
    #expect(BareDateNumber(cell(text)) == kind)
  }

  @Test(
    "The time of day and what is said of its zone are kept",
    arguments: [
      ("2026-01-31 12:05:09 UTC", 725, .utc), ("2026-01-31T12:05:09Z", 725, .utc),
      ("2026-01-31T12:05:09.123456+00:00", 725, .utc), ("2026-01-31 12:05 +0000", 725, .utc),
      ("2026-01-31 12:05:09+00", 725, .utc), ("2026-01-31 12:05:09 -0000", 725, .utc),
      ("Sat, 31 Jan 2026 12:05:09 GMT", 725, .utc), ("2026-01-31 12:05 (UTC)", 725, .utc),
      ("2026-01-31 12:05:09 +0000 UTC", 725, .utc), ("2026-01-31 12:05:09 -0700", 725, .own),
      ("2026-01-31T12:05:09+01:00", 725, .own), ("2026-01-31 12:05 GMT+1", 725, .own),
      ("2026-01-31 12:05 UTC+02:00", 725, .own), ("2026-01-31 12:05 CET", 725, .own),
      ("2026-01-31 12:05 Europe/Paris", 725, .own), ("2026-01-31 12:05", 725, .unmarked),
      ("31.01.2026 12:05 Uhr", 725, .unmarked), ("01/31/26 12:05 PM", 725, .unmarked),
      ("01/31/26 12:05 AM", 5, .unmarked), ("01/31/26 3:04:05 pm", 904, .unmarked),
      ("01/31/26 3 PM", 900, .unmarked), ("2026-01-31T24:00:00Z", 1440, .utc),
      ("20260131 1205", 725, .unmarked), ("20260131120509", 725, .unmarked),
      ("31/01/2026 12h05", 725, .unmarked), ("Sat Jan 31 12:05:09 UTC 2026", 725, .utc),
    ] as [(String, Int, ZoneOffset)])
  func clocks(text: String, minutes: Int, zone: ZoneOffset) throws {
    let matcher = try Matcher.builtIn()
    let clock = try #require(DateText(cell(text), matcher: matcher)?.clock)
    #expect(clock.minutes == minutes)
    #expect(clock.zone == zone)
  }

  @Test(
    "A date alone has no time",
    arguments: ["2026-01-31", "31/01/2026", "2026-01-31Z", "5 Jan 2026"])
  func noClock(text: String) throws {
    let matcher = try Matcher.builtIn()
    let date = try #require(DateText(cell(text), matcher: matcher))
    #expect(date.clock == nil)
  }
}
