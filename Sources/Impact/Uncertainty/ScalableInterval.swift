/// What the interval of any number of units is scaled from: the order statistics of the draws of one unit.
///
/// Multiplying by units keeps the order of draws, and rounds each of them as an assessment of so many units
/// does. The ends of the product are therefore the products of the ends: for a result that is one drawn
/// number the very bits that ``Assessment`` finds, for one that also has electricity on a grid the same up to
/// the last bit of a `Double`, which is less than a milligram below 10^15 mg.
struct ScalableInterval: Sendable {
  /// The ends of one percentile: the order statistics on both sides, and how far it lies between them.
  private struct End {
    let place: (rank: Int, fraction: Double)
    let lower: Double
    let upper: Double
    /// The same seen from the largest draw on: what it is of when units are negative.
    let lowerFromTop: Double
    let upperFromTop: Double

    func value(_ units: Double) -> Double {
      units < 0
        ? Percentiles.interpolated(place, lower: lowerFromTop * units, upper: upperFromTop * units)
        : Percentiles.interpolated(place, lower: lower * units, upper: upper * units)
    }
  }

  private let ends: [End]
  private let mean: Double

  /// Finds the order statistics.
  ///
  /// - Parameters:
  ///   - draws: Kilograms of one unit.
  ///   - percentiles: Room for the work.
  init(kilograms draws: UnsafeMutableBufferPointer<Double>, _ percentiles: inout Percentiles) {
    let last = draws.count - 1
    mean = Interval.mean(draws)
    let places = Interval.shares.map { Percentiles.place(of: $0, among: draws.count) }
    let ranks = places.flatMap { place in
      let next = min(place.rank + 1, last)
      return [place.rank, next, last - place.rank, last - next]
    }
    let found = percentiles.statistics(ranks.sorted(), of: draws)
    ends = places.map { place in
      let next = min(place.rank + 1, last)
      return End(
        place: place, lower: found[place.rank] ?? 0, upper: found[next] ?? 0,
        lowerFromTop: found[last - place.rank] ?? 0, upperFromTop: found[last - next] ?? 0)
    }
  }

  /// The interval of a number of units; `nil` for none, of which nothing varies.
  ///
  /// - Parameter units: Any number; of units that came back, which are negative, the low end is the
  ///   negative of the high one.
  /// - Returns: The interval in milligrams.
  func interval(units: Int64) -> Interval? {
    guard units != 0 else { return nil }
    let number = Double(units)
    return Interval(
      low: ends[0].value(number), median: ends[1].value(number), mean: mean * number,
      high: ends[2].value(number))
  }
}
