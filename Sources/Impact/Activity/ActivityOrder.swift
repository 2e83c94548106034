/// Puts the keys of a large table in order: by numbers instead of texts, of which few are distinct.
enum ActivityOrder {
  /// The places of keys in the order of the keys.
  static func sorted(_ keys: [ActivityTable.Key]) -> [Int] {
    let texts: [(ActivityTable.Key) -> String] = [
      \.country, \.refurbishingCountry, \.item, { $0.level.rawValue }, \.condition,
      { $0.kind.rawValue }, \.seller,
    ]
    var codes = keys.map { UInt128(UInt32(bitPattern: $0.month.ordinal)) }
    var bits = 32
    for text in texts {
      let ranks = ranks(Set(keys.map(text)))
      let width = max(Int.bitWidth - max(ranks.count - 1, 0).leadingZeroBitCount, 1)
      bits += width
      // So many distinct texts have no common number: they are compared themselves.
      guard bits <= 128 else { return keys.indices.sorted { keys[$0] < keys[$1] } }
      for index in keys.indices {
        codes[index] = codes[index] << UInt128(width) | UInt128(ranks[text(keys[index])] ?? 0)
      }
    }
    return zip(codes, keys.indices).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func ranks(_ texts: Set<String>) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: texts.sorted().enumerated().map { ($0.element, $0.offset) })
  }
}
