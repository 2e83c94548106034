import Impact

/// The date of a cell, taken apart: three numbers, or a name of a month and two numbers.
///
/// A time behind it is passed over: a sale is booked on the day that the export prints, in the
/// export's own zone.
enum DateText: Hashable {
  /// Year, month and day are certain.
  case day(CalendarDay)
  /// Three numbers of which the order is the column's.
  case open(Int, Int, Int, separator: UInt8)

  /// Reads a cell.
  ///
  /// Shapes: `2019-01-31`, `2019/1/31`, `20190131`, `31.01.2019`, `01/31/19`, `Sep-18-26`,
  /// `26-May-26`, `05-oct.-26`, `31 janvier 2019`, `January 31, 2019`; each alone or before a time.
  init?(_ bytes: ArraySlice<UInt8>, matcher: Matcher) {
    var scanner = Scanner(bytes)
    guard let first = scanner.part() else { return nil }
    if case .number(let value, digits: 8) = first, scanner.endsDate {
      guard let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      else { return nil }
      self = .day(day)
      return
    }
    guard let separator = scanner.separator(), let second = scanner.part(),
      scanner.separator() != nil, let third = scanner.part(), scanner.endsDate
    else { return nil }
    let result: DateText?
    switch (first, second, third) {
    case (.number(let a, let digits), .number(let b, _), .number(let c, let last)):
      if digits == 4 {
        result = CalendarDay(year: a, month: b, day: c).map(DateText.day)
      } else if last == 4 || (last == 2 && digits <= 2) {
        result = .open(a, b, c, separator: separator)
      } else {
        result = nil
      }
    case (.word(let word), .number(let day, _), .number(let year, let digits)),
      (.number(let day, _), .word(let word), .number(let year, let digits)):
      result = matcher.month(word).flatMap {
        CalendarDay(year: Self.year(year, digits: digits), month: $0, day: day)
      }.map(DateText.day)
    default:
      result = nil
    }
    guard let result else { return nil }
    self = result
  }

  /// The day when the column has that order.
  func day(_ order: ReadingOptions.DateOrder) -> CalendarDay? {
    switch self {
    case .day(let day): day
    case .open(let a, let b, let c, _):
      switch order {
      case .dmy: CalendarDay(year: Self.year(c), month: b, day: a)
      case .mdy: CalendarDay(year: Self.year(c), month: a, day: b)
      case .ymd: CalendarDay(year: Self.year(a), month: b, day: c)
      }
    }
  }

  /// Two digits are a year of this century: no shop's export is older.
  private static func year(_ value: Int, digits: Int = 2) -> Int {
    value < 100 && digits <= 2 ? 2000 + value : value
  }

  private enum Part {
    case number(Int, digits: Int)
    case word(String)
  }

  private struct Scanner {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      rest = bytes.drop { $0 == 0x20 || $0 == UInt8(ascii: "'") }
    }

    mutating func part() -> Part? {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      if !digits.isEmpty {
        guard digits.count <= 8 else { return nil }
        rest = rest.dropFirst(digits.count)
        return .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count)
      }
      let letters = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
      guard letters.count >= 3, letters.count <= 16 else { return nil }
      rest = rest.dropFirst(letters.count)
      return .word(String(decoding: letters, as: UTF8.self))
    }

    /// The signs between two parts: one of `-/. ,`, with blanks and one point or comma before it.
    mutating func separator() -> UInt8? {
      let signs = rest.prefix { "-/. ,".utf8.contains($0) }
      guard (1...3).contains(signs.count) else { return nil }
      rest = rest.dropFirst(signs.count)
      return signs.first { $0 != 0x20 } ?? 0x20
    }

    /// Whether the date ends here: at the end of the cell or before a time.
    var endsDate: Bool {
      guard let next = rest.first else { return true }
      switch next {
      case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "), UInt8(ascii: ","):
        let time = rest.dropFirst().drop { $0 == 0x20 }
        guard let first = time.first else { return true }
        return (0x30...0x39).contains(first)
      case UInt8(ascii: "Z"):
        return rest.count == 1
      default:
        return false
      }
    }
  }
}
