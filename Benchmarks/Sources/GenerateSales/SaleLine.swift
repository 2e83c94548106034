/// One line of an order, before it is written.
struct SaleLine: Sendable {
  let order: Int
  let line: Int
  let day: Int
  let second: Int
  let product: Int
  let market: Int
  let condition: Int
  let status: Int
  let quantity: Int
  /// In cents of the market's currency.
  let price: Int
  /// What else is decided at random: whether a title breaks, what is damaged.
  let chance: UInt64
}
