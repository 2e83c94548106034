import Impact

/// Finds orders of one source that are mentioned in another: a marketplace's order that a connector also put
/// into the shop.
///
/// Only with two or more sources. The order ids of all are known before any record is judged; the cells in
/// which an id may be mentioned are taken apart into whole tokens, which are compared as hashes and not
/// kept.
struct MentionIndex {
  /// The shortest token that looks like an order id: shorter ones occur by chance.
  private static let shortest = 6
  /// How many digits such a token has at least.
  private static let fewestDigits = 5
  /// A longer token is no order id.
  private static let longest = 64

  /// How far apart the days of one order may be in two sources: a number that is alike by chance mostly
  /// belongs to another time.
  private static let mostDays: Int32 = 31

  /// An order id that occurs: its sources, a bit for each, and the day of the order that was seen last.
  private struct Known {
    var sources: UInt64
    var day: Int32
  }
  private var known: [UInt64: Known] = [:]

  /// Takes an order id of a source, with the day of its order.
  mutating func add(_ orderID: ArraySlice<UInt8>, source: Int, day: CalendarDay) {
    // Written as it would be found: `#100123456` is mentioned as 100123456.
    guard let start = orderID.firstIndex(where: Self.isPartOfID),
      let end = orderID.lastIndex(where: Self.isPartOfID)
    else { return }
    let token = Self.trimmed(orderID[start...end])
    guard Self.looksLikeID(token), token.allSatisfy(Self.isPartOfID) else { return }
    let bits = (known[Self.hash(token)]?.sources ?? 0) | Self.bit(source)
    known[Self.hash(token)] = Known(sources: bits, day: day.daysSince1970)
  }

  /// Another source of which a cell mentions an order of about the same day, or `nil`.
  func source(
    mentionedIn cell: ArraySlice<UInt8>, by own: Int, day: CalendarDay, where counts: (Int) -> Bool
  ) -> Int? {
    for token in Self.tokens(in: cell) {
      guard let found = known[Self.hash(token)],
        abs(found.day - day.daysSince1970) <= Self.mostDays
      else { continue }
      var others = found.sources & ~Self.bit(own)
      while others != 0 {
        let other = others.trailingZeroBitCount
        if counts(other) { return other }
        others &= others - 1
      }
    }
    return nil
  }

  /// The whole tokens of a cell that look like order ids.
  static func tokens(in cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var tokens: [ArraySlice<UInt8>] = []
    var rest = cell
    while let start = rest.firstIndex(where: isPartOfID) {
      let end = rest[start...].firstIndex { !isPartOfID($0) } ?? rest.endIndex
      let token = trimmed(rest[start..<end])
      rest = rest[end...]
      if looksLikeID(token) { tokens.append(token) }
    }
    return tokens
  }

  /// The bit of a source; all from the 64th on share one, as nobody has so many shops.
  private static func bit(_ source: Int) -> UInt64 { 1 << UInt64(min(source, 63)) }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = CellHash()
    hash.take(bytes)
    return hash.low
  }

  /// Whether an order id is one that would be found as a token: with `#` before it or not.
  static func isPlatformNumber(_ id: some BidirectionalCollection<UInt8>) -> Bool {
    guard let start = id.firstIndex(where: isPartOfID), let end = id.lastIndex(where: isPartOfID)
    else { return false }
    let token = id[start...end]
    return (shortest...longest).contains(token.count)
      && token.count(where: isDigit) >= fewestDigits && token.allSatisfy(isPartOfID)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters, digits and the signs that stand inside the ids of platforms: `402-1234567-1234567`.
  private static func isPartOfID(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// A token without signs at its ends.
  private static func trimmed(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
    var token = token
    while let first = token.first, isSign(first) { token.removeFirst() }
    while let last = token.last, isSign(last) { token.removeLast() }
    return token
  }

  private static func looksLikeID(_ token: ArraySlice<UInt8>) -> Bool {
    (shortest...longest).contains(token.count) && token.count(where: isDigit) >= fewestDigits
  }
}
