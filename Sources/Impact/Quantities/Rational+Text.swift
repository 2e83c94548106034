extension Rational {
  /// Reads a plain decimal number such as `84`, `50.51` or `-0.5`.
  ///
  /// - Parameter text: Digits with at most one point; up to 12 digits before and 12 after it. No
  ///   exponent, no thousands separators, no blanks.
  ///
  /// The result is the exact value, or `nil` when the text is not such a number.
  public init?(decimal text: some StringProtocol) {
    var digits: Int128 = 0
    var scale: Int128 = 1
    var before = 0
    var after = 0
    var isAfterPoint = false
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0:
        isNegative = true
      case UInt8(ascii: ".") where !isAfterPoint && before > 0:
        isAfterPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        if isAfterPoint {
          after += 1
          scale *= 10
        } else {
          before += 1
        }
        guard before <= 12, after <= 12 else { return nil }
      default:
        return nil
      }
    }
    guard before > 0, !isAfterPoint || after > 0 else { return nil }
    self.init(isNegative ? -digits : digits, over: scale)
  }

  /// The shortest decimal text when there is one (`2.5`), else the fraction (`2/3`).
  public var text: String {
    var scale: Int128 = 1
    var digits = 0
    while scale % denominator != 0 {
      guard digits < 24 else { return "\(numerator)/\(denominator)" }
      scale *= 10
      digits += 1
    }
    return DecimalText.scaled(numerator * (scale / denominator), decimals: digits)
  }
}
