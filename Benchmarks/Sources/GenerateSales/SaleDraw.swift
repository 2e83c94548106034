/// Draws the lines: each from its own place in the random numbers, so that every order of records
/// holds the same lines.
struct SaleDraw: Sendable {
  static let conditions = ["Excellent", "Very good", "Good", "Fair", "New"]
  static let statuses = ["Shipped", "Completed", "Cancelled", "Refunded", "Pending"]

  /// How many random numbers belong to one line.
  private static let drawsOfLine: UInt64 = 4

  let products: [Product]
  // Numbers apart from their products and markets: no reference is counted for each line.
  private let cents: [Int]
  private let conditionIfNew: [Int?]
  private let rates = Market.all.map(\.rate)
  private let dayCount = SaleDays.all.count
  private let seed: UInt64
  private let lines: Int
  private let product: WeightedChoice<Int>
  private let market = WeightedChoice(
    Market.all.enumerated().map { ($0, $1.share) }, bits: 10)
  private let condition = WeightedChoice([(0, 31), (1, 34), (2, 23), (3, 9), (4, 3)], bits: 10)
  private let status = WeightedChoice([(0, 61), (1, 29), (2, 4), (3, 4), (4, 2)], bits: 10)
  private let quantity = WeightedChoice([(1, 93), (2, 5), (3, 2)], bits: 10)

  init(lines: Int, seed: UInt64) {
    let weighted = ProductRange.weightedProducts
    products = weighted.map(\.value)
    cents = products.map(\.cents)
    conditionIfNew = products.map { $0.isNew ? Self.conditions.count - 1 : nil }
    product = WeightedChoice(weighted.enumerated().map { ($0, $1.weight) }, bits: 14)
    self.lines = lines
    self.seed = SplitMix64.mixed(seed)
  }

  /// The line with a number among all from 0, which is the `place`-th of its order from 0.
  func line(_ number: Int, of order: Int, place: Int) -> SaleLine {
    var random = SplitMix64(seed: seed, position: UInt64(number) &* Self.drawsOfLine)
    let words = random.next()
    let amounts = random.next()
    let index = product[words]
    let market = market[words >> 14]
    // A price is the usual one, up to a tenth less or more.
    let usual = cents[index] * rates[market] / 100
    return SaleLine(
      order: order, line: place + 1, day: number * dayCount / lines,
      second: Int((amounts >> 16 & 0xFFFF) * 86_400 >> 16), product: index, market: market,
      condition: conditionIfNew[index] ?? condition[words >> 24],
      status: status[words >> 34], quantity: quantity[words >> 44],
      price: usual * Int(900 + (amounts & 0xFFFF) * 200 >> 16) / 1_000, chance: random.next())
  }
}
