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
  ///     signs and up to three letters of a currency are passed over; `(12.00)` is negative.
  ///   - mark: The decimal mark of the column; the other sign separates thousands.
  ///   - allowsCurrency: Whether letters and signs of a currency may stand beside the number.
  init?(_ bytes: ArraySlice<UInt8>, mark: UInt8, allowsCurrency: Bool) {
    var digits: Int64 = 0
    var decimals = 0
    var count = 0
    var letters = 0
    var isNegative = false
    var isAfterMark = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        guard count <= 15 else { return nil }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        if isAfterMark { decimals += 1 }
      case mark:
        guard !isAfterMark else { return nil }
        isAfterMark = true
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard count > 0, !isAfterMark else { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "("):
        guard count == 0, !isNegative else { return nil }
        isNegative = true
      case UInt8(ascii: "+"):
        guard count == 0 else { return nil }
      case UInt8(ascii: ")"):
        guard isNegative, count > 0 else { return nil }
      case UInt8(ascii: "'"):
        guard offset == 0 || count > 0 else { return nil }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0xC2, 0xA0, 0xE2, 0x80, 0xAF:
        // Blanks, and the bytes of no-break blanks in UTF-8 and Windows-1252.
        continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters += 1
        guard allowsCurrency, letters <= 3 else { return nil }
      case UInt8(ascii: "$"), 0x82...0xFF:
        guard allowsCurrency else { return nil }
      default:
        return nil
      }
    }
    guard count > 0 else { return nil }
    self.digits = isNegative ? -digits : digits
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

  /// The number times a count of units, in minor units of a currency, rounded half-even; `nil` past 63
  /// bits.
  func minorUnits(times units: Int64, decimals minorDigits: Int) -> Int64? {
    var value = Int128(digits) * Int128(units)
    for _ in 0..<max(minorDigits - decimals, 0) { value *= 10 }
    var scale: Int128 = 1
    for _ in 0..<max(decimals - minorDigits, 0) { scale *= 10 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: scale)
    let rest = remainder.magnitude * 2
    let isUp = rest > scale.magnitude || (rest == scale.magnitude && !quotient.isMultiple(of: 2))
    return Int64(exactly: isUp ? quotient + (value < 0 ? -1 : 1) : quotient)
  }
}
