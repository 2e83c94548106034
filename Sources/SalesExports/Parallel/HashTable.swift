/// Finds numbers by a hash: open addressing, in memory that doubles up to a bound.
///
/// It has no copies: who shares it sees what others add.
final class HashTable {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The number and one more; 0 for a free place.
    var value: UInt32 = 0
  }

  private var entries: UnsafeMutablePointer<Entry>
  /// The places less one; a power of two less one.
  private var mask: Int
  private(set) var count = 0
  private let mostEntries: Int

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - capacity: Its places at first, a power of two.
  ///   - most: The most numbers that it takes.
  init(capacity: Int = 1 << 10, most: Int) {
    entries = Self.memory(capacity)
    mask = capacity - 1
    mostEntries = most
  }

  deinit { entries.deallocate() }

  private static func memory(_ capacity: Int) -> UnsafeMutablePointer<Entry> {
    let memory = UnsafeMutablePointer<Entry>.allocate(capacity: capacity)
    memory.initialize(repeating: Entry(), count: capacity)
    return memory
  }

  /// The number of a hash, or `nil`.
  @inline(__always)
  func find(_ low: UInt64, _ high: UInt64) -> Int? {
    let (entries, mask) = (entries, mask)
    var place = Int(truncatingIfNeeded: low) & mask
    while true {
      let entry = entries + place
      if entry.pointee.value == 0 { return nil }
      if entry.pointee.low == low, entry.pointee.high == high {
        return Int(entry.pointee.value) &- 1
      }
      place = (place &+ 1) & mask
    }
  }

  /// Remembers a number, of a hash that is not known yet; `false` when there is no more room.
  func add(_ low: UInt64, _ high: UInt64, _ value: Int) -> Bool {
    guard count < mostEntries, let value = UInt32(exactly: value + 1) else { return false }
    if (count + 1) * 2 > mask + 1 { grow() }
    put(Entry(low: low, high: high, value: value))
    count += 1
    return true
  }

  private func put(_ entry: Entry) {
    var place = Int(truncatingIfNeeded: entry.low) & mask
    while entries[place].value != 0 { place = (place + 1) & mask }
    entries[place] = entry
  }

  private func grow() {
    let (old, capacity) = (entries, mask + 1)
    entries = Self.memory(capacity * 2)
    mask = capacity * 2 - 1
    for index in 0..<capacity where old[index].value != 0 { put(old[index]) }
    old.deallocate()
  }
}
