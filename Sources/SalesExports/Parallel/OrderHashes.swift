/// Hashes of orders, collected to find those that are equal.
///
/// They are kept in parts by their first bits and in blocks of fixed size: a table that doubles would need
/// the old and the new one at once. Together they take 8 bytes for each hash, and 1 MB.
struct OrderHashes {
  private static let bits = 8
  private static let blockSize = 1 << 9
  private var parts = [[[UInt64]]](repeating: [], count: 1 << bits)
  private(set) var count = 0

  /// Adds a hash, which is not 0.
  mutating func add(_ hash: UInt64) {
    let part = Int(hash >> UInt64(64 - Self.bits))
    if parts[part].last.map({ $0.count == Self.blockSize }) ?? true {
      var block: [UInt64] = []
      block.reserveCapacity(Self.blockSize)
      parts[part].append(block)
    }
    parts[part][parts[part].count - 1].append(hash)
    count += 1
  }

  /// The hashes that occur more than once in several collections, ascending.
  static func repeated(in collections: [OrderHashes]) -> [UInt64] {
    var repeated: [UInt64] = []
    var table: [UInt64] = []
    for part in 0..<(1 << bits) {
      let count = collections.reduce(0) { $0 + $1.parts[part].reduce(0) { $0 + $1.count } }
      guard count > 1 else { continue }
      var size = 4
      while size < count * 2 { size *= 2 }
      size = max(size, table.count)
      if table.count < size {
        table = [UInt64](repeating: 0, count: size)
      } else {
        for index in table.indices { table[index] = 0 }
      }
      var found: Set<UInt64> = []
      for block in collections.lazy.flatMap({ $0.parts[part] }) {
        for hash in block {
          var place = Int(truncatingIfNeeded: hash) & (size - 1)
          while table[place] != 0, table[place] != hash { place = (place + 1) & (size - 1) }
          if table[place] == hash { found.insert(hash) } else { table[place] = hash }
        }
      }
      // Parts are by the first bits, so one behind the other they ascend.
      repeated += found.sorted()
    }
    return repeated
  }
}
