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
    var last: ArraySlice<UInt8>.Index?
    var (points, commas, groups) = (0, 0, 0)
    /// Digits since the last sign, and before the first one.
    var (digits, leading) = (0, 0)
    var isLeadingZero = false
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30...0x39:
        if points + commas == 0 {
          if leading == 0 { isLeadingZero = bytes[index] == 0x30 }
          leading += 1
        }
        digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","):
        // Signs beside letters belong to a currency: "Rs.1,234", "1.234,50 kr."
        guard Self.isMark(bytes, index) else { continue }
        if bytes[index] == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
        last = index
        digits = 0
      case UInt8(ascii: " "), UInt8(ascii: "'"), 0x80...0xFF:
        // Between digits it separates thousands, so a point or comma behind it does not.
        if last == nil, leading > 0 { groups += 1 }
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // A number with an exponent has no groups.
        if last == index - digits - 1, Self.isDigit(bytes, index - 1), digits == 3 { groups += 1 }
      default: break
      }
    }
    guard let last else { return }
    let isComma = bytes[last] == UInt8(ascii: ",")
    if points > 0, commas > 0 {
      // Both signs: the last one is the mark.
      add(comma: isComma)
    } else if points + commas > 1 {
      // Several of one sign: it separates thousands.
      add(comma: !isComma)
    } else if digits != 3 || leading > 3 || leading == 0 || groups > 0
      || (leading == 1 && isLeadingZero)
    {
      add(comma: isComma)
    } else {
      if open == 0 { firstOpenRow = row }
      open += 1
    }
  }

  /// Whether a sign stands in a number: a digit behind it, and a digit or no letter before it.
  private static func isMark(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard isDigit(bytes, index + 1) else { return false }
    guard index > bytes.startIndex else { return true }
    return !DateScanner.isLetter(bytes[index - 1])
  }

  private static func isDigit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }

  private mutating func add(comma: Bool) {
    if comma { commas += 1 } else { points += 1 }
  }

  /// Adds cells of which the mark is certain.
  mutating func add(points: Int, commas: Int) {
    self.points += points
    self.commas += commas
  }

  /// Adds what was seen in other cells of the column.
  mutating func add(_ other: DecimalMarkEvidence) {
    add(points: other.points, commas: other.commas)
    if other.open > 0 {
      firstOpenRow = open == 0 ? other.firstOpenRow : min(firstOpenRow, other.firstOpenRow)
    }
    open += other.open
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
