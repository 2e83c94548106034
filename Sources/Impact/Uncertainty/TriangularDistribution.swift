/// The triangular distribution: minimum, mode and maximum, as a row of the pack gives them.
struct TriangularDistribution {
  let minimum: Double
  let mode: Double
  let maximum: Double

  /// The value below which the share `u` of all values lies; only a square root is needed, so that it is
  /// the same number on every machine.
  func quantile(_ u: Double) -> Double {
    let span = maximum - minimum
    guard span > 0 else { return mode }
    if u * span < mode - minimum {
      return minimum + (u * span * (mode - minimum)).squareRoot()
    }
    return maximum - ((1 - u) * span * (maximum - mode)).squareRoot()
  }

  /// The mean.
  var mean: Double { (minimum + mode + maximum) / 3 }

  /// The variance.
  var variance: Double {
    let (a, b, c) = (minimum, maximum, mode)
    return (a * a + b * b + c * c - a * b - a * c - b * c) / 18
  }
}
