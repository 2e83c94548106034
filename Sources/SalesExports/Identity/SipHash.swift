/// SipHash-2-4 with 128 bits: a short fingerprint of a line.
///
/// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012; the 128-bit form and
/// the test vectors are those of the authors' reference code.
struct SipHash {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  private init(key0: UInt64, key1: UInt64) {
    v0 = 0x736F_6D65_7073_6575 ^ key0
    v1 = 0x646F_7261_6E64_6F6D ^ key1 ^ 0xEE
    v2 = 0x6C79_6765_6E65_7261 ^ key0
    v3 = 0x7465_6462_7974_6573 ^ key1
  }

  /// The hash of some bytes.
  static func hash(_ bytes: [UInt8], key0: UInt64, key1: UInt64) -> UInt128 {
    var state = SipHash(key0: key0, key1: key1)
    let whole = bytes.count & ~7
    var index = 0
    while index < whole {
      state.take(word(bytes[index..<(index + 8)]))
      index += 8
    }
    state.take(word(bytes[whole...]) | UInt64(bytes.count & 0xFF) << 56)
    state.v2 ^= 0xEE
    let low = state.finish()
    state.v1 ^= 0xDD
    return UInt128(state.finish()) << 64 | UInt128(low)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func take(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  private mutating func finish() -> UInt64 {
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 &+= v1
    v1 = Self.rotated(v1, 13) ^ v0
    v0 = Self.rotated(v0, 32)
    v2 &+= v3
    v3 = Self.rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = Self.rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = Self.rotated(v1, 17) ^ v2
    v2 = Self.rotated(v2, 32)
  }

  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }
}
