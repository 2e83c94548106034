/// A mass in whole milligrams: of CO2 equivalent, of waste, of raw materials.
///
/// - Unit: milligrams; the sign follows the indicator (negative avoided impact is an added impact).
/// - Bounds: one unit's result is at most 10^15 mg (checked when a pack is loaded), a count of units
///   at most 10^18, so sums stay far inside 128 bits.
public struct Milligrams: Hashable, Comparable, Sendable {
  /// How many milligrams.
  public let count: Int128

  /// None.
  public static let zero = Milligrams(0)

  /// Makes a mass.
  public init(_ count: Int128) { self.count = count }

  /// The mass of a number of kilograms, rounded half-even to whole milligrams.
  ///
  /// This is the one rounding of the method (one for gross and one for burden of a factor).
  public init(kilograms: Rational) throws(RationalOverflow) {
    count = (try kilograms * Rational(1_000_000)).roundedHalfEven()
  }

  /// The same mass in kilograms, exact, such as `40442.4`.
  public var kilograms: String { DecimalText.scaled(count, decimals: 6) }

  /// The sum.
  public static func + (left: Milligrams, right: Milligrams) -> Milligrams {
    Milligrams(left.count + right.count)
  }

  /// The difference.
  public static func - (left: Milligrams, right: Milligrams) -> Milligrams {
    Milligrams(left.count - right.count)
  }

  /// The mass of a number of units.
  public static func * (mass: Milligrams, units: Int64) -> Milligrams {
    Milligrams(mass.count * Int128(units))
  }

  /// Adds in place.
  public static func += (left: inout Milligrams, right: Milligrams) { left = left + right }

  /// Whether the left mass is the smaller one.
  public static func < (left: Milligrams, right: Milligrams) -> Bool { left.count < right.count }
}
