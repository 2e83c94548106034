import Impact
import Testing

@testable import SalesExports

@Suite("Numbers and dates of exports", .timeLimit(.minutes(5)))
struct NumberAndDateTests {
  private func cell(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test(
    "A number is read with the column's mark",
    arguments: [
      ("2", ".", 2, 0), ("2.0", ".", 20, 1), ("-1.0", ".", -10, 1), ("1,234.56", ".", 123_456, 2),
      ("1.234,56", ",", 123_456, 2), ("'-12.00", ".", -1200, 2), ("(12.00)", ".", -1200, 2),
      ("$1,700", ".", 1700, 0), ("AU $3,013.00", ".", 301_300, 2), ("1 234,50 €", ",", 123_450, 2),
      ("EUR 90,00", ",", 9000, 2), ("1\u{202F}234,5", ",", 12_345, 1),
    ] as [(String, String, Int64, Int)])
  func numbers(text: String, mark: String, digits: Int64, decimals: Int) throws {
    let number = try #require(
      NumberText(cell(text), mark: mark.utf8.first ?? 0, allowsCurrency: true))
    #expect(number.digits == digits)
    #expect(number.decimals == decimals)
  }

  @Test(
    "Anything else is no number",
    arguments: [
      "", "one", "1.2.3", "1-2", "1,5", "1,50", "12,34,567", "1.5e2", "1 2,3", "1 2",
      "12 5 5", "+-3", "12:30", "--1",
      "1e5", "10 pcs", "1234567890123456",
    ])
  func notNumbers(text: String) {
    #expect(NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: false) == nil)
  }

  @Test("A quantity is whole or it is none")
  func whole() {
    #expect(NumberText(cell("2.00"), mark: UInt8(ascii: "."), allowsCurrency: false)?.whole == 2)
    #expect(
      NumberText(cell("1618.5"), mark: UInt8(ascii: "."), allowsCurrency: false)?.whole == nil)
  }

  @Test("Revenue is rounded once, half-even, in the currency's minor units")
  func revenue() {
    func minor(_ text: String, _ units: Int64, _ digits: Int) -> Int64? {
      NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: true)?
        .minorUnits(times: units, decimals: digits)
    }
    #expect(minor("11.99", 2, 2) == 2398)
    #expect(minor("0.125", 1, 2) == 12)
    #expect(minor("0.135", 1, 2) == 14)
    #expect(minor("-0.125", 1, 2) == -12)
    #expect(minor("1500", 3, 0) == 4500)
    #expect(minor("999999999999999", 1_000_000_000, 2) == nil)
  }

  @Test("The decimal mark is decided by the column, and left open where it is open")
  func marks() {
    func mark(_ cells: [String]) -> ReadingOptions.DecimalMark? {
      var evidence = DecimalMarkEvidence()
      for (row, text) in cells.enumerated() { evidence.see(cell(text), row: row) }
      return evidence.mark
    }
    #expect(mark(["1,234", "12,5"]) == .comma)
    #expect(mark(["1,234", "12.5"]) == .point)
    #expect(mark(["1.234,56"]) == .comma)
    #expect(mark(["1,234,567"]) == .point)
    #expect(mark(["3", "4"]) == .point)
    #expect(mark(["1,234", "2,500"]) == nil)
  }

  @Test(
    "A date is read in every shape that exports write",
    arguments: [
      ("2019-01-31", "2019-01-31"), ("2019/1/31", "2019-01-31"), ("20190131", "2019-01-31"),
      ("31.01.2019", "2019-01-31"), ("31/01/2019 22:36", "2019-01-31"),
      ("2017-06-17T08:04:21+00:00", "2017-06-17"), ("2023-11-04 12:19:55 -0700", "2023-11-04"),
      ("Sep-18-26", "2026-09-18"), ("26-May-26", "2026-05-26"), ("05-oct.-26", "2026-10-05"),
      ("31 janvier 2019", "2019-01-31"), ("January 31, 2019", "2019-01-31"),
      ("31. Januar 2019", "2019-01-31"), ("3 de marzo de 2025", "2025-03-03"),
      ("1er mars 2025", "2025-03-01"), ("lun. 3 mars 2025", "2025-03-03"),
      ("Monday, 3rd March 2025 10:15", "2025-03-03"), ("31-01-19", "2019-01-31"),
    ])
  func dates(text: String, day: String) throws {
    let matcher = try Matcher.builtIn()
    #expect(DateText(cell(text), matcher: matcher)?.day(.dmy)?.description == day)
  }

  @Test(
    "Anything else is no date",
    arguments: [
      "", "yesterday", "2019-13-01", "2019-02-30", "12345", "01/22", "917 1st St, Dallas, TX 75001",
      "2019-01-31 (Thursday)", "1/2/3/4", "99999999",
    ])
  func notDates(text: String) throws {
    let matcher = try Matcher.builtIn()
    let date = DateText(cell(text), matcher: matcher)
    #expect(date?.day(.dmy) == nil && date?.day(.mdy) == nil)
  }

  @Test("The order of dates is decided by the column, never by the cell")
  func orders() throws {
    let matcher = try Matcher.builtIn()
    func verdict(_ cells: [String]) -> DateOrderEvidence.Verdict {
      var evidence = DateOrderEvidence()
      for (row, text) in cells.enumerated() {
        if let date = DateText(cell(text), matcher: matcher) { evidence.see(date, row: row) }
      }
      return evidence.verdict
    }
    #expect(verdict(["03/04/19", "01/22/19"]) == .order(.mdy))
    #expect(verdict(["03/04/19", "22/01/19"]) == .order(.dmy))
    #expect(verdict(["03.04.19"]) == .order(.dmy))
    #expect(verdict(["03/03/19"]) == .order(.dmy))
    #expect(verdict(["03/04/19", "05/06/19"]) == .open(row: 0))
    #expect(
      verdict(["13/01/25", "02/03/25", "01/14/25"])
        == .contradicting(dayFirst: 0, monthFirst: 2))
    #expect(verdict(["19-01-31", "19-02-28", "19-03-05", "19-03-06"]) == .order(.ymd))
  }

  @Test(
    "A value is quoted only when it cannot be a name or a number of a person",
    arguments: [
      ("12,5", "'12,5'"), ("-3", "'-3'"), ("2 kg", "'2 kg'"), ("", "nothing"),
      ("Jane Doe", "a text of 8 characters (letters)"),
      ("jane@example.org", "a text of 16 characters (letters and signs)"),
      ("+33 6 12 34 56 78 90", "a text of 20 characters (digits)"),
    ])
  func safeValues(text: String, shown: String) {
    #expect(SafeValue.describe(cell(text)) == shown)
  }

  @Test("In a title an e-mail address or a long number is masked")
  func masks() {
    #expect(SafeValue.masked("iPhone 12 64GB") == "iPhone 12 64GB")
    #expect(SafeValue.masked("iPhone for jane@example.org") == "iPhone for [masked]")
    #expect(SafeValue.masked("iPhone IMEI 356938035643809") == "iPhone IMEI [masked]")
    #expect(SafeValue.masked("Call +33 6 12 34 56 78 now").contains("34") == false)
  }
}
