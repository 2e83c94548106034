import Impact

/// What a product means, as the tables have it.
struct KeptMeaning: Hashable {
  let match: ProductMatch
  /// The product itself, where it has no category or no factor and is listed by its title; 0 for others.
  let product: Int

  /// The kind in the words of the tables.
  var kind: String {
    switch match.kind {
    case .device: "device"
    case .accessory: "accessory"
    case .notGoods: "not_goods"
    case .unknown: "unknown"
    }
  }

  /// The category, or empty.
  var category: String {
    if case .device(let category) = match.kind { category } else { "" }
  }

  init(_ match: ProductMatch, product: Int) {
    self.match = match
    self.product = product
  }

  /// Reads what the tables have; `nil` for words that are none, as a damaged table has them.
  init?(
    kind: String, category: String, level: String, titleCondition: String, model: String,
    product: Int
  ) {
    let found: ProductMatch.Kind
    switch kind {
    case "device": found = .device(category)
    case "accessory": found = .accessory
    case "not_goods": found = .notGoods
    case "unknown": found = .unknown
    default: return nil
    }
    guard let level = MatchLevel(rawValue: level),
      let condition = Condition(rawValue: titleCondition)
    else { return nil }
    match = ProductMatch(
      kept: found, level: level, titleCondition: condition, model: model.isEmpty ? nil : model)
    self.product = product
  }
}
