/// Lists of numbers by 64-bit keys: found without the cost of a dictionary's hashing, which a title would
/// pay a hundred times.
///
/// Keys are those of words that the tables hold, so nobody can make them collide to slow the program down.
struct KeyedChains: Sendable {
  private var keys: [UInt64]
  private var firsts: [Int32]
  private var lasts: [Int32]
  private var nexts: [Int32]

  /// An empty table for numbers below a count.
  init(count: Int) {
    var slots = 16
    while slots < 2 * count { slots *= 2 }
    keys = [UInt64](repeating: 0, count: slots)
    firsts = [Int32](repeating: -1, count: slots)
    lasts = firsts
    nexts = [Int32](repeating: -1, count: count)
  }

  /// Adds a number, which no list may hold yet, at the end of a key's list.
  ///
  /// - Parameters:
  ///   - number: A number below the count.
  ///   - key: Any number but 0.
  mutating func append(_ number: Int, to key: UInt64) {
    let slot = slot(key)
    if firsts[slot] < 0 {
      keys[slot] = key
      firsts[slot] = Int32(number)
    } else {
      nexts[Int(lasts[slot])] = Int32(number)
    }
    lasts[slot] = Int32(number)
  }

  /// The first number of a key's list; `nil` for an empty one.
  func first(_ key: UInt64) -> Int? {
    let first = firsts[slot(key)]
    return first < 0 ? nil : Int(first)
  }

  /// The number behind another one in its list.
  func next(_ number: Int) -> Int? {
    let next = nexts[number]
    return next < 0 ? nil : Int(next)
  }

  /// Where a key stands, or the free slot where it would stand: half of all slots are free.
  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    // The high bits of the product depend on every bit of the key.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key, firsts[slot] >= 0 { slot = (slot + 1) & mask }
    return slot
  }
}

extension KeyedChains {
  /// The key of a whole word: FNV-1a, which two words may share; whoever looks one up compares.
  static func key(_ bytes: [UInt8], _ word: Range<Int>) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in word { key = (key ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return key | 1 << 63
  }
}
