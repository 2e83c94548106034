/// Times behind a day that need no rules: `2025-01-31T22:36`, `2025-01-31 22:36:01.5 +0100`.
///
/// ``DateText`` reads the same and much more; it is asked about anything else.
enum PlainTime {
  /// Whether the first ten bytes of a cell may be a day, and all that follows is a time that is one.
  static func isBehindDay(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 16, cell.count <= 40, cell[4] == 0x2D, cell[7] == 0x2D,
      isPart(cell, 0, below: 100), isPart(cell, 2, below: 100), isPart(cell, 5, below: 100),
      isPart(cell, 8, below: 100), cell[10] == UInt8(ascii: "T") || cell[10] == 0x20,
      isPart(cell, 11, below: 24), cell[13] == UInt8(ascii: ":"), isPart(cell, 14, below: 60)
    else { return false }
    var index = 16
    if index + 2 < cell.count, cell[index] == UInt8(ascii: ":"), isPart(cell, 17, below: 60) {
      index = 19
      if index + 1 < cell.count, cell[index] == UInt8(ascii: "."), isDigit(cell[index + 1]) {
        index += 1
        while index < cell.count, isDigit(cell[index]) { index += 1 }
      }
    }
    return isZone(cell, from: index)
  }

  /// Whether nothing is left but `Z` or `+0100`, `+01:00`.
  private static func isZone(_ cell: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    if index == cell.count { return true }
    if cell[index] == UInt8(ascii: "Z") { return index + 1 == cell.count }
    if cell[index] == 0x20 { index += 1 }
    guard index + 5 <= cell.count, cell[index] == UInt8(ascii: "+") || cell[index] == 0x2D,
      isPart(cell, index + 1, below: 15)
    else { return false }
    index += 3
    if cell[index] == UInt8(ascii: ":") { index += 1 }
    return index + 2 == cell.count && isPart(cell, index, below: 60)
  }

  /// Whether two digits stand at a place and are below a bound.
  private static func isPart(
    _ cell: UnsafeBufferPointer<UInt8>, _ index: Int, below bound: UInt8
  ) -> Bool {
    guard index + 1 < cell.count, isDigit(cell[index]), isDigit(cell[index + 1]) else {
      return false
    }
    return (cell[index] - 0x30) * 10 + cell[index + 1] - 0x30 < bound
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
