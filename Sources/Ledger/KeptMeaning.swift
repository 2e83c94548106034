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

  /// Reads what the tables have.
  init(
    kind: String, category: String, level: String, titleCondition: String, model: String,
    product: Int
  ) {
    let found: ProductMatch.Kind =
      switch kind {
      case "device": .device(category)
      case "accessory": .accessory
      case "not_goods": .notGoods
      default: .unknown
      }
    match = ProductMatch(
      kept: found, level: MatchLevel(rawValue: level) ?? .word,
      titleCondition: Condition(rawValue: titleCondition) ?? .unknown,
      model: model.isEmpty ? nil : model)
    self.product = product
  }
}
