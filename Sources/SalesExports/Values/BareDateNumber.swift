/// A lone number in a column of dates.
///
/// It is not read as a date: a count from a start that the file does not name is a guess, and a number from
/// another column would become a date as well.
enum BareDateNumber: Hashable {
  /// Days since 1900, or 1904, as spreadsheets store dates.
  case spreadsheetDays
  /// Seconds since 1970.
  case unixSeconds
  /// Milliseconds since 1970, or finer.
  case unixFractions

  /// Recognises a number that is as large as such a count is from 1990 to 2100.
  init?(_ bytes: ArraySlice<UInt8>) {
    var scanner = DateScanner(bytes)
    guard let whole = scanner.part() else { return nil }
    if scanner.separator() == UInt8(ascii: ".") { _ = scanner.part() }
    guard scanner.isAtEnd else { return nil }
    switch (whole.digits, whole.value) {
    case (5, 31_000...74_000): self = .spreadsheetDays
    case (9...10, 600_000_000...4_200_000_000): self = .unixSeconds
    case (12...13, 600_000_000_000...4_200_000_000_000): self = .unixFractions
    default: return nil
    }
  }

  /// What is wrong.
  var problem: String {
    switch self {
    case .spreadsheetDays: "the dates are a spreadsheet's day numbers, such as 45321"
    case .unixSeconds: "the dates are counts of seconds since 1970"
    case .unixFractions: "the dates are counts of milliseconds since 1970"
    }
  }

  /// What to do about it.
  var mend: String {
    switch self {
    case .spreadsheetDays:
      "give the column the format of a date in the spreadsheet, then save it as CSV again"
    case .unixSeconds, .unixFractions:
      "export the date as text, such as 2026-01-31 22:36:00 UTC"
    }
  }
}
