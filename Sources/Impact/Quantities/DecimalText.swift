/// Writing of exact decimals: a point, no thousands separators, no exponent.
public enum DecimalText {
  /// Writes `value / 10^decimals` with no more digits than it has.
  ///
  /// - Parameters:
  ///   - value: The amount in the small unit.
  ///   - decimals: How many digits stand after the point in the large unit; 0 to 24.
  /// - Returns: Such as `49.2` for 49,200,000 and 6 decimals.
  public static func scaled(_ value: Int128, decimals: Int) -> String {
    var digits = String(value.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals - digits.utf8.count + 1) + digits
    }
    let whole = digits.dropLast(decimals)
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  /// Writes a whole number with a comma between groups of three digits, as English text does.
  public static func grouped(_ value: some BinaryInteger) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return value < 0 ? "-\(text)" : text
  }
}
