/// The drawn numbers of an assessment, and the intervals of weighted sums of them.
struct DrawnComponents {
  private let draws: Int
  private var vectors: [[Double]] = []
  private var scratch: [Double]
  private var percentiles = Percentiles()
  /// A shop with one country has the same total by country as over all: each is worked out once.
  private var known: [[Double]: Interval] = [:]

  init(draws: Int) {
    self.draws = draws
    scratch = [Double](repeating: 0, count: draws)
  }

  /// How many numbers there are.
  var count: Int { vectors.count }

  /// Keeps a number, if it varies, and gives it as a sum.
  mutating func sum(of number: DrawnNumber) -> DrawnSum {
    switch number {
    case .constant(let value): return DrawnSum(constant: value)
    case .drawn(let values):
      vectors.append(values)
      return DrawnSum(component: vectors.count - 1)
    }
  }

  /// The interval of a number that need not be kept; `nil` when it does not vary.
  mutating func interval(of number: DrawnNumber) -> Interval? {
    guard case .drawn(var values) = number else { return nil }
    return values.withUnsafeMutableBufferPointer { Interval(kilograms: $0, &percentiles) }
  }

  /// The interval of a weighted sum of all numbers; `nil` when nothing in it varies.
  ///
  /// - Parameter weights: One weight per number, and a constant behind them.
  /// - Returns: The interval in milligrams.
  mutating func interval(_ weights: [Double]) -> Interval? {
    guard weights.dropLast().contains(where: { $0 != 0 }) else { return nil }
    if let interval = known[weights] { return interval }
    let interval = withDraws(weights) { Interval(kilograms: $0, &$1) }
    known[weights] = interval
    return interval
  }

  /// What the interval of any number of units of a sum is scaled from; `nil` when nothing in it varies.
  mutating func scalable(_ sum: DrawnSum) -> ScalableInterval? {
    let weights = weights(of: sum)
    guard weights.dropLast().contains(where: { $0 != 0 }) else { return nil }
    return withDraws(weights) { ScalableInterval(kilograms: $0, &$1) }
  }

  /// Gives the draws of a weighted sum, for as long as the body runs.
  private mutating func withDraws<Result>(
    _ weights: [Double],
    _ body: (UnsafeMutableBufferPointer<Double>, inout Percentiles) -> Result
  ) -> Result {
    scratch.withUnsafeMutableBufferPointer { sum in
      sum.update(repeating: weights[vectors.count])
      for (vector, weight) in zip(vectors, weights) where weight != 0 {
        vector.withUnsafeBufferPointer { values in
          for index in 0..<draws { sum[index] += weight * values[index] }
        }
      }
      return body(sum, &percentiles)
    }
  }

  /// The interval of one sum.
  mutating func interval(_ sum: DrawnSum) -> Interval? { interval(weights(of: sum)) }

  private func weights(of sum: DrawnSum) -> [Double] {
    var weights = [Double](repeating: 0, count: count + 1)
    for part in sum.parts { weights[part.component] += part.weight }
    weights[count] = sum.constant
    return weights
  }
}
