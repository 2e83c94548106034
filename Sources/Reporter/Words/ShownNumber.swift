import Impact

/// A number with the digits that are shown, which decide its plural: 1 is not 1.0 everywhere.
package struct ShownNumber: Hashable, Sendable {
  /// The number without its decimal mark.
  package let digits: Int128
  /// How many of the digits stand behind the mark.
  package let decimals: Int

  /// Makes a number of `digits / 10^decimals`.
  package init(digits: Int128, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// Makes a whole number.
  package init(_ whole: some BinaryInteger) { self.init(digits: Int128(whole), decimals: 0) }

  /// The part before the mark, without its sign.
  var whole: UInt128 { digits.magnitude / Self.power(decimals) }

  /// The part behind the mark, with as many digits as are shown.
  var fraction: UInt128 { digits.magnitude % Self.power(decimals) }

  static func power(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
  }
}
