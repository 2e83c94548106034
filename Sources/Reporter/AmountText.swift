public import Impact

/// Amounts as people read them: three significant digits, thousands separated.
///
/// Exact amounts stand in the CSV and JSON files.
public enum AmountText {
  /// Kilograms with three significant digits, without a unit: `40,400`, `0.123`.
  public static func kilograms(_ mass: Milligrams) -> String {
    rounded(mass.count, unitDigits: 6)
  }

  /// A figure with its unit, in tonnes from 10,000 kg on: `77.1` and `t CO2e`.
  ///
  /// - Parameters:
  ///   - mass: The amount.
  ///   - indicator: What it is of.
  ///   - largest: The largest of the amounts that stand beside it, so that all have one unit.
  /// - Returns: The value with three significant digits, and the unit.
  public static func figure(
    _ mass: Milligrams, of indicator: Indicator, besides largest: Milligrams = .zero
  ) -> (value: String, unit: String) {
    let suffix = indicator == .climateChange ? " CO2e" : ""
    guard max(mass.count.magnitude, largest.count.magnitude) >= 10_000_000_000 else {
      return (kilograms(mass), "kg\(suffix)")
    }
    return (rounded(mass.count, unitDigits: 9), "t\(suffix)")
  }

  /// A figure and its unit in one text.
  public static func text(
    _ mass: Milligrams, of indicator: Indicator, besides largest: Milligrams = .zero
  ) -> String {
    let (value, unit) = figure(mass, of: indicator, besides: largest)
    return "\(value) \(unit)"
  }

  /// An interval in kilograms, each end with three significant digits: `23 to 123`.
  public static func range(_ interval: Interval) -> String {
    "\(kilograms(interval.low)) to \(kilograms(interval.high))"
  }

  /// An interval with its unit, in the unit of the figure that it stands beside.
  public static func range(
    _ interval: Interval, of indicator: Indicator, besides largest: Milligrams
  ) -> String {
    let both = max(interval.high, largest)
    let low = figure(interval.low, of: indicator, besides: both)
    let high = figure(interval.high, of: indicator, besides: both)
    return "\(low.value) to \(high.value) \(high.unit)"
  }

  /// Every digit, thousands separated: `77,054.4`.
  public static func exact(_ mass: Milligrams) -> String { grouped(mass.kilograms) }

  /// A share in percent with one decimal, rounded half-even: `46.2 %`.
  public static func percent(_ part: Int64, of whole: Int64) -> String? {
    guard whole > 0 else { return nil }
    let tenths = Rational(Int128(part) * 1000, over: Int128(whole)).roundedHalfEven()
    return DecimalText.scaled(tenths, decimals: 1) + " %"
  }

  /// Hundredths of a percent as percent with one decimal: `46.2 %`.
  public static func hundredths(_ share: Int) -> String {
    let tenths = Rational(Int128(share), over: 10).roundedHalfEven()
    if tenths == 0, share > 0 { return "< 0.1 %" }
    return DecimalText.scaled(tenths, decimals: 1) + " %"
  }

  /// Rounds to three significant digits and writes in a unit of 10^unitDigits milligrams.
  private static func rounded(_ milligrams: Int128, unitDigits: Int) -> String {
    let digits = String(milligrams.magnitude).utf8.count
    guard digits > 3 else {
      return grouped(DecimalText.scaled(milligrams, decimals: unitDigits))
    }
    var scale: Int128 = 1
    for _ in 0..<(digits - 3) { scale *= 10 }
    let value = Rational(milligrams, over: scale).roundedHalfEven() * scale
    return grouped(DecimalText.scaled(value, decimals: unitDigits))
  }

  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    let isNegative = text.hasPrefix("-")
    let whole = Int128(parts[0].drop { $0 == "-" }) ?? 0
    let head = (isNegative ? "−" : "") + DecimalText.grouped(whole)
    return parts.count == 2 ? "\(head).\(parts[1])" : head
  }
}
