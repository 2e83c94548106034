/// The range of a result: the 95 % interval of that very total, with median and mean.
///
/// - Unit: milligrams, each rounded half-even to whole ones.
public struct Interval: Hashable, Sendable {
  /// The 2.5th percentile.
  public let low: Milligrams
  /// The 50th percentile.
  public let median: Milligrams
  /// The mean of all draws.
  public let mean: Milligrams
  /// The 97.5th percentile.
  public let high: Milligrams

  /// The interval of draws.
  ///
  /// - Parameters:
  ///   - draws: Kilograms.
  ///   - percentiles: Room for the work, used again and again.
  init(
    kilograms draws: UnsafeMutableBufferPointer<Double>, _ percentiles: inout Percentiles
  ) {
    mean = Self.milligrams(Self.mean(draws))
    let found = percentiles.at(Self.shares, of: draws)
    low = Self.milligrams(found[0])
    median = Self.milligrams(found[1])
    high = Self.milligrams(found[2])
  }

  /// The shares of draws below the low end, the median and the high end.
  static let shares = [0.025, 0.5, 0.975]

  /// An interval of kilograms that were worked out before.
  init(low: Double, median: Double, mean: Double, high: Double) {
    self.low = Self.milligrams(low)
    self.median = Self.milligrams(median)
    self.mean = Self.milligrams(mean)
    self.high = Self.milligrams(high)
  }

  /// The mean of draws.
  static func mean(_ draws: UnsafeMutableBufferPointer<Double>) -> Double {
    sum(draws) / Double(draws.count)
  }

  /// The sum in eight lanes that are added at the end: always in this order, on every machine.
  private static func sum(_ values: UnsafeMutableBufferPointer<Double>) -> Double {
    var lanes = SIMD8<Double>()
    var index = 0
    while index + 8 <= values.count {
      for lane in 0..<8 { lanes[lane] += values[index + lane] }
      index += 8
    }
    var sum = 0.0
    for lane in 0..<8 { sum += lanes[lane] }
    while index < values.count {
      sum += values[index]
      index += 1
    }
    return sum
  }

  /// Whole milligrams of kilograms; sums of a loaded pack stay far inside what a `Double` holds.
  private static func milligrams(_ kilograms: Double) -> Milligrams {
    Milligrams(Int128((kilograms * 1_000_000).rounded(.toNearestOrEven)))
  }
}
