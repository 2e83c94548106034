/// A number that the formula can be worked out with: exact, or drawn many times at once.
///
/// The formula is written once, in ``UnitFormula``; what it is worked out with decides whether a central
/// value or a range comes out.
protocol FormulaNumber {
  /// The number that is exactly this.
  init(_ exact: Rational)

  static func * (left: Self, right: Self) throws(RationalOverflow) -> Self
  static func / (left: Self, right: Self) throws(RationalOverflow) -> Self
  static func + (left: Self, right: Self) throws(RationalOverflow) -> Self
  static func - (left: Self, right: Self) throws(RationalOverflow) -> Self
}

extension Rational: FormulaNumber {
  /// The same number.
  init(_ exact: Rational) { self = exact }
}
