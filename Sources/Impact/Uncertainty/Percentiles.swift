/// Percentiles of type 7 (linear between order statistics), found by selection, in rising order.
///
/// Selection puts into place only the order statistics that are asked for: a tenth of the work of
/// sorting 10,000 draws.
struct Percentiles {
  private let values: UnsafeMutableBufferPointer<Double>
  /// Everything before it is in place or smaller than what follows.
  private var start = 0

  /// - Parameter values: At least one number, none of them NaN; they are put into another order.
  init(_ values: UnsafeMutableBufferPointer<Double>) { self.values = values }

  /// The percentile at a share; shares are asked for in rising order.
  mutating func next(_ share: Double) -> Double {
    let position = share * Double(values.count - 1)
    let index = Int(position)
    let fraction = position - Double(index)
    let lower = select(index)
    guard fraction > 0, index + 1 < values.count else { return lower }
    let upper = select(index + 1)
    return lower + fraction * (upper - lower)
  }

  /// Puts the value of a rank into its place: smaller or equal ones before it, larger or equal behind it.
  private mutating func select(_ rank: Int) -> Double {
    var low = min(start, rank)
    var high = values.count - 1
    while low < high {
      let pivot = Self.middle(values[low], values[(low + high) / 2], values[high])
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        break
      }
    }
    start = rank
    return values[rank]
  }

  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
