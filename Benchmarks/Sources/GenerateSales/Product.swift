/// A product of the made-up shop.
struct Product: Sendable {
  let title: String
  let category: String
  /// Its usual price in cents of a euro.
  let cents: Int
  /// Whether it is sold new, as accessories are.
  let isNew: Bool
}
