/// A country of sale with its currency.
struct Market: Sendable {
  let country: String
  let currency: String
  /// What one euro is, in cents of the currency.
  let rate: Int
  /// Its share of all sales, in percent.
  let share: Double

  static let all = [
    Market("FR", 24), Market("DE", 20), Market("ES", 11), Market("IT", 10), Market("NL", 6),
    Market("BE", 5), Market("AT", 4), Market("PT", 3), Market("IE", 2), Market("FI", 2),
    Market("GR", 1.5), Market("SK", 1), Market("LU", 0.5), Market("SI", 0.5),
    Market("GB", 4.5, "GBP", 86), Market("SE", 2.5, "SEK", 1_120), Market("PL", 2.5, "PLN", 428),
  ]

  private init(_ country: String, _ share: Double, _ currency: String = "EUR", _ rate: Int = 100) {
    self.country = country
    self.share = share
    self.currency = currency
    self.rate = rate
  }
}
