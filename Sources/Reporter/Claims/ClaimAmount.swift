package import Impact

/// An amount as a claim states it: rounded down to the digits that its range supports.
package struct ClaimAmount: Hashable, Sendable {
  /// The amount that is stated.
  package let mass: Milligrams
  /// The number in the unit.
  package let number: ShownNumber
  /// `kg CO2e` or, from 1,000 kg on, `t CO2e`.
  package let unit: String

  /// The most significant digits of a claim.
  private static let mostDigits = 2

  /// Rounds the low end of an interval down.
  ///
  /// The place of the last digit is that of the first digit of half the interval's width; two digits at most,
  /// one at least.
  package init(low: Milligrams, high: Milligrams) {
    self.init(low, step: Self.step(low: low, high: high), unitOf: low)
  }

  /// An amount rounded to the nearest multiple of the step with which a low end is rounded down.
  package init(_ mass: Milligrams, besideLow low: Milligrams, high: Milligrams) {
    let step = Self.step(low: low, high: high)
    let nearest = Rational(mass.count, over: step).roundedHalfEven()
    self.init(Milligrams(nearest * step), step: step, unitOf: low)
  }

  private init(_ mass: Milligrams, step: Int128, unitOf low: Milligrams) {
    let rounded = mass.count / step * step
    let decimals = low.count >= 1_000_000_000 ? 9 : 6
    var (digits, places) = (rounded, decimals)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.mass = Milligrams(rounded)
    number = ShownNumber(digits: digits, decimals: places)
    unit = decimals == 9 ? "t CO2e" : "kg CO2e"
  }

  private static func step(low: Milligrams, high: Milligrams) -> Int128 {
    func place(_ value: Int128) -> Int { max(String(value.magnitude).utf8.count - 1, 0) }
    let first = place(low.count)
    let supported = place((high.count - low.count) / 2)
    let last = min(max(first - mostDigits + 1, supported), first)
    return Int128(ShownNumber.power(max(last, 0)))
  }

  /// The number with its unit, which no line end parts.
  package func text(_ words: Words) -> String {
    "\(words.number(number))\u{A0}\(unit.replacing(" ", with: "\u{A0}"))"
  }

  /// Two amounts of one unit: `120 to 390 t CO2e`.
  package static func range(_ low: ClaimAmount, _ high: ClaimAmount, _ words: Words) -> String {
    let range = words.range(words.number(low.number), words.number(high.number))
    return "\(range)\u{A0}\(low.unit.replacing(" ", with: "\u{A0}"))"
  }
}
