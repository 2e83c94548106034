/// A number of an export while its bytes are read, one sign after the other.
struct NumberReading {
  private enum Parenthesis { case none, open, closed }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private let mark: UInt8
  private let allowsCurrency: Bool

  private var digits: Int64 = 0
  private var decimals = 0
  private var count = 0
  private var exponent = 0
  private var isNegative = false
  private var hasSign = false
  private var parenthesis = Parenthesis.none
  /// Letters of a currency, before the digits or behind them.
  private var letters = 0
  private var isAfterMark = false
  private var hasEnded = false
  /// Whether a blank stands behind the last digit: a digit behind it begins a group of thousands.
  private var isAfterBlank = false
  /// Digits since the last separator of groups; `nil` before the first one.
  private var group: Int?
  /// Digits of the first group.
  private var firstGroup = 0
  /// Whether groups of two digits stand between the first and the last, as in 1,23,45,678.
  private var hasGroupsOfTwo = false
  private var hasGroupsOfThree = false

  /// The most digits that are kept.
  private static let mostDigits = 15

  init(_ bytes: ArraySlice<UInt8>, mark: UInt8, allowsCurrency: Bool) {
    self.bytes = bytes
    index = bytes.startIndex
    self.mark = mark
    self.allowsCurrency = allowsCurrency
  }

  /// Reads the whole cell; whether it is a number.
  mutating func readAll() -> Bool {
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      let isGood =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): takeDigit(byte)
        case mark: takeMark()
        case UInt8(ascii: "."), UInt8(ascii: ","):
          if isBesideLetter { true } else { takeComma() }
        case 0x80...0xFF: takeOther(byte)
        default: takeSign(byte)
        }
      guard isGood else { return false }
    }
    return count > 0 && isGroupWhole && parenthesis != .open
  }

  /// The digits with their sign, and how many of them stand after the decimal mark.
  var scaled: (digits: Int64, decimals: Int)? {
    var (value, places) = (digits, decimals - exponent)
    while places < 0 {
      guard value < 100_000_000_000_000 else { return nil }
      value *= 10
      places += 1
    }
    // 5E-20 would need more decimals than anything that is sold.
    guard places <= 2 * Self.mostDigits else { return nil }
    return (isNegative ? -value : value, places)
  }

  // MARK: Digits and groups

  /// Whether the last group of thousands has its three digits.
  private var isGroupWhole: Bool { group == nil || group == 3 }

  /// Whether a point or comma ends a currency's name, as the one behind "Rs" and "kr".
  private var isBesideLetter: Bool {
    letters > 0 && DateScanner.isLetter(bytes[index - 2]) && (count == 0 || hasEnded)
  }

  private mutating func takeDigit(_ byte: UInt8) -> Bool {
    guard !hasEnded else { return false }
    if isAfterBlank {
      guard beginGroup() else { return false }
      isAfterBlank = false
    }
    letters = 0
    // What is behind the fifteenth digit is the noise of binary fractions, as in 1299.9900000000002.
    guard count < Self.mostDigits else { return isAfterMark }
    count += 1
    digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
    if isAfterMark { decimals += 1 } else if let length = group { group = length + 1 }
    return true
  }

  private mutating func takeMark() -> Bool {
    if isBesideLetter { return true }
    guard !isAfterMark, !hasEnded, !isAfterBlank, isGroupWhole else { return false }
    isAfterMark = true
    return true
  }

  private mutating func takeComma() -> Bool {
    !isAfterBlank && beginGroup(allowsTwo: true)
  }

  /// Begins a group of digits; whether one may begin here.
  private mutating func beginGroup(allowsTwo: Bool = false) -> Bool {
    guard !isAfterMark, !hasEnded, count > 0 else { return false }
    switch group {
    case nil: guard count <= 3 else { return false }
    case 3:
      guard !hasGroupsOfTwo else { return false }
      hasGroupsOfThree = true
    case 2:
      // India counts 12,34,567: the first group has one or two digits, the last one three.
      guard allowsTwo, !hasGroupsOfThree, firstGroup <= 2 else { return false }
      hasGroupsOfTwo = true
    default: return false
    }
    if group == nil { firstGroup = count }
    group = 0
    return true
  }

  // MARK: Signs and letters

  private mutating func takeApostrophe() -> Bool {
    // A guard before the number, or the Swiss separator of groups.
    count == 0 ? !hasSign : !isAfterBlank && beginGroup()
  }

  private mutating func takeMinus() -> Bool {
    guard !hasSign else { return false }
    if count > 0 {
      // 12.00-, as accounting systems write it; "12.-" is a price without cents.
      guard !hasEnded, !isAfterMark || decimals > 0 else { return false }
      hasEnded = true
    }
    isNegative = true
    hasSign = true
    return true
  }

  private mutating func takeSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"):
      return takeMinus()
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
    case UInt8(ascii: "'"):
      return takeApostrophe()
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      isAfterBlank = count > 0
    case UInt8(ascii: "$"):
      return takeCurrency(letter: false)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if byte | 0x20 == UInt8(ascii: "e"), takeExponent() { return true }
      return takeCurrency(letter: true)
    default:
      return false
    }
    return true
  }

  private mutating func takeCurrency(letter: Bool) -> Bool {
    guard allowsCurrency else { return false }
    if letter {
      letters += 1
      guard letters <= 3 else { return false }
    }
    if count > 0 { hasEnded = true }
    return true
  }

  /// Reads `E3`, `e-02`, `E+15` to the end of the cell; whether it was one.
  private mutating func takeExponent() -> Bool {
    guard count > 0, !hasEnded, !isAfterBlank, group == nil else { return false }
    var rest = bytes[index...]
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    let number = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(number.count), rest.dropFirst(number.count).allSatisfy({ $0 == 0x20 })
    else { return false }
    let value = number.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    exponent = sign == UInt8(ascii: "-") ? -value : value
    index = bytes.endIndex
    return true
  }

  /// Takes a sign that is not ASCII, in UTF-8 or, where it is none, in Windows-1252.
  private mutating func takeOther(_ byte: UInt8) -> Bool {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8>) -> Bool {
      index + offset < bytes.endIndex && range.contains(bytes[index + offset])
    }
    let isPair = (0xC2...0xDF).contains(byte) && follows(0, 0x80...0xBF)
    let isTriple =
      (0xE0...0xEF).contains(byte) && follows(0, 0x80...0xBF) && follows(1, 0x80...0xBF)
    if isTriple {
      let (second, third) = (bytes[index], bytes[index + 1])
      index += 2
      switch (byte, second, third) {
      case (0xE2, 0x80, 0x87), (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF):
        isAfterBlank = count > 0
        return true
      case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): return takeApostrophe()
      case (0xE2, 0x80, 0x90...0x93), (0xE2, 0x88, 0x92): return takeMinus()
      // Marks of writing direction.
      case (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xEF, 0xBB, 0xBF): return true
      default: return takeCurrency(letter: byte != 0xE2)
      }
    }
    if isPair {
      let second = bytes[index]
      index += 1
      if byte == 0xC2, second == 0xA0 {
        isAfterBlank = count > 0
        return true
      }
      // £ and ¥ are signs, the rest letters, as in zł.
      return takeCurrency(letter: byte != 0xC2)
    }
    switch byte {
    case 0xA0:
      isAfterBlank = count > 0
      return true
    case 0x91, 0x92: return takeApostrophe()
    case 0x96: return takeMinus()
    default: return takeCurrency(letter: false)
    }
  }
}
