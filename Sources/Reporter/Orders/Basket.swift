public import Impact

/// Devices that somebody asks an estimate for: lines like those of an order, but that nobody has sold.
///
/// The caller's word is taken that they are refurbished; accessories stay what they are.
public struct Basket: Sendable {
  /// The most items.
  public static let mostItems = 1000
  /// The most units of one item.
  public static let mostUnits: Int64 = 1_000_000_000
  /// The longest category or title, in bytes of UTF-8.
  public static let longestText = 1024

  /// One item per line, in the order given.
  public let lines: [OrderLine]

  /// Makes a basket of one item or more.
  ///
  /// - Parameters:
  ///   - items: What is asked for.
  ///   - pack: The categories, and the models of an overlay.
  ///   - matcher: What recognises titles, categories and countries.
  /// - Throws: ``BasketError`` with the place of the first mistake.
  public init(items: [BasketRequest], pack: FactorPack, matcher: Matcher) throws(BasketError) {
    guard !items.isEmpty else {
      throw BasketError("/items", "the basket is empty", "give one item or more")
    }
    guard items.count <= Self.mostItems else {
      throw BasketError(
        "/items", "the basket has \(items.count) items", "give at most \(Self.mostItems)")
    }
    var lines: [OrderLine] = []
    for (index, item) in items.enumerated() {
      lines.append(try Self.line(item, "/items/\(index)", pack, matcher))
    }
    self.lines = lines
  }

  private static func line(
    _ item: BasketRequest, _ place: String, _ pack: FactorPack, _ matcher: Matcher
  ) throws(BasketError) -> OrderLine {
    let category = item.category ?? ""
    let title = item.title ?? ""
    guard !category.isEmpty || !title.isEmpty else {
      throw BasketError(place, "the item has no category and no title", "give one of the two")
    }
    for (name, text) in [("category", category), ("title", title)] {
      guard text.utf8.count <= longestText else {
        throw BasketError(
          "\(place)/\(name)", "the text has \(text.utf8.count) bytes",
          "give at most \(longestText)")
      }
    }
    let units = item.units ?? 1
    guard (1...mostUnits).contains(units) else {
      throw BasketError("\(place)/units", "\(units) units", "give a number from 1 to \(mostUnits)")
    }
    let product = product(category, title, pack, matcher)
    let (state, reason): (RecordState, RecordReason)
    switch product.kind {
    case .accessory: (state, reason) = (.notEligible, .accessory)
    case .notGoods: (state, reason) = (.notGoods, .notGoods)
    case .unknown: (state, reason) = (.unmatched, .noCategory)
    case .device(let category):
      // Whatever a title says of new or broken goods holds here as well.
      switch product.titleCondition {
      case .new: (state, reason) = (.notEligible, .new)
      case .broken: (state, reason) = (.notEligible, .broken)
      case .refurbished, .used, .unknown:
        (state, reason) =
          pack.noResult(for: category) == nil ? (.counted, .counted) : (.unmatched, .noFactor)
      }
    }
    return OrderLine(
      day: CalendarDay(daysSince1970: 0),
      title: matcher.foldedName(MaskedText.masked(title.isEmpty ? category : title)),
      product: product,
      country: try country(item.country, "\(place)/country", matcher),
      refurbishingCountry: try country(item.refurbishedIn, "\(place)/refurbished_in", matcher),
      ordered: units, units: state == .counted ? units : 0, state: state, reason: reason)
  }

  /// A category by its id, a model by its id, or what the matching tables find.
  private static func product(
    _ category: String, _ title: String, _ pack: FactorPack, _ matcher: Matcher
  ) -> ProductMatch {
    let matched = matcher.product(category: category, title: title)
    guard title.isEmpty, matched.model == nil, let found = pack.category(of: category) else {
      return matched
    }
    return found.id == category
      ? ProductMatch(given: category)
      : ProductMatch(given: found.id, level: .model, model: category)
  }

  private static func country(
    _ text: String?, _ place: String, _ matcher: Matcher
  ) throws(BasketError) -> String {
    guard let text, !text.isEmpty else { return "" }
    guard text.utf8.count <= longestText, let country = matcher.country(text) else {
      throw BasketError(
        place, "no country has this name", "give two letters such as FR, or leave it out")
    }
    return country
  }
}
