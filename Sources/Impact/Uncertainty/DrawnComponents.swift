/// The drawn numbers of an assessment, and the intervals of weighted sums of them.
struct DrawnComponents {
  private let draws: Int
  private var vectors: [[Double]] = []
  private var scratch: [Double]

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

  /// The interval of a weighted sum of all numbers; `nil` when nothing in it varies.
  mutating func interval(weights: [Double], constant: Double) -> Interval? {
    guard weights.contains(where: { $0 != 0 }) else { return nil }
    return scratch.withUnsafeMutableBufferPointer { sum in
      sum.update(repeating: constant)
      for (vector, weight) in zip(vectors, weights) where weight != 0 {
        vector.withUnsafeBufferPointer { values in
          for index in 0..<draws { sum[index] += weight * values[index] }
        }
      }
      return Interval(kilograms: sum)
    }
  }

  /// The interval of one sum.
  mutating func interval(_ sum: DrawnSum) -> Interval? {
    var weights = [Double](repeating: 0, count: count)
    for part in sum.parts { weights[part.component] += part.weight }
    return interval(weights: weights, constant: sum.constant)
  }
}
