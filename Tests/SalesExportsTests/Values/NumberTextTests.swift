import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Numbers of exports", .timeLimit(.minutes(20)))
struct NumberTextTests {
  private func cell(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test(
    "A number is read with the column's mark",
    arguments: [
      ("2", ".", 2, 0), ("2.0", ".", 20, 1), ("-1.0", ".", -10, 1), ("1,234.56", ".", 123_456, 2),
      ("1.234,56", ",", 123_456, 2), ("(12.00)", ".", -1200, 2), ("+3", ".", 3, 0),
      ("31001.0", ".", 310_010, 1), ("1,00", ",", 100, 2), ("1 234,50", ",", 123_450, 2),
      ("1\u{A0}234,50", ",", 123_450, 2), ("1\u{202F}234,5", ",", 12_345, 1),
      ("1\u{2009}234,5", ",", 12_345, 1), ("1'234.50", ".", 123_450, 2),
      ("1\u{2019}234\u{2019}567.50", ".", 123_456_750, 2), (" 12 ", ".", 12, 0),
    ] as [(String, String, Int64, Int)])
  func numbers(text: String, mark: String, digits: Int64, decimals: Int) throws {
    let number = try #require(
      NumberText(cell(text), mark: mark.utf8.first ?? 0, allowsCurrency: false))
    #expect(number.digits == digits)
    #expect(number.decimals == decimals)
  }

  @Test(
    "Signs and codes of currencies stand before a price or behind it",
    arguments: [
      ("$43.00", ".", 4300), ("$1,700.00", ".", 170_000), ("AU $3,013.00", ".", 301_300),
      ("US$ 12.00", ".", 1200), ("1 234,50 €", ",", 123_450), ("€1.234,50", ",", 123_450),
      ("EUR 90,00", ",", 9000), ("R$ 1.234,50", ",", 123_450), ("CHF 1'234.50", ".", 123_450),
      ("1 234,50 zł", ",", 123_450), ("1.234,50 kr", ",", 123_450),
      ("1.234,50 kr.", ",", 123_450), ("Rs.1,234.50", ".", 123_450), ("£12.00", ".", 1200),
      ("$43.00 USD", ".", 4300), ("12,00 Kč", ",", 1200), ("₹1,23,456.00", ".", 12_345_600),
      ("-$12.00", ".", -1200), ("($12.00)", ".", -1200), ("\u{200E}12,00 €", ",", 1200),
    ] as [(String, String, Int64)])
  func currencies(text: String, mark: String, cents: Int64) throws {
    let number = try #require(
      NumberText(cell(text), mark: mark.utf8.first ?? 0, allowsCurrency: true))
    #expect(number.digits == cents)
    #expect(number.decimals == 2)
    // A quantity has no currency.
    #expect(NumberText(cell("€" + text), mark: UInt8(ascii: "."), allowsCurrency: false) == nil)
  }

  @Test("A point after a blank is no part of a currency's name")
  func pointAfterCurrency() throws {
    let number = try #require(
      NumberText(cell("Rs .50"), mark: UInt8(ascii: "."), allowsCurrency: true))
    #expect(number.digits == 50 && number.decimals == 2)
  }

  @Test(
    "A negative number is one however it is written",
    arguments: [
      "-12.00", "'-12.00", "\u{2019}-12.00", "(12.00)", "12.00-", "12.00 -", "\u{2212}12.00",
    ])
  func negatives(text: String) {
    let number = NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: false)
    #expect(number?.digits == -1200)
  }

  @Test(
    "Windows-1252 writes blanks, apostrophes and minus signs in one byte",
    arguments: [
      ([0x31, 0xA0, 0x32, 0x33, 0x34], 1234), ([0x31, 0x92, 0x32, 0x33, 0x34], 1234),
      ([0x96, 0x35], -5),
    ] as [([UInt8], Int64)])
  func windows(bytes: [UInt8], value: Int64) {
    let number = NumberText(bytes[...], mark: UInt8(ascii: ","), allowsCurrency: false)
    #expect(number?.digits == value)
  }

  @Test(
    "India's groups of two end in one of three",
    arguments: [("1,23,456.00", 123_456), ("12,34,567", 1_234_567), ("1,00,00,000", 10_000_000)]
      as [(String, Int64)])
  func indianGroups(text: String, value: Int64) {
    #expect(
      NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: false)?.whole == value)
  }

  @Test(
    "Spreadsheets write large and small numbers with an exponent",
    arguments: [
      ("1.0E3", 1000, 0), ("1E+05", 100_000, 0), ("2.5e-1", 25, 2), ("1.2345E2", 12_345, 2),
      ("-1E2", -100, 0),
    ] as [(String, Int64, Int)])
  func exponents(text: String, digits: Int64, decimals: Int) throws {
    let number = try #require(
      NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: false))
    #expect(number.digits == digits)
    #expect(number.decimals == decimals)
  }

  @Test("The noise of binary fractions changes no price and no quantity")
  func noise() {
    let price = NumberText(
      cell("1299.9900000000002"), mark: UInt8(ascii: "."), allowsCurrency: true)
    #expect(price?.minorUnits(times: 1, decimals: 2) == 129_999)
    let almost = NumberText(
      cell("89.98999999999999"), mark: UInt8(ascii: "."), allowsCurrency: true)
    #expect(almost?.minorUnits(times: 1, decimals: 2) == 8999)
    let two = NumberText(
      cell("2.0000000000000004"), mark: UInt8(ascii: "."), allowsCurrency: false)
    #expect(two?.whole == 2)
  }

  @Test(
    "Anything else is no number",
    arguments: [
      "", "-", "'", "one", "1.2.3", "1-2", "1,5", "1,50", "1,23,45", "123,45,678", "1,23,456,789",
      "1,234,56,789", "1 2,3", "1 2", "12 5 5", "1 ,234", "+-3", "-3-", "(3)-", "(3", "3)", "12:30",
      "--1", "12.-", "x2", "50%", "50 %", "10 pcs", "1e", "1e5x", "1,234e2", "1e99",
      "1234567890123456", "2/3", "½", "#N/A", "1_000", "0x10",
    ])
  func notNumbers(text: String) {
    #expect(NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: false) == nil)
  }

  @Test(
    "A price has no more letters than a currency",
    arguments: ["12 pieces", "PRICE 12", "12 EUR 13", "12,00 %", "EUR", "€", "-$"])
  func notPrices(text: String) {
    #expect(NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: true) == nil)
  }

  @Test("A quantity is whole or it is none")
  func whole() {
    func whole(_ text: String) -> Int64? {
      NumberText(cell(text), mark: UInt8(ascii: "."), allowsCurrency: false)?.whole
    }
    #expect(whole("2.00") == 2)
    #expect(whole("1.0E3") == 1000)
    #expect(whole("1618.5") == nil)
    #expect(whole("5e-1") == nil)
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
    #expect(minor("5E-10", 1, 2) == 0)
    #expect(minor("999999999999999", 1_000_000_000, 2) == nil)
  }

  @Test("Law: a number written in any country's manner is read as itself")
  func law() throws {
    var random = SeededRandom(seed: 7)
    let manners: [(group: String, mark: String)] = [
      ("", "."), ("", ","), (",", "."), (".", ","), (" ", ","), ("\u{A0}", ","), ("\u{202F}", ","),
      ("'", "."), ("\u{2019}", "."),
    ]
    for _ in 0..<2000 {
      let value = Int64.random(in: 0...9_999_999_999, using: &random)
      let isNegative = Bool.random(using: &random)
      for manner in manners {
        var text = ""
        for (place, digit) in String(value / 100).reversed().enumerated() {
          if place > 0, place % 3 == 0 { text = manner.group + text }
          text = String(digit) + text
        }
        text += manner.mark + (value % 100 < 10 ? "0" : "") + String(value % 100)
        let written = isNegative ? ["-" + text, text + "-", "(\(text))"] : [text, "+" + text]
        for text in written {
          let number = try #require(
            NumberText(
              cell(text), mark: manner.mark.utf8.first ?? 0, allowsCurrency: false), "\(text)")
          #expect(number.digits == (isNegative ? -value : value) && number.decimals == 2)
        }
      }
    }
  }

  @Test("Law: no bytes whatever stop the reading of numbers and dates")
  func anyBytes() throws {
    var random = SeededRandom(seed: 11)
    let matcher = try Matcher.builtIn()
    let likely = Array("0123456789.,-+/:' ()eETZ$€’äº\u{A0}\u{202F}janfebpmUTC".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely[Int.random(in: 0..<likely.count, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      for mark in [UInt8(ascii: "."), UInt8(ascii: ",")] {
        let number = NumberText(bytes[...], mark: mark, allowsCurrency: Bool.random(using: &random))
        _ = number?.minorUnits(times: 1_000_000, decimals: 3)
        _ = number?.whole
      }
      var dates = DateOrderEvidence()
      if let date = DateText(bytes[...], matcher: matcher) {
        dates.see(date, row: 1)
        for order in ReadingOptions.DateOrder.allCases { _ = date.day(order) }
      }
      var marks = DecimalMarkEvidence()
      marks.see(bytes[...], row: 1)
      _ = (BareDateNumber(bytes[...]), dates.verdict, marks.mark, SafeValue.describe(bytes[...]))
    }
  }
}
