/// A number of digits with at most two decimals, read without the rules for signs, groups and currencies.
///
/// ``NumberText`` reads the same and much more; whatever is not of this shape is left to it.
struct PlainNumber {
  /// All digits as one number.
  let digits: Int64
  /// How many of them stand behind the mark: 0 to 2.
  let decimals: Int
  /// The mark; 0 for a whole number.
  let mark: UInt8

  /// The most digits; a number of more is left to the rules.
  private static let mostDigits = 12

  /// Reads a cell; `nil` for any other shape than `12`, `12.5` or `12,50`.
  @inline(__always)
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard cell.count > 0, cell.count <= Self.mostDigits + 1 else { return nil }
    var (digits, index) = (Int64(0), 0)
    while index < cell.count {
      let digit = cell[index] &- 0x30
      guard digit < 10 else { break }
      digits = digits &* 10 &+ Int64(digit)
      index += 1
    }
    guard index < cell.count else {
      guard index <= Self.mostDigits else { return nil }
      (self.digits, decimals, mark) = (digits, 0, 0)
      return
    }
    let decimals = cell.count - index - 1
    guard index > 0, decimals == 1 || decimals == 2, cell[index] == 0x2E || cell[index] == 0x2C
    else { return nil }
    for place in (index + 1)..<cell.count {
      let digit = cell[place] &- 0x30
      guard digit < 10 else { return nil }
      digits = digits &* 10 &+ Int64(digit)
    }
    (self.digits, self.decimals, mark) = (digits, decimals, cell[index])
  }
}
