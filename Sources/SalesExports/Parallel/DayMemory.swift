import Impact

/// Remembers what short texts mean as dates: an export has few days and many rows.
///
/// A place for each of 2,048 hashes holds the text that came last; a text that is not there is read again.
struct DayMemory {
  private struct Entry {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var count: Int32 = 0
    var day: Int32 = 0
    var month: Int32 = 0
  }

  private static let bits = 11
  private var entries = [Entry](repeating: Entry(), count: 1 << bits)

  /// The longest text that is remembered: bytes.
  static let longest = 16

  /// The day and the month that a text means, or `nil` when it is not remembered.
  @inline(__always)
  func find(_ cell: UnsafeBufferPointer<UInt8>) -> (day: CalendarDay, month: Int32)? {
    guard let (first, second, place) = Self.words(cell) else { return nil }
    let entry = entries[place]
    guard entry.first == first, entry.second == second, entry.count == Int32(cell.count) else {
      return nil
    }
    return (CalendarDay(daysSince1970: entry.day), entry.month)
  }

  /// Remembers the day that a text means.
  mutating func add(_ cell: UnsafeBufferPointer<UInt8>, _ day: CalendarDay) {
    guard let (first, second, place) = Self.words(cell) else { return }
    entries[place] = Entry(
      first: first, second: second, count: Int32(cell.count), day: day.daysSince1970,
      month: day.month.ordinal)
  }

  /// Two words that lie over each other: with the length they tell all bytes.
  @inline(__always)
  private static func words(
    _ cell: UnsafeBufferPointer<UInt8>
  ) -> (first: UInt64, second: UInt64, place: Int)? {
    guard let base = cell.baseAddress, cell.count >= 8, cell.count <= longest else { return nil }
    let first = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
    let second = UnsafeRawPointer(base + cell.count - 8).loadUnaligned(as: UInt64.self)
    let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return (first, second, Int(mixed >> UInt64(64 - bits)))
  }
}
