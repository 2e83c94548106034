/// What a cell looks like, as far as the shape of a table is concerned.
///
/// It is coarse on purpose: whether a column holds figures, days or words tells a header from data; what
/// a value means is read elsewhere.
enum CellType: Hashable, Sendable {
  case empty, number, date, time, address, text

  /// Words for no value.
  private static let nothings: Set<String> = ["na", "n/a", "null", "none", "nan", "nil", "-", "--"]

  /// Whether it is neither empty nor text.
  var isTyped: Bool { self != .empty && self != .text }

  init(_ cell: ArraySlice<UInt8>) {
    let bytes = Self.trimmed(cell)
    guard let first = bytes.first, let last = bytes.last else {
      self = .empty
      return
    }
    if bytes.count <= 4, Self.nothings.contains(String(decoding: bytes, as: UTF8.self).lowercased())
    {
      self = .empty
    } else if Self.isAddress(bytes) {
      self = .address
    } else if bytes.count > 40 {
      self = .text
    } else if Self.isDate(bytes) {
      self = .date
    } else if Self.isTime(bytes) {
      self = .time
    } else {
      self = Self.isNumber(bytes, first: first, last: last) ? .number : .text
    }
  }

  /// The bytes without blanks at both ends.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let byte = cell.first, byte == 0x20 || byte == 0x09 { cell = cell.dropFirst() }
    while let byte = cell.last, byte == 0x20 || byte == 0x09 { cell = cell.dropLast() }
    return cell
  }

  /// Whether it is four digits that may be a year.
  static func isYear(_ cell: ArraySlice<UInt8>) -> Bool {
    let bytes = trimmed(cell)
    return bytes.count == 4 && bytes.allSatisfy(isDigit)
      && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.contains(0x20) { return false }
    if bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8)
      || bytes.starts(with: "www.".utf8)
    {
      return true
    }
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > bytes.startIndex else {
      return false
    }
    return bytes[at...].dropFirst().contains(UInt8(ascii: "."))
  }

  /// `2024-01-31`, `31/01/2024`, `31.1.24`, with or without a time behind it.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var groups: [Int] = []
    var digits = 0
    var separator: UInt8?
    var rest = bytes
    while let byte = rest.first, groups.count < 3 {
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "."),
        digits > 0, separator == nil || separator == byte, groups.count < 2
      {
        separator = byte
        groups.append(digits)
        digits = 0
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    groups.append(digits)
    guard groups.count == 3, groups.allSatisfy({ $0 == 1 || $0 == 2 || $0 == 4 }),
      groups.filter({ $0 == 4 }).count <= 1, groups[1] != 4
    else { return false }
    guard let next = rest.first else { return true }
    guard next == 0x20 || next | 0x20 == UInt8(ascii: "t") || next == UInt8(ascii: ",") else {
      return false
    }
    return isTime(trimmed(rest.dropFirst()))
  }

  /// `9:05`, `09:05:30.5`, with `AM` or a zone behind it.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hours = bytes.prefix(while: isDigit)
    guard (1...2).contains(hours.count) else { return false }
    let rest = bytes.dropFirst(hours.count)
    guard rest.first == UInt8(ascii: ":"), rest.dropFirst().prefix(2).count == 2,
      rest.dropFirst().prefix(2).allSatisfy(isDigit)
    else { return false }
    return rest.count <= 24
      && rest.allSatisfy {
        isDigit($0) || isLetter($0) || $0 == 0x20 || [0x3A, 0x2E, 0x2B, 0x2D].contains($0)
      }
  }

  /// Digits with marks between them, with a sign, and a currency or a unit at one end.
  private static func isNumber(_ bytes: ArraySlice<UInt8>, first: UInt8, last: UInt8) -> Bool {
    let isEdge = { (byte: UInt8) in isLetter(byte) || byte >= 0x80 || byte == 0x24 || byte == 0x25 }
    var body = bytes
    var signs = 0
    while let byte = body.first, !isDigit(byte), signs < 6 {
      guard isEdge(byte) || [0x20, 0x2B, 0x2D, 0x2E, 0x2C, 0x28].contains(byte) else {
        return false
      }
      body = body.dropFirst()
      signs += 1
    }
    var units = 0
    while let byte = body.last, !isDigit(byte), units < 6 {
      guard isEdge(byte) || [0x20, 0x2D, 0x2E, 0x2C, 0x29].contains(byte) else { return false }
      body = body.dropLast()
      units += 1
    }
    // One edge is a currency or a unit, two are a code such as `A1B`.
    let letters = bytes.prefix(signs).filter(isLetter).count
    let lettersBehind = bytes.suffix(units).filter(isLetter).count
    guard !body.isEmpty, letters <= 3, lettersBehind <= 3, letters == 0 || lettersBehind == 0 else {
      return false
    }
    // `AB12` is a code, `EUR 12` an amount.
    if letters > 0, !bytes.prefix(signs).contains(0x20) { return false }
    var isMark = false
    for byte in body {
      if isDigit(byte) {
        isMark = false
      } else {
        guard [0x2C, 0x2E, 0x27, 0x20, 0xA0, 0xC2, 0xE2, 0x80, 0xAF].contains(byte) else {
          // An exponent such as `1e-5` or `1E+10`.
          guard byte | 0x20 == UInt8(ascii: "e") || byte == 0x2B || byte == 0x2D else {
            return false
          }
          isMark = true
          continue
        }
        guard !isMark || byte >= 0x80 else { return false }
        isMark = true
      }
    }
    return true
  }
}
