import Impact

/// The share of sales that replace a new device, as claims state it.
struct ClaimShare: Hashable, Sendable {
  /// The central value.
  let central: Rational
  /// The ends of its range.
  let low: Rational
  let high: Rational

  /// The share behind results; `nil` where the method fixes one and gives no range.
  ///
  /// Where devices have different ones, the lowest central value and the widest range.
  init?(_ terms: [[Term]]) {
    let rows = terms.compactMap { $0.first { $0.symbol == "D" }?.row }
    let central = rows.map(\.central).min()
    guard let central, rows.count == terms.count else { return nil }
    self.central = central
    low = rows.map { $0.low ?? $0.central }.min() ?? central
    high = rows.map { $0.high ?? $0.central }.max() ?? central
  }

  /// The share in words: `1 in 2 purchases replaces a new one`.
  func text(_ words: Words) -> String {
    guard central.denominator <= 10, central.numerator > 0 else {
      return words.text(ClaimWord.sharePercent, ["percent": words.percent(Self.percent(central))])
    }
    return words.text(
      ClaimWord.share, count: ShownNumber(central.numerator),
      ["whole": words.number(central.denominator)])
  }

  /// The range in words: `39 to 71 %`.
  func range(_ words: Words) -> String {
    words.range(words.number(Self.percent(low)), words.percent(Self.percent(high)))
  }

  private static func percent(_ share: Rational) -> ShownNumber {
    // Down and not to the nearest: a share that is said to be higher than it is would make the claim larger.
    ShownNumber(share.numerator * 100 / share.denominator)
  }
}
