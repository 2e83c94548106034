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

  /// Whether a central value lies inside.
  public func contains(_ central: Milligrams) -> Bool { low <= central && central <= high }

  /// The interval of draws, which are put into another order.
  ///
  /// - Parameter draws: Kilograms.
  init(kilograms draws: UnsafeMutableBufferPointer<Double>) {
    var sum = 0.0
    for value in draws { sum += value }
    mean = Self.milligrams(sum / Double(draws.count))
    var percentiles = Percentiles(draws)
    low = Self.milligrams(percentiles.next(0.025))
    median = Self.milligrams(percentiles.next(0.5))
    high = Self.milligrams(percentiles.next(0.975))
  }

  /// Whole milligrams of kilograms; sums of a loaded pack stay far inside what a `Double` holds.
  private static func milligrams(_ kilograms: Double) -> Milligrams {
    Milligrams(Int128((kilograms * 1_000_000).rounded(.toNearestOrEven)))
  }
}
