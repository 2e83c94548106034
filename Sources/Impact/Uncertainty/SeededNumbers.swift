/// Random whole numbers of a seed, the same on every machine: for samples of lines.
public struct SeededNumbers: Sendable {
  private var generator: Xoshiro256

  /// Begins the numbers of a seed.
  public init(seed: UInt64) { generator = Xoshiro256(seed: seed) }

  /// A number from 0 to below a bound, each with the same chance.
  ///
  /// - Parameter bound: One or more.
  /// - Returns: The number.
  public mutating func next(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "a bound of one or more")
    // The first numbers are passed over so that what is left divides evenly.
    let rest = (0 &- bound) % bound
    while true {
      let number = generator.next()
      if number >= rest { return number % bound }
    }
  }
}
