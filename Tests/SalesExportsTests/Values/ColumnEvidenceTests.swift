import Impact
import Testing

@testable import SalesExports

@Suite("What a whole column says of its numbers and dates", .timeLimit(.minutes(20)))
struct ColumnEvidenceTests {
  private func cell(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  private func mark(_ cells: [String]) -> ReadingOptions.DecimalMark? {
    var evidence = DecimalMarkEvidence()
    for (row, text) in cells.enumerated() { evidence.see(cell(text), row: row) }
    return evidence.mark
  }

  private func verdict(_ cells: [String]) throws -> DateOrderEvidence.Verdict {
    let matcher = try Matcher.builtIn()
    var evidence = DateOrderEvidence()
    for (row, text) in cells.enumerated() {
      if let date = DateText(cell(text), matcher: matcher) { evidence.see(date, row: row) }
    }
    return evidence.verdict
  }

  @Test("The decimal mark is decided by the column, and left open where it is open")
  func marks() {
    #expect(mark(["1,234", "12,5"]) == .comma)
    #expect(mark(["1,234", "12.5"]) == .point)
    #expect(mark(["1.234,56"]) == .comma)
    #expect(mark(["1,234,567"]) == .point)
    #expect(mark(["1,23,456"]) == .point)
    #expect(mark(["3", "4"]) == .point)
    #expect(mark(["1,234", "2,500"]) == nil)
    #expect(mark(["$1,234", "$2,500"]) == nil)
  }

  @Test(
    "Three decimals are told from a group of thousands where something tells them",
    arguments: [
      ("0,125", .comma), ("0.125", .point), ("1234,567", .comma), ("1234.567", .point),
      ("1 234,567", .comma), ("1\u{A0}234,567", .comma), ("1'234.567", .point),
      (",125", .comma), ("1.000E3", .point),
    ] as [(String, ReadingOptions.DecimalMark)])
  func threeDecimals(text: String, expected: ReadingOptions.DecimalMark) {
    #expect(mark([text]) == expected)
  }

  @Test(
    "The point of an abbreviated currency is no decimal mark",
    arguments: [("1.234,50 kr.", .comma), ("Rs.1,234.50", .point), ("12,50 kr.", .comma)]
      as [(String, ReadingOptions.DecimalMark)])
  func currencyPoints(text: String, expected: ReadingOptions.DecimalMark) {
    #expect(mark([text]) == expected)
  }

  @Test("A currency with a point does not decide what the digits leave open")
  func currencyPointLeavesOpen() {
    #expect(mark(["Rs.1,234", "Rs.2,500"]) == nil)
    #expect(mark(["1,234 kr."]) == nil)
  }

  @Test("The order of dates is decided by the column, never by the cell")
  func orders() throws {
    #expect(try verdict(["03/04/19", "01/22/19"]) == .order(.mdy))
    #expect(try verdict(["03/04/19", "22/01/19"]) == .order(.dmy))
    #expect(try verdict(["03.04.19"]) == .order(.dmy))
    #expect(try verdict(["03/03/19"]) == .order(.dmy))
    #expect(try verdict(["03/04/19", "05/06/19"]) == .open(row: 0))
    #expect(
      try verdict(["13/01/25", "02/03/25", "01/14/25"])
        == .contradicting(dayFirst: 0, monthFirst: 2))
    #expect(try verdict(["2026-01-31", "5 Jan 2026"]) == .order(.dmy))
  }

  @Test("Points between numbers say day first only as long as no date says otherwise")
  func points() throws {
    #expect(try verdict(["02.03.2019", "01.31.2019"]) == .order(.mdy))
    #expect(try verdict(["02.03.2019", "31.01.2019"]) == .order(.dmy))
  }

  @Test("A year of two digits that stands first is known by what changes")
  func shortYears() throws {
    #expect(try verdict(["19-01-31", "19-02-28", "19-03-05", "19-03-06"]) == .order(.ymd))
    #expect(try verdict(["99-01-31"]) == .order(.ymd))
    // The first of a month, year after year, is no year 2001.
    #expect(
      try verdict(["01/01/19", "01/02/20", "01/03/21", "01/04/22"]) == .open(row: 1))
    // The fifteenth, year after year, may be the year 2015.
    #expect(
      try verdict(["15/01/19", "15/02/20", "15/03/21", "15/04/22"]) == .open(row: 0))
    #expect(
      try verdict(["15/01/19", "16/02/20", "17/03/21", "18/04/22"]) == .order(.dmy))
  }
}
