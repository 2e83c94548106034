/// What a seller says of products himself: by the shop's category, the seller's number or the title.
///
/// It comes before all tables: a number before a title, a title before a category. A category that is settled
/// so is still a shop's category: a case in it is a case.
public struct ProductMapping: Sendable {
  /// What a row is looked up by.
  public enum Key: String, CaseIterable, Sendable {
    /// The text of the category column.
    case category
    /// The seller's number.
    case sku
    /// The title.
    case title
  }

  private var results: [Key: [String: CategoryAlias]] = [:]

  /// An empty mapping.
  public init() {}

  /// Settles a value.
  ///
  /// - Parameters:
  ///   - value: The text as it stands in exports.
  ///   - key: What it is.
  ///   - result: A category of the pack, `accessory` or `not_goods`.
  ///   - row: The row of the mapping, for `impact lines`.
  /// - Returns: The row that says something else of the same value; `nil` when none does.
  public mutating func settle(_ value: String, as key: Key, result: String, row: Int) -> Int? {
    let folded = Self.folded(value, key)
    if let earlier = results[key]?[folded], earlier.result != result {
      return Int(earlier.place.row)
    }
    results[key, default: [:]][folded] = CategoryAlias(
      result: result, place: RulePlace(.mapping, row: row))
    return nil
  }

  /// Whether any product is settled by its number.
  public var usesNumbers: Bool { results[.sku]?.isEmpty == false }

  /// What is said of one product; `nil` when nothing is.
  func product(number: String, title: String) -> CategoryAlias? {
    if !number.isEmpty, let found = results[.sku]?[Self.folded(number, .sku)] { return found }
    guard !title.isEmpty else { return nil }
    return results[.title]?[Self.folded(title, .title)]
  }

  /// What is said of a shop's category; `nil` when nothing is.
  func category(_ text: String) -> CategoryAlias? {
    text.isEmpty ? nil : results[.category]?[Self.folded(text, .category)]
  }

  /// Numbers differ in every sign; of words, capitals and accents do not matter, and neither does what a
  /// worklist does not show.
  private static func folded(_ text: String, _ key: Key) -> String {
    key == .sku ? text : TitleTokens(MaskedText.masked(text)).joined
  }
}
