/// The identity of an order line in 128 bits: what it was made from cannot be read back.
struct LineKey: Hashable {
  private let high: Int
  private let low: Int

  /// Makes the key of texts; the hash is keyed anew in every run and never leaves it.
  init(_ parts: ArraySlice<UInt8>..., ordinal: Int = 0) {
    var first = Hasher()
    var second = Hasher()
    second.combine(0x9E37_79B9)
    for part in parts {
      part.withUnsafeBytes { bytes in
        first.combine(bytes: bytes)
        second.combine(bytes: bytes)
      }
      first.combine(part.count)
      second.combine(part.count)
    }
    first.combine(ordinal)
    second.combine(ordinal)
    high = first.finalize()
    low = second.finalize()
  }

  /// The key of the n-th line of one identity in an order.
  init(_ key: LineKey, ordinal: Int) {
    var first = Hasher()
    var second = Hasher()
    second.combine(0x9E37_79B9)
    first.combine(key)
    second.combine(key)
    first.combine(ordinal)
    second.combine(ordinal)
    high = first.finalize()
    low = second.finalize()
  }
}
