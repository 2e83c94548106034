/// Finds out what a line of an export is.
///
/// Every decision is a pure function of one text (or of a category text and its title), so it is taken
/// once per distinct text, and never looks at another row. The words stand in `factors/matching/`.
public struct Matcher: Sendable {
  private let known: MatchingWords
  /// What the seller says of products himself.
  public private(set) var mapping = ProductMapping()
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
  /// - Parameters:
  ///   - tables: The tables; all others of a pack are passed by.
  ///   - models: Models that the pack has factors for.
  /// - Throws: ``PackErrors`` with every mistake found: its file, row, column, and what to do.
  public init(tables: [PackTable], models: [DeviceModel] = []) throws(PackErrors) {
    let reading = MatchingReading(tables)
    guard reading.errors.isEmpty else { throw PackErrors(errors: reading.errors) }
    known = MatchingWords(reading, models: models)
    self.tables = tables.filter(\.isForMatching).sorted { $0.name < $1.name }
  }

  /// What a line is.
  ///
  /// The shop's own category decides, unless the title says that the goods are an accessory or no
  /// goods: a case in the category "smartphones" is a case.
  ///
  /// - Parameters:
  ///   - category: The text of the category column: a name in one of five languages, a path with
  ///     `>`, `/` or `|`, a Google taxonomy id, a GS1 brick or a UNSPSC code; or empty.
  ///   - title: The title; or empty.
  ///   - number: The seller's number, for a mapping that settles numbers; or empty.
  /// - Returns: What was found, how, and what the title says of the goods' state.
  public func product(category: String, title: String, number: String = "") -> ProductMatch {
    var byTitle = known.titles.match(title)
    if let settled = mapping.product(number: number, title: title) {
      return product(settled, title: title, condition: byTitle.titleCondition)
    }
    let byCategory = mapping.category(category) ?? known.categories.alias(category)
    if byTitle.kind == .unknown, byCategory == nil, !category.isEmpty {
      // Some shops write the model where the category belongs: "iPhone 12", "64 GB black".
      let named = known.titles.match(category)
      if named.level == .family { byTitle = named.with(byTitle.titleCondition) }
    }
    var kind: ProductMatch.Kind
    var level = byTitle.level
    var rule = byTitle.rule
    switch (byCategory?.result, byTitle.kind) {
    case (_, .notGoods): kind = .notGoods
    case ("not_goods", _):
      kind = .notGoods
      rule = byCategory?.place
    case (_, .accessory): kind = .accessory
    case ("accessory", _):
      kind = .accessory
      rule = byCategory?.place
    case (.some, .device(let found)) where category.utf8.allSatisfy(\.isDigit):
      // A bare number may be a code of the shop's own: the title knows better.
      kind = .device(found)
    case ("none", _):
      // The shop's category is none of ours, or several: a model's name says more, a mere noun does not.
      kind = byTitle.level == .family ? byTitle.kind : .unknown
      if byTitle.level != .family { rule = byCategory?.place }
    case (let result?, _):
      kind = .device(result)
      level = .category
      rule = byCategory?.place
    case (nil, let found): kind = found
    }
    var model: DeviceModel?
    switch kind {
    case .device(let category): model = known.models.model(category: category, title: title)
    case .unknown:
      // The pack may know models that no rule does.
      model = known.models.model(category: nil, title: title)
      if let model { kind = .device(model.category) }
    case .accessory, .notGoods: break
    }
    return ProductMatch(
      kind: kind, level: model == nil ? level : .model, titleCondition: byTitle.titleCondition,
      model: model?.id, rule: model.map { RulePlace(.models, row: $0.place.row) } ?? rule)
  }

  /// What the seller says of a product.
  private func product(
    _ settled: CategoryAlias, title: String, condition: Condition
  ) -> ProductMatch {
    let kind: ProductMatch.Kind
    switch settled.result {
    case "accessory": kind = .accessory
    case "not_goods": kind = .notGoods
    default: kind = .device(settled.result)
    }
    let model =
      settled.isDevice ? known.models.model(category: settled.result, title: title) : nil
    return ProductMatch(
      kind: kind, level: .given, titleCondition: condition, model: model?.id, rule: settled.place)
  }

  /// The matcher with what a seller says of products himself.
  public func mapped(by mapping: ProductMapping) -> Matcher {
    var matcher = self
    matcher.mapping = mapping
    return matcher
  }

  /// The category id that a text names, whether as an id, an alias or a title; for command lines.
  public func category(named text: String) -> String? {
    if let alias = known.categories.alias(text), alias.isDevice { return alias.result }
    guard case .device(let category) = known.titles.match(text).kind else { return nil }
    return category
  }

  /// The category whose id or name is most like a text that names none, for messages; `nil` when none
  /// is like it.
  public func nearestCategory(to text: String) -> String? {
    nearestCategories.category(nearestTo: text)
  }

  /// The names of all categories, for callers with many texts.
  public var nearestCategories: NearestCategories { known.categories.nearest }

  /// The verdict on the text of a condition column.
  public func condition(_ text: String) -> ConditionReading {
    let folded = TitleTokens(text).joined
    if folded.isEmpty || known.blankWords.contains(folded) { return .nothing }
    return known.conditions.column(text)
  }

  /// Whether the text of a cell says nothing, or no: "n/a", "none", "false", `0000-00-00`.
  public func saysNothing(_ text: String) -> Bool {
    let folded = TitleTokens(text).joined
    return folded.isEmpty || known.blankWords.contains(folded)
      || folded.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: " ") }
  }

  /// Whether a row that begins with the text sums other rows up: "Total".
  public func isSummary(_ text: String) -> Bool {
    known.summaryWords.contains(TitleTokens(text).joined)
  }

  /// The verdict on the text of a status column; empty text says nothing against a sale.
  public func status(_ text: String) -> StatusVerdict {
    let folded = TitleTokens(text).joined
    return folded.isEmpty ? .sold : known.statuses[folded] ?? .unknown
  }

  /// The kind of line that a text names; `nil` for a text that the tables do not know.
  public func lineKind(_ text: String) -> LineKind? { known.lineKinds[TitleTokens(text).joined] }

  /// Whether a unit of quantity counts pieces; a blank one does, a code that the tables do not know does not.
  public func isPieces(_ unit: String) -> Bool {
    let folded = TitleTokens(unit).joined
    return folded.isEmpty || known.pieceCodes.contains(folded)
  }

  /// The country that a text names, as an alpha-2 code, or `nil`.
  ///
  /// Codes of two and three letters, names in five languages, and locales such as `fr-FR`, of which the
  /// last part is the country.
  public func country(_ text: String) -> String? {
    let words = TitleTokens(text).words
    if let country = known.countries[words.joined(separator: " ")] { return country }
    if words.count > 1, Self.articles.contains(words[0]),
      let country = known.countries[words.dropFirst().joined(separator: " ")]
    {
      return country
    }
    // `NL - Netherlands`: a code and its name.
    if words.count > 1, let code = known.countries[words[0]], words[0].utf8.count <= 3,
      known.countries[words.dropFirst().joined(separator: " ")] == code
    {
      return code
    }
    guard words.count == 2, words[0].utf8.count == 2, words[1].utf8.count <= 3 else { return nil }
    // `DE-BY` is a part of a country, by ISO 3166-2; `de-AT` is a language and a country.
    if text.allSatisfy({ !$0.isLowercase }), words[0] != words[1],
      let country = known.countries[words[0]]
    {
      return country
    }
    return words[1].utf8.count == 2 ? known.countries[words[1]] : nil
  }

  /// Articles before the names of countries: "les États-Unis", "die Schweiz".
  private static let articles: Set = [
    "the", "la", "le", "les", "l", "die", "der", "das", "el", "los", "las", "il", "lo", "i", "gli",
  ]

  /// The month that a word names in one of five languages, from 1.
  public func month(_ word: String) -> Int? { known.months[TitleTokens(word).joined] }

  /// The names of columns per field, best first, folded.
  public var columnNames: [(field: String, name: String)] { known.columns }

  /// The names of columns that a header has, by field, best first.
  ///
  /// - Parameter names: What the columns of the header may be called, folded.
  /// - Returns: The names by field.
  package func columnNames(in names: some Sequence<String>) -> [String: [String]] {
    let places = Set(names.lazy.flatMap { known.placesOfColumnNames[$0] ?? [] }).sorted()
    return Dictionary(grouping: places) { known.columns[$0].field }.mapValues {
      $0.map { known.columns[$0].name }
    }
  }

  /// The folded form of a column's name.
  public func foldedName(_ text: String) -> String { TitleTokens(text).joined }
}
