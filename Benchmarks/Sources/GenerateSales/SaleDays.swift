/// The days on which the made-up shop sells: three calendar years.
enum SaleDays {
  private static let years = 2023...2025
  private static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// Every day, as `2025-03-31`.
  static let all: [String] = years.flatMap { year in
    monthLengths.enumerated().flatMap { index, length in
      (1...(index == 1 && year % 4 == 0 ? 29 : length)).map { day in
        "\(year)-\(twoDigits(index + 1))-\(twoDigits(day))"
      }
    }
  }

  /// The time of day of a second, as `T14:05:09Z`.
  static func time(_ second: Int) -> String {
    "T\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))Z"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
