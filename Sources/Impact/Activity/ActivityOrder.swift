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
      let (ranks, count) = ranks(keys.map(text))
      let width = Int.bitWidth - (count - 1).leadingZeroBitCount
      bits += width
      // So many distinct texts have no common number: they are compared themselves.
      guard bits <= 128 else { return keys.indices.sorted { keys[$0] < keys[$1] } }
      guard width > 0 else { continue }
      for index in keys.indices {
        codes[index] = codes[index] << UInt128(width) | UInt128(ranks[index])
      }
    }
    return zip(codes, keys.indices).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The place of each text among the distinct ones in order, and how many of those there are.
  private static func ranks(_ texts: [String]) -> (ranks: [Int], count: Int) {
    var numbers: [String: Int] = [:]
    var last: (text: String, number: Int)?
    let found = texts.map { text in
      if let last, last.text == text { return last.number }
      let number = numbers[text] ?? numbers.count
      numbers[text] = number
      last = (text, number)
      return number
    }
    var ranks = [Int](repeating: 0, count: numbers.count)
    for (rank, entry) in numbers.sorted(by: { $0.key < $1.key }).enumerated() {
      ranks[entry.value] = rank
    }
    return (found.map { ranks[$0] }, max(numbers.count, 1))
  }
}
