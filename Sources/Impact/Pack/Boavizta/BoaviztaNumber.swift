/// Numbers as Boavizta's table has them.
enum BoaviztaNumber {
  /// The most decimals that a pack's number may have.
  static let decimals = 12

  private static let scale: Int128 = 1_000_000_000_000

  /// Reads a plain decimal number that is not negative.
  ///
  /// - Parameters:
  ///   - text: Such as `0.1500` or `0.21899999999999997`, which a program left behind for 0.219.
  ///   - isNoisy: Set when the number had more than 12 decimals and was rounded.
  /// - Returns: The number, or `nil` when the text is none.
  static func read(_ text: String, isNoisy: inout Bool) -> Rational? {
    if let number = Rational(decimal: text) { return number >= .zero ? number : nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = Rational(decimal: parts[0]), whole >= .zero,
      parts[1].utf8.count > decimals, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let fraction = Int128(parts[1].prefix(decimals + 6))
    else { return nil }
    var cut: Int128 = 1
    for _ in decimals..<min(parts[1].utf8.count, decimals + 6) { cut *= 10 }
    isNoisy = true
    let digits = Rational(whole.numerator * scale * cut + fraction, over: cut).roundedHalfEven()
    return Rational(digits, over: scale)
  }

  /// The number with at most 12 decimals, a half to the even neighbour.
  static func rounded(_ number: Rational) throws(RationalOverflow) -> Rational {
    guard scale % number.denominator != 0 else { return number }
    return Rational(try (number * Rational(scale, over: 1)).roundedHalfEven(), over: scale)
  }
}
