import Impact

/// The date of a cell, taken apart: a day, or three numbers of which the order is the column's; and the time
/// behind it.
///
/// A sale is booked on the day that the export prints, in the export's own zone; the time matters only
/// for a cell in UTC that is booked in a zone of the user's choice, see ``ExportZone``.
struct DateText: Hashable {
  /// What is certain of the day.
  enum Date: Hashable {
    /// Year, month and day are certain.
    case day(CalendarDay)
    /// Three numbers of which the order is the column's.
    case open(Int, Int, Int, separator: UInt8)
  }

  /// What is certain of the day.
  let date: Date
  /// The time behind the date; `nil` when there is none.
  let clock: ClockText?

  /// A longer text is no date: the longest that programs write has 75 bytes.
  private static let longest = 96

  /// Reads a cell.
  ///
  /// Shapes: `2019-01-31`, `2019/1/31`, `20190131`, `31.01.2019`, `01/31/19`, `Sep-18-26`,
  /// `26-May-26`, `05-oct.-26`, `31 janvier 2019`, `January 31, 2019`, `Thu Jan 31 22:36:00 CET 2019`;
  /// each alone or before a time, also behind a weekday. A lone number, such as a count of
  /// days or seconds, is no date: see ``BareDateNumber``.
  init?(_ bytes: ArraySlice<UInt8>, matcher: Matcher) {
    if let date = Self(numbers: bytes) {
      self = date
      return
    }
    guard bytes.count <= Self.longest, bytes.contains(where: DateScanner.isLetter) else {
      return nil
    }
    guard let date = NamedDate(matcher: matcher).read(bytes) else { return nil }
    self = date
  }

  init(_ date: Date, clock: ClockText?) {
    self.date = date
    self.clock = clock
  }

  /// Reads a date of numbers.
  init?(numbers bytes: ArraySlice<UInt8>) {
    var scanner = DateScanner(bytes)
    guard let first = scanner.part() else { return nil }
    if first.digits >= 8 {
      self.init(run: first, &scanner)
      return
    }
    guard let separator = scanner.separator(), let second = scanner.part(), second.digits <= 2,
      scanner.separator() != nil, let third = scanner.part(), let (clock, _) = scanner.ending()
    else { return nil }
    if first.digits == 4, third.digits <= 2 {
      let day = CalendarDay(year: first.value, month: second.value, day: third.value)
      guard let day else { return nil }
      self.init(.day(day), clock: clock)
    } else if first.digits <= 2, third.digits == 4 || third.digits == 2 {
      self.init(
        .open(first.value, second.value, third.value, separator: separator), clock: clock)
    } else {
      return nil
    }
  }

  /// Takes digits without signs apart: `20190131`, with a time as `20190131 2236`, `201901312236`.
  private init?(run: DateScanner.Part, _ scanner: inout DateScanner) {
    var (date, time) = (run.value, 0)
    switch run.digits {
    case 8: break
    case 12: (date, time) = (date / 10_000, date % 10_000)
    case 14: (date, time) = (date / 1_000_000, date / 100 % 10_000)
    default: return nil
    }
    guard let (clock, _) = scanner.ending(), run.digits == 8 || clock == nil,
      time / 100 <= 23, time % 100 <= 59,
      let day = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    let own = ClockText(minutes: time / 100 * 60 + time % 100, zone: .unmarked)
    self.init(.day(day), clock: run.digits == 8 ? clock : own)
  }

  /// The day as written, when the column has that order.
  func day(_ order: ReadingOptions.DateOrder) -> CalendarDay? {
    switch date {
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
  static func year(_ value: Int) -> Int { value < 100 ? 2000 + value : value }
}
