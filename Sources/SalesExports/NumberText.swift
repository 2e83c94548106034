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
  ///     signs and up to three letters of a currency around it are passed over; `(12.00)` is negative.
  ///   - mark: The decimal mark of the column. The other sign separates groups of three digits; anywhere
  ///     else it makes the text no number, so that 1.5 is never read as 15.
  ///   - allowsCurrency: Whether letters and signs of a currency may stand beside the number.
  init?(_ bytes: ArraySlice<UInt8>, mark: UInt8, allowsCurrency: Bool) {
    var reading = Reading(mark: mark, allowsCurrency: allowsCurrency)
    for byte in bytes {
      guard reading.take(byte) else { return nil }
    }
    guard reading.count > 0, reading.isGroupWhole, reading.parenthesis != .open else { return nil }
    digits = reading.isNegative ? -reading.digits : reading.digits
    decimals = reading.decimals
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

  /// The number so far.
  private struct Reading {
    enum Parenthesis { case none, open, closed }

    let mark: UInt8
    let allowsCurrency: Bool
    var digits: Int64 = 0
    var decimals = 0
    var count = 0
    var isNegative = false
    var parenthesis = Parenthesis.none
    private var letters = 0
    private var isAfterMark = false
    private var hasEnded = false
    private var hasSign = false
    /// Whether a blank stands behind the last digit: a digit behind it begins a group of thousands.
    private var isAfterBlank = false
    /// Digits since the last separator of groups; `nil` before the first one.
    private var group: Int?

    init(mark: UInt8, allowsCurrency: Bool) {
      self.mark = mark
      self.allowsCurrency = allowsCurrency
    }

    /// Whether the last group of thousands has its three digits.
    var isGroupWhole: Bool { group == nil || group == 3 }

    /// Whether a group of thousands may begin here.
    private var beginsGroup: Bool {
      !isAfterMark && !hasEnded && (group == nil ? count <= 3 : group == 3)
    }

    mutating func take(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard count < 15, !hasEnded else { return false }
        if isAfterBlank {
          guard beginsGroup else { return false }
          group = 0
          isAfterBlank = false
        }
        count += 1
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        if isAfterMark { decimals += 1 } else if let length = group { group = length + 1 }
        return true
      case mark:
        guard !isAfterMark, !hasEnded, isGroupWhole else { return false }
        isAfterMark = true
        return true
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard count > 0, beginsGroup else { return false }
        group = 0
        return true
      case UInt8(ascii: "'"):
        // A guard before the number, or the Swiss separator of groups.
        if count == 0 { return true }
        guard beginsGroup else { return false }
        group = 0
        return true
      default:
        return takeSign(byte)
      }
    }

    private mutating func takeSign(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "-"):
        guard count == 0, !hasSign else { return false }
        isNegative = true
        hasSign = true
      case UInt8(ascii: "+"):
        guard count == 0, !hasSign else { return false }
        hasSign = true
      case UInt8(ascii: "("):
        guard count == 0, !hasSign else { return false }
        isNegative = true
        hasSign = true
        parenthesis = .open
      case UInt8(ascii: ")"):
        guard parenthesis == .open, count > 0 else { return false }
        parenthesis = .closed
        hasEnded = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0xC2, 0xA0, 0xE2, 0x80, 0xAF:
        // Blanks, and the bytes of no-break blanks in UTF-8 and Windows-1252.
        isAfterBlank = count > 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters += 1
        guard allowsCurrency, letters <= 3 else { return false }
        if count > 0 { hasEnded = true }
      case UInt8(ascii: "$"), 0x82...0xFF:
        guard allowsCurrency else { return false }
        if count > 0 { hasEnded = true }
      default:
        return false
      }
      return true
    }
  }
}
