/// The numbers below a count in an order that looks random, without a table: a Feistel network.
///
/// A network permutes the numbers of an even count of bits. A result that is not below the count goes
/// through it again, until one is; what is left is a permutation of the numbers below the count.
struct OrderPermutation: Sendable {
  private static let rounds = 4

  private let count: UInt64
  private let halfBits: UInt64
  private let mask: UInt64
  private let keys: [UInt64]

  /// The permutation of `0..<count` that belongs to `seed`.
  init(count: Int, seed: UInt64) {
    self.count = UInt64(count)
    let bits = UInt64.bitWidth - max(1, self.count).leadingZeroBitCount
    halfBits = UInt64(max(1, (bits + 1) / 2))
    mask = (1 << halfBits) - 1
    var random = SplitMix64(seed: SplitMix64.mixed(seed))
    keys = (0..<Self.rounds).map { _ in random.next() }
  }

  /// The number that stands at `position`.
  subscript(position: Int) -> Int {
    var number = UInt64(position)
    repeat { number = encrypted(number) } while number >= count
    return Int(number)
  }

  private func encrypted(_ number: UInt64) -> UInt64 {
    var left = number >> halfBits
    var right = number & mask
    for key in keys {
      (left, right) = (right, left ^ (SplitMix64.mixed(right ^ key) & mask))
    }
    return left << halfBits | right
  }
}
