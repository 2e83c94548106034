/// Numbers of a workbook as a person sees them.
///
/// A workbook holds them as binary fractions and writes those in 17 digits, of which people see 15:
/// `0.30000000000000004` is 0.3. The digits are rounded as they are written, without another
/// fraction.
enum WorkbookNumber {
  private static let seenDigits = 15
  // A binary fraction has no larger exponent.
  private static let largestExponent = 400

  /// The number in plain digits; as it is written when it is no number.
  static func text(_ written: ArraySlice<UInt8>) -> [UInt8] {
    guard let number = Parts(written) else { return Array(written) }
    var digits = number.digits
    var point = number.point
    if !number.isWhole {
      round(&digits, &point)
      guard abs(point) <= largestExponent else { return Array(written) }
    }
    while let last = digits.last, last == 0, digits.count > max(point, 0) { digits.removeLast() }
    guard digits.contains(where: { $0 != 0 }) else { return [UInt8(ascii: "0")] }
    var text: [UInt8] = number.isNegative ? [UInt8(ascii: "-")] : []
    let zero = UInt8(ascii: "0")
    if point <= 0 {
      text += [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -point)
      return text + digits.map { $0 + zero }
    }
    text += digits.prefix(point).map { $0 + zero }
    if digits.count < point { text += Array(repeating: zero, count: point - digits.count) }
    guard digits.count > point else { return text }
    return text + [UInt8(ascii: ".")] + digits.dropFirst(point).map { $0 + zero }
  }

  /// Rounds to the digits that are seen, halves away from zero.
  private static func round(_ digits: inout [UInt8], _ point: inout Int) {
    guard digits.count > seenDigits else { return }
    let roundsUp = digits[seenDigits] >= 5
    digits.removeSubrange(seenDigits...)
    guard roundsUp else { return }
    var place = seenDigits - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      digits.removeLast()
      point += 1
    }
  }

  /// A number taken apart.
  private struct Parts {
    var isNegative = false
    /// The digits from the first that is not zero.
    var digits: [UInt8] = []
    /// How many of the digits stand before the point; negative when zeros follow it.
    var point = 0
    /// Whether it is written as a whole number, which is then kept with all its digits.
    var isWhole = true

    init?(_ written: ArraySlice<UInt8>) {
      var rest = written.drop { $0 <= 0x20 }
      while let last = rest.last, last <= 0x20 { rest.removeLast() }
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        isNegative = rest.popFirst() == UInt8(ascii: "-")
      }
      let whole = Self.digits(&rest)
      var fraction: [UInt8] = []
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        fraction = Self.digits(&rest)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      var exponent = 0
      if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
        guard let value = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
          (-10_000...10_000).contains(value)
        else { return nil }
        exponent = value
        rest = []
        isWhole = false
      }
      guard rest.isEmpty else { return nil }
      while fraction.last == 0 { fraction.removeLast() }
      isWhole = isWhole && fraction.isEmpty
      digits = whole + fraction
      let zeros = digits.prefix { $0 == 0 }.count
      digits.removeFirst(zeros)
      point = whole.count - zeros + exponent
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
      let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(run.count)
      return run.map { $0 - UInt8(ascii: "0") }
    }
  }
}
