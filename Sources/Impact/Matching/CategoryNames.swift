/// The names and codes of categories, as shops write them.
struct CategoryNames: Sendable {
  private let aliases: [String: CategoryAlias]
  private let conditions: ConditionRules

  init(_ aliases: [String: CategoryAlias], conditions: ConditionRules) {
    self.aliases = aliases
    self.conditions = conditions
  }

  /// What the text of a category column means, or `nil`.
  ///
  /// Of a path the last segment that is known counts, unless one says that the goods are no device.
  /// "Smartphones/Tablets" names two kinds: the title decides.
  func alias(_ text: String) -> CategoryAlias? {
    guard !text.isEmpty else { return nil }
    if let alias = name(text) { return alias }
    // Google writes its ids as `267 - Electronics > …`.
    let code = text.prefix { $0.isASCII && $0.isNumber }
    if !code.isEmpty, text.dropFirst(code.count).hasPrefix(" - "),
      let alias = aliases[String(code)]
    {
      return alias
    }
    let levels = text.split { ">»›→:".contains($0) }.map { level in
      level.split { "/|;,".contains($0) }.compactMap { name(String($0)) }
    }
    let known = levels.joined()
    if let guarded = known.first(where: \.isGuarded) { return guarded }
    guard let last = levels.last(where: { !$0.isEmpty }) else { return nil }
    return Set(last.map(\.result)).count == 1 ? last.last : nil
  }

  /// One name: as it stands, without words of condition, in the singular or the plural.
  private func name(_ text: String) -> CategoryAlias? {
    let tokens = TitleTokens(text)
    if let alias = aliases[tokens.joined] { return alias }
    let condition = conditions.title(tokens)
    let words = tokens.words
    let plain = words.indices.filter { !condition.covers($0) }.map { words[$0] }
      .joined(separator: " ")
    guard !plain.isEmpty else { return nil }
    let singular = plain.hasSuffix("s") ? String(plain.dropLast()) : plain
    return aliases[plain] ?? aliases[singular] ?? aliases[plain + "s"]
  }

  /// The names, for finding those that are most like a text.
  var nearest: NearestCategories {
    NearestCategories(
      aliases.lazy.filter { $0.value.isDevice }.map { (name: $0.key, category: $0.value.result) })
  }
}
