/// Finds numbers by a hash: open addressing, in memory that doubles up to a bound.
struct HashTable {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The number and one more; 0 for a free place.
    var value: UInt32 = 0
  }

  private var entries: [Entry]
  private(set) var count = 0
  private let mostEntries: Int

  init(capacity: Int = 1 << 10, most: Int) {
    entries = [Entry](repeating: Entry(), count: capacity)
    mostEntries = most
  }

  /// The number of a hash, or `nil`.
  @inline(__always)
  func find(_ low: UInt64, _ high: UInt64) -> Int? {
    let mask = entries.count &- 1
    var place = Int(truncatingIfNeeded: low) & mask
    while true {
      let entry = entries[place]
      if entry.value == 0 { return nil }
      if entry.low == low, entry.high == high { return Int(entry.value) - 1 }
      place = (place &+ 1) & mask
    }
  }

  /// Remembers a number; `false` when there is no more room. The hash must not be known.
  mutating func add(_ low: UInt64, _ high: UInt64, _ value: Int) -> Bool {
    guard count < mostEntries, let value = UInt32(exactly: value + 1) else { return false }
    if (count + 1) * 2 > entries.count { grow() }
    put(Entry(low: low, high: high, value: value))
    count += 1
    return true
  }

  private mutating func put(_ entry: Entry) {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: entry.low) & mask
    while entries[place].value != 0 { place = (place + 1) & mask }
    entries[place] = entry
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.value != 0 { put(entry) }
  }
}
