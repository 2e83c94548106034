/// Steele, Lea and Flood's SplitMix64: a generator whose n-th number can be asked for directly.
///
/// The same seed gives the same numbers on every machine, which no generator of the system promises.
struct SplitMix64: Sendable {
  /// The distance between two states: the golden ratio's odd neighbour.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  /// The stream of `seed` from its `position`-th number on.
  init(seed: UInt64, position: UInt64 = 0) {
    state = seed &+ position &* Self.step
  }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A bijection of 64-bit numbers that hides their order.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
