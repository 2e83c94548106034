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
    if let date = Self(numbers: bytes) {
      self = date
    } else if bytes.contains(where: Self.isLetter), let day = Self.named(bytes, matcher: matcher) {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// Reads a date of numbers.
  private init?(numbers bytes: ArraySlice<UInt8>) {
    var scanner = Scanner(bytes)
    guard let first = scanner.part() else { return nil }
    if first.digits == 8, scanner.endsDate {
      let value = first.value
      guard let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      else { return nil }
      self = .day(day)
      return
    }
    guard let separator = scanner.separator(), let second = scanner.part(),
      scanner.separator() != nil, let third = scanner.part(), scanner.endsDate
    else { return nil }
    if first.digits == 4 {
      let day = CalendarDay(year: first.value, month: second.value, day: third.value)
      guard let day else { return nil }
      self = .day(day)
    } else if third.digits == 4 || (third.digits == 2 && first.digits <= 2) {
      self = .open(first.value, second.value, third.value, separator: separator)
    } else {
      return nil
    }
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

  /// A date with the name of its month: `31 janvier 2019`, `3 de marzo de 2025`, `Monday, 3rd March 2025`.
  private static func named(_ bytes: ArraySlice<UInt8>, matcher: Matcher) -> CalendarDay? {
    let words = matcher.foldedName(String(decoding: bytes, as: UTF8.self)).split(separator: " ")
    guard let place = words.prefix(5).firstIndex(where: { matcher.month(String($0)) != nil }),
      let month = matcher.month(String(words[place]))
    else { return nil }
    /// The number of a word, without the letters of an ordinal: `3rd`, `1er`.
    func number(_ word: Substring) -> (value: Int, digits: Int)? {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, word.count - digits.count <= 2 else { return nil }
      return Int(digits).map { ($0, digits.count) }
    }
    let before = words[..<place].compactMap(number)
    let after = words[(place + 1)...].prefix(3).compactMap(number)
    guard before.count <= 1, let day = before.first ?? after.first,
      let year = before.isEmpty ? after.dropFirst().first : after.first,
      year.digits == 4 || year.digits == 2
    else { return nil }
    return CalendarDay(
      year: Self.year(year.value, digits: year.digits), month: month, day: day.value)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// Two digits are a year of this century: no shop's export is older.
  private static func year(_ value: Int, digits: Int = 2) -> Int {
    value < 100 && digits <= 2 ? 2000 + value : value
  }

  private struct Part {
    let value: Int
    let digits: Int
  }

  private struct Scanner {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      rest = bytes.drop { $0 == 0x20 || $0 == UInt8(ascii: "'") }
    }

    mutating func part() -> Part? {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard (1...8).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return Part(value: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count)
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
