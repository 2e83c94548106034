/// How ranges are drawn; it stands in every calculation record.
public struct DrawSettings: Hashable, Sendable {
  /// The seed.
  public var seed: UInt64
  /// How many draws.
  public var draws: Int

  /// The seed where none is asked for.
  ///
  /// Any would do; it is the year of the study.
  public static let standardSeed: UInt64 = 2022
  /// The number of draws of every statement.
  public static let standardDraws = 10_000
  /// The settings of every statement for which no other seed is asked for.
  public static let standard = DrawSettings(seed: standardSeed)

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - draws: 100 or more.
  public init(seed: UInt64, draws: Int = DrawSettings.standardDraws) {
    precondition(draws >= 100, "a 95 % interval needs 100 draws or more")
    self.seed = seed
    self.draws = draws
  }

  /// How it is done, for the record.
  public static let method =
    "triangular (low, central, high as minimum, mode, maximum); one uniform draw per correlation group "
    + "and iteration; xoshiro256** seeded by SplitMix64 with seed XOR FNV-1a of the group's name; "
    + "type-7 percentiles 2.5 and 97.5"
}
