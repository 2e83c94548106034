/// An exact fraction.
///
/// Factors are published as decimals and lifetimes divide them, so results such as 2/3 of 200 g have
/// no finite decimal form. Everything up to the one rounding to whole milligrams is computed with
/// these; nothing is lost on the way.
///
/// - Bounds: numerator and denominator fit 128 bits; an operation that would not fit throws
///   ``RationalOverflow`` instead of trapping, because the digits come from a user's own pack.
public struct Rational: Hashable, Sendable {
  /// The numerator; carries the sign.
  public let numerator: Int128
  /// The denominator; always greater than zero and without a common factor with the numerator.
  public let denominator: Int128

  /// Zero.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)

  /// Makes a whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Makes a fraction in lowest terms.
  ///
  /// - Parameters:
  ///   - numerator: Any number but `Int128.min`.
  ///   - denominator: A number greater than zero.
  public init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a denominator is greater than zero")
    let divisor = Self.greatestCommonDivisor(
      numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }

  /// The product.
  public static func * (left: Rational, right: Rational) throws(RationalOverflow) -> Rational {
    // Crosswise reduction first, so that only a result that does not fit is refused.
    let a = Rational(left.numerator, over: right.denominator)
    let b = Rational(right.numerator, over: left.denominator)
    return Rational(
      try product(a.numerator, b.numerator), over: try product(a.denominator, b.denominator))
  }

  /// The quotient; `right` is not zero.
  public static func / (left: Rational, right: Rational) throws(RationalOverflow) -> Rational {
    precondition(right.numerator != 0, "division by zero")
    let sign: Int128 = right.numerator < 0 ? -1 : 1
    return try left
      * Rational(sign * right.denominator, over: Int128(right.numerator.magnitude))
  }

  /// The sum.
  public static func + (left: Rational, right: Rational) throws(RationalOverflow) -> Rational {
    let a = try product(left.numerator, right.denominator)
    let b = try product(right.numerator, left.denominator)
    let (sum, overflow) = a.addingReportingOverflow(b)
    guard !overflow else { throw RationalOverflow() }
    return Rational(sum, over: try product(left.denominator, right.denominator))
  }

  /// The difference.
  public static func - (left: Rational, right: Rational) throws(RationalOverflow) -> Rational {
    try left + Rational(-right.numerator, over: right.denominator)
  }

  /// The nearest whole number; a half goes to the even neighbour.
  public func roundedHalfEven() -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let rest = remainder.magnitude
    let half = denominator.magnitude - rest
    let isUp = rest > half || (rest == half && !quotient.isMultiple(of: 2))
    guard isUp else { return quotient }
    return quotient + (numerator < 0 ? -1 : 1)
  }

  private static func product(_ a: Int128, _ b: Int128) throws(RationalOverflow) -> Int128 {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow, result != .min else { throw RationalOverflow() }
    return result
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }
}

extension Rational: Comparable {
  /// Whether the left number is the smaller one; exact unless the products pass 128 bits, and then
  /// by their nearest floating-point values.
  public static func < (left: Rational, right: Rational) -> Bool {
    let (a, overflowA) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (b, overflowB) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    guard !overflowA, !overflowB else { return left.approximation < right.approximation }
    return a < b
  }

  /// The nearest floating-point number, for charts and draws, never for amounts.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

/// A result with more digits than 128 bits hold.
public struct RationalOverflow: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    "the numbers have more digits than can be multiplied exactly; round them to 9 digits"
  }
}
