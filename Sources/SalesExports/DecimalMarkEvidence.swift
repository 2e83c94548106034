/// What a whole column says of its decimal mark.
///
/// Decided per column, never per cell.
struct DecimalMarkEvidence {
  private var points = 0
  private var commas = 0
  private var open = 0
  /// The first record in which the mark is open.
  private(set) var firstOpenRow = 0

  /// Looks at one cell.
  mutating func see(_ bytes: ArraySlice<UInt8>, row: Int) {
    guard bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
      return
    }
    guard let last = bytes.lastIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
    else { return }
    let sign = bytes[last]
    let other = sign == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    let after = bytes[(last + 1)...].prefix { (0x30...0x39).contains($0) }.count
    let count = bytes.count { $0 == sign }
    if bytes.contains(other) {
      // Both signs: the last one is the mark.
      add(sign)
    } else if count > 1 {
      // Several of one sign: it separates thousands.
      add(other)
    } else if after != 3 {
      add(sign)
    } else {
      if open == 0 { firstOpenRow = row }
      open += 1
    }
  }

  private mutating func add(_ sign: UInt8) {
    if sign == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
  }

  /// The mark, or `nil` when the column leaves it open.
  var mark: ReadingOptions.DecimalMark? {
    if points == 0, commas == 0 { return open == 0 ? .point : nil }
    return commas > points ? .comma : .point
  }
}

extension ReadingOptions.DecimalMark {
  var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}
