/// Products of one category: every model in every version, each with a colour.
struct ProductRange: Sendable {
  /// The word in the category column.
  let category: String
  /// Its share of all lines, in percent.
  let share: Double
  /// The price of the first model in euros; those behind it cost up to half of that more.
  let euros: Int
  let models: [String]
  var versions = [""]
  var colours = [""]
  var isNew = false

  /// The products, most sold first.
  var products: [Product] {
    var products: [Product] = []
    for (version, words) in versions.enumerated() {
      for (index, model) in models.enumerated() {
        let colour = colours[(index + version) % colours.count]
        products.append(
          Product(
            title: [model, words, colour].filter { !$0.isEmpty }.joined(separator: " "),
            category: category,
            cents: euros * (100 + 50 * index / models.count + 15 * version),
            isNew: isNew))
      }
    }
    return products
  }

  /// All products with how often each is sold: within a range, the n-th sells like 1 / (n + 3).
  static var weightedProducts: [(value: Product, weight: Double)] {
    all.flatMap { range in
      let products = range.products
      let weights = products.indices.map { 1 / Double($0 + 4) }
      let total = weights.reduce(0, +)
      return zip(products, weights).map { ($0, range.share * $1 / total) }
    }
  }
}
