/// A decimal number of an export, exact: `digits / 10^decimals`.
struct NumberText: Hashable {
  /// All digits with their sign; at most 15.
  let digits: Int64
  /// How many of them stand after the decimal mark.
  let decimals: Int

  /// Reads a number.
  ///
  /// - Parameters:
  ///   - bytes: The cell. Blanks, an apostrophe before the number (a spreadsheet's guard), currency
  ///     signs and up to three letters of a currency before and behind it are passed over; `(12.00)` and `12.00-`
  ///     are negative; `1.0E3` is a thousand.
  ///   - mark: The decimal mark of the column. The other sign separates groups of digits; anywhere
  ///     else it makes the text no number, so that 1.5 is never read as 15.
  ///   - allowsCurrency: Whether letters and signs of a currency may stand beside the number.
  init?(_ bytes: ArraySlice<UInt8>, mark: UInt8, allowsCurrency: Bool) {
    var reading = NumberReading(bytes, mark: mark, allowsCurrency: allowsCurrency)
    guard reading.readAll(), let (digits, decimals) = reading.scaled else { return nil }
    self.digits = digits
    self.decimals = decimals
  }

  /// The number when it is whole, as `2`, `2.0` and `2,00` are.
  var whole: Int64? {
    var (value, left) = (digits, decimals)
    while left > 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      left -= 1
    }
    return value
  }

  /// The most minor units that a line may have, so that sums and signs never leave 63 bits.
  private static let largestRevenue: UInt128 = 1_000_000_000_000_000

  /// The number times a count of units, in minor units of a currency.
  ///
  /// Rounded half-even; `nil` for more than any line can be worth.
  func minorUnits(times units: Int64, decimals minorDigits: Int) -> Int64? {
    var value = Int128(digits) * Int128(units)
    for _ in 0..<max(minorDigits - decimals, 0) { value *= 10 }
    var scale: Int128 = 1
    for _ in 0..<max(decimals - minorDigits, 0) { scale *= 10 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: scale)
    let rest = remainder.magnitude * 2
    let isUp = rest > scale.magnitude || (rest == scale.magnitude && !quotient.isMultiple(of: 2))
    let rounded = isUp ? quotient + (value < 0 ? -1 : 1) : quotient
    return rounded.magnitude <= Self.largestRevenue ? Int64(rounded) : nil
  }
}
