import Impact

/// How a locale writes numbers and dates: a row of `reports/locales.csv`, which holds CLDR's values.
///
/// A table and not the system's formatters: amounts are exact integers of 128 bits, and the bytes of an output
/// must not depend on which edition of CLDR a machine has. A test compares the two.
struct LocaleCustoms: Hashable, Sendable {
  /// Between whole and decimals.
  let decimalMark: String
  /// Between groups of digits.
  let groupMark: String
  /// How many digits must stand before the first mark for it to be written: with 2, `1234` has none.
  let minimumGrouping: Int
  /// How many digits the groups behind the first have.
  let secondGroup: Int
  /// A percentage: `{number} %`.
  let percent: String
  /// A day: `{day} {month} {year}`.
  let day: String
  /// A month: `{month} {year}`.
  let month: String

  private init(_ row: [String: String]) {
    func text(_ name: String) -> String { LocaleCustoms.signs(row[name] ?? "") }
    decimalMark = text("decimal_mark")
    groupMark = text("group_mark")
    minimumGrouping = Int(text("minimum_grouping")) ?? 1
    secondGroup = Int(text("second_group")) ?? 3
    percent = text("percent")
    day = text("day")
    month = text("month")
  }

  /// The customs of a locale; those of its language where the table does not name the country.
  static func of(_ locale: WordLocale) -> LocaleCustoms {
    table[locale.description] ?? table[locale.language.rawValue] ?? LocaleCustoms([:])
  }

  /// The locales that the table names.
  static var names: [String] { table.keys.sorted() }

  private static let table: [String: LocaleCustoms] = {
    var table: [String: LocaleCustoms] = [:]
    for row in ReportTable.rows("locales.csv") {
      let customs = LocaleCustoms(row)
      for name in (row["locales"] ?? "").split(separator: " ") { table[String(name)] = customs }
    }
    return table
  }()

  /// Blanks that look like others are written by their number, as `U+00A0`.
  private static func signs(_ text: String) -> String {
    text.replacing("U+00A0", with: "\u{A0}").replacing("U+202F", with: "\u{202F}")
      .replacing("U+2019", with: "\u{2019}")
  }

  /// Writes digits with marks between their groups.
  func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    guard count >= 3 + minimumGrouping else { return digits }
    var parts = [digits.suffix(3)]
    var rest = digits.dropLast(3)
    while !rest.isEmpty {
      parts.append(rest.suffix(secondGroup))
      rest = rest.dropLast(secondGroup)
    }
    return parts.reversed().joined(separator: groupMark)
  }
}
