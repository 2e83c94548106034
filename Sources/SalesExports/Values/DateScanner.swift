/// A place in the bytes of a date, and the parts that are read from there on.
struct DateScanner {
  /// Digits in a row.
  struct Part {
    let value: Int
    let digits: Int
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Begins behind blanks and the apostrophe by which spreadsheets guard a text.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    while next == 0x20 || next == UInt8(ascii: "'") { index += 1 }
  }

  /// The next byte; 0 at the end.
  var next: UInt8 { index < bytes.endIndex ? bytes[index] : 0 }

  /// What is left.
  var rest: ArraySlice<UInt8> { bytes[index...] }

  /// Whether nothing is left.
  var isAtEnd: Bool { index == bytes.endIndex }

  // MARK: Parts of a date

  /// Reads digits, at most 14 of them.
  mutating func part() -> Part? {
    var value = 0
    let start = index
    while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]) {
      guard index - start < 14 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? Part(value: value, digits: index - start) : nil
  }

  /// Reads the signs between two parts: one of `-/. ,`, with blanks and one point or comma beside it.
  mutating func separator() -> UInt8? {
    let start = index
    var sign: UInt8 = 0x20
    while Self.isSeparator(next) {
      if sign == 0x20 { sign = next }
      index += 1
    }
    return (1...3).contains(index - start) ? sign : nil
  }

  /// Passes over the signs around the name of a month.
  mutating func skipSigns() {
    while Self.isSeparator(next) || next == UInt8(ascii: "'") { index += 1 }
  }

  /// Reads letters.
  mutating func word() -> ArraySlice<UInt8> {
    let start = index
    while Self.isLetter(next) { index += 1 }
    return bytes[start..<index]
  }

  /// Passes over blanks; whether there was one.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = index
    while next == 0x20 || next == 0x09 { index += 1 }
    return index > start
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " "),
      UInt8(ascii: ","):
      true
    default: false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  private var isSign: Bool { next == UInt8(ascii: "+") || next == UInt8(ascii: "-") }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// Reads a letter, large or small.
  private mutating func take(letter: Unicode.Scalar) -> Bool {
    guard next | 0x20 == UInt8(ascii: letter) else { return false }
    index += 1
    return true
  }

  // MARK: What follows a date

  /// Reads what may follow a date: nothing, a zone, or a time with or without one.
  ///
  /// - Returns: The time, if there is one; `nil` for a text that is no date's end.
  mutating func ending() -> (clock: ClockText?, Void)? {
    if isAtEnd { return (nil, ()) }
    let hasBlank = skipBlanks()
    if isAtEnd { return (nil, ()) }
    if !hasBlank, next | 0x20 == UInt8(ascii: "z") || isSign {
      // 2026-01-31+01:00, a date of XML.
      let start = index
      if zone() != nil, isAtEnd { return (nil, ()) }
      index = start
    }
    guard take(letter: "t") || take(",") || take("-") || hasBlank else { return nil }
    skipBlanks()
    if isAtEnd { return (nil, ()) }
    guard var clock = time() else { return nil }
    if isAtEnd { return (clock, ()) }
    skipBlanks()
    if isAtEnd { return (clock, ()) }
    guard let zone = zone(), hasOnlyZoneName else { return nil }
    clock.zone = zone
    return (clock, ())
  }

  /// Reads a time of day: `22:36`, `22:36:01.5`, `10:15 PM`, `22h36`, `21.25`, `223601`.
  mutating func time() -> ClockText? {
    guard let first = part() else { return nil }
    var hour = first.value
    var minute = 0
    switch first.digits {
    case 1, 2:
      if let part = minutes() {
        guard part.digits <= 2 else { return nil }
        minute = part.value
        if take(":") || take(".") {
          guard let second = part2(), second.value <= 60 else { return nil }
          skipFraction()
        }
      }
    case 4: (hour, minute) = (hour / 100, hour % 100)
    case 6:
      (hour, minute) = (hour / 10_000, hour / 100 % 100)
      skipFraction()
    default: return nil
    }
    guard minute <= 59, hour <= 23 || (hour == 24 && minute == 0) else { return nil }
    if let isAfternoon = halfOfDay() {
      // Some write 15:04 PM.
      if hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    }
    return ClockText(minutes: hour * 60 + minute, zone: .unmarked)
  }

  /// Reads the minutes behind an hour; `nil` for a full hour.
  private mutating func minutes() -> Part? {
    let start = index
    if take(":") || take(".") || (skipBlanks() || true) && take(letter: "h") {
      skipBlanks()
      if let part = part() { return part }
      // 22h, 22 h
      return bytes[index - 1] | 0x20 == UInt8(ascii: "h") ? Part(value: 0, digits: 1) : nil
    }
    index = start
    return nil
  }

  private mutating func part2() -> Part? {
    guard let part = part(), part.digits <= 2 else { return nil }
    return part
  }

  private mutating func skipFraction() {
    let start = index
    guard take(".") || take(",") else { return }
    let digits = index
    while (0x30...0x39).contains(next) { index += 1 }
    if index == digits { index = start }
  }

  /// Reads `AM`, `pm`, `p.m.`, `p. m.`; whether it is the afternoon.
  private mutating func halfOfDay() -> Bool? {
    let start = index
    skipBlanks()
    let isAfternoon = next | 0x20 == UInt8(ascii: "p")
    if take(letter: isAfternoon ? "p" : "a") {
      _ = take(".")
      skipBlanks()
      if take(letter: "m"), !Self.isLetter(next) {
        _ = take(".")
        return isAfternoon
      }
    }
    index = start
    return nil
  }

  // MARK: Zones

  /// Reads a zone: `Z`, `UTC`, `+01:00`, `GMT+0100`, or the name of one.
  mutating func zone() -> ZoneOffset? {
    if let isZero = offset() { return isZero ? .utc : .own }
    _ = take("(") || take("[")
    let name = word()
    if name.isEmpty { return nil }
    if name.count > 3 { return .own }
    switch name.reduce(0, { $0 << 8 | Int($1 | 0x20) }) {
    case Self.z, Self.ut, Self.utc, Self.gmt: return offset() == false ? .own : .utc
    case Self.uhr, Self.h: return .unmarked
    default: return .own
    }
  }

  // Short words as numbers of their small letters: this is read in every row of a warehouse's export.
  private static let (z, ut, utc, gmt) = (0x7A, 0x7574, 0x75_7463, 0x67_6D74)
  private static let (uhr, h) = (0x75_6872, 0x68)

  /// Reads an offset; whether it is nothing.
  private mutating func offset() -> Bool? {
    let start = index
    guard take("+") || take("-"), let first = part(), first.digits <= 4 else {
      index = start
      return nil
    }
    var (hour, minute) = (first.value, 0)
    if first.digits > 2 { (hour, minute) = (first.value / 100, first.value % 100) }
    if first.digits <= 2, take(":") {
      guard let part = part2() else {
        index = start
        return nil
      }
      minute = part.value
    }
    guard hour <= 14, minute <= 59 else {
      index = start
      return nil
    }
    return hour == 0 && minute == 0
  }

  /// Whether what is left may be the rest of a zone's name: `(Coordinated Universal Time)`, `/Paris`.
  private var hasOnlyZoneName: Bool {
    // In "2019-01-31 2019-02-28" the second date is no time with an offset.
    next != UInt8(ascii: "-")
      && bytes[index...].allSatisfy {
        Self.isLetter($0) || (0x30...0x39).contains($0) || " /_()[]+-:&.,'".utf8.contains($0)
      }
  }
}
