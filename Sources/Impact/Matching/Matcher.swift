/// Finds out what a line of an export is.
///
/// Every decision is a pure function of one text (or of a category text and its title), so it is taken
/// once per distinct text, and never looks at another row. The words stand in `factors/matching/`.
public struct Matcher: Sendable {
  let titles: TitleMatcher
  let conditions: ConditionRules
  private let categories: [String: String]
  private let statuses: [String: StatusVerdict]
  private let countries: [String: String]
  private let months: [String: Int]
  private let blankWords: Set<String>
  private let summaryWords: Set<String>
  private let columns: [(field: String, name: String)]
  /// The tables the matcher was made from, sorted by name; their digest stands in the record.
  public let tables: [PackTable]

  /// The matcher with the tables that are built into the program.
  ///
  /// - Throws: ``PackErrors`` when a table has a mistake, which the tests rule out.
  public static func builtIn() throws(PackErrors) -> Matcher { try embedded.get() }

  private static let embedded = Result { () throws(PackErrors) in
    try Matcher(tables: PackTable.embedded)
  }

  /// Reads and checks the tables under `matching/`.
  ///
  /// - Throws: ``PackErrors`` with every mistake found: its file, row, column, and what to do.
  public init(tables: [PackTable]) throws(PackErrors) {
    let reading = MatchingReading(tables)
    guard reading.errors.isEmpty else { throw PackErrors(errors: reading.errors) }
    titles = TitleMatcher(reading.titleRules, conditions: reading.conditions)
    conditions = reading.conditions
    categories = reading.categories
    statuses = reading.statuses
    countries = reading.countries
    months = reading.months
    blankWords = reading.blankWords
    summaryWords = reading.summaryWords
    columns = reading.columns
    self.tables = tables.filter(\.isForMatching).sorted { $0.name < $1.name }
  }

  /// What a line is.
  ///
  /// The shop's own category decides, unless the title says that the goods are an accessory or no
  /// goods: a case in the category "smartphones" is a case.
  ///
  /// - Parameters:
  ///   - category: The text of the category column: a name in one of five languages, a path with
  ///     `>`, `/` or `|`, a Google taxonomy id or a GS1 brick; or empty.
  ///   - title: The title; or empty.
  /// - Returns: What was found, how, and what the title says of the goods' state.
  public func product(category: String, title: String) -> ProductMatch {
    let byTitle = titles.match(title)
    let kind: ProductMatch.Kind
    var level = byTitle.level
    switch (categoryResult(category), byTitle.kind) {
    case (_, .notGoods), ("not_goods", _): kind = .notGoods
    case (_, .accessory), ("accessory", _): kind = .accessory
    case (.some, .device(let found)) where category.utf8.allSatisfy(\.isDigit):
      // A bare number may be a code of the shop's own: the title knows better.
      kind = .device(found)
    case (let result?, _):
      kind = .device(result)
      level = .category
    case (nil, let found): kind = found
    }
    return ProductMatch(kind: kind, level: level, titleCondition: byTitle.titleCondition)
  }

  /// The category id that a text names, whether as an id, an alias or a title; for command lines.
  public func category(named text: String) -> String? {
    if let result = categoryResult(text), result != "accessory", result != "not_goods" {
      return result
    }
    guard case .device(let category) = titles.match(text).kind else { return nil }
    return category
  }

  /// The verdict on the text of a condition column.
  public func condition(_ text: String) -> ConditionReading {
    let folded = TitleTokens(text).joined
    if folded.isEmpty || blankWords.contains(folded) { return .nothing }
    return conditions.column(text)
  }

  /// Whether the text of a cell says nothing, or no: "n/a", "none", "false", `0000-00-00`.
  public func saysNothing(_ text: String) -> Bool {
    let folded = TitleTokens(text).joined
    return folded.isEmpty || blankWords.contains(folded)
      || folded.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: " ") }
  }

  /// Whether a row that begins with the text sums other rows up: "Total".
  public func isSummary(_ text: String) -> Bool { summaryWords.contains(TitleTokens(text).joined) }

  /// The verdict on the text of a status column; empty text says nothing against a sale.
  public func status(_ text: String) -> StatusVerdict {
    let folded = TitleTokens(text).joined
    return folded.isEmpty ? .sold : statuses[folded] ?? .unknown
  }

  /// The country that a text names, as an alpha-2 code, or `nil`.
  ///
  /// Codes of two and three letters, names in five languages, and locales such as `fr-FR`, of which the
  /// last part is the country.
  public func country(_ text: String) -> String? {
    let words = TitleTokens(text).words
    if let country = countries[words.joined(separator: " ")] { return country }
    guard words.count == 2, words.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    return countries[words[1]]
  }

  /// The month that a word names in one of five languages, from 1.
  public func month(_ word: String) -> Int? { months[TitleTokens(word).joined] }

  /// The names of columns per field, best first, folded.
  public var columnNames: [(field: String, name: String)] { columns }

  /// The folded form of a column's name.
  public func foldedName(_ text: String) -> String { TitleTokens(text).joined }

  private func categoryResult(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    if let result = categories[TitleTokens(text).joined] { return result }
    // Google writes its ids as `267 - Electronics > …`.
    let code = text.prefix { $0.isASCII && $0.isNumber }
    if !code.isEmpty, text.dropFirst(code.count).hasPrefix(" - "),
      let result = categories[String(code)]
    {
      return result
    }
    let segments = text.split(whereSeparator: { ">/|".contains($0) })
      .map { TitleTokens(String($0)).joined }
    guard segments.count > 1 else { return nil }
    let results = segments.compactMap { categories[$0] }
    if let guarded = results.first(where: { $0 == "accessory" || $0 == "not_goods" }) {
      return guarded
    }
    return results.last
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
