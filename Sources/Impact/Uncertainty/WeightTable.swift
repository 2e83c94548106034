/// Sums of drawn numbers, one per numbered key, laid out flat: a total over a year of keys is one pass.
struct WeightTable {
  private var starts = [0]
  private var components: [Int32] = []
  private var weights: [Double] = []
  private var constants: [Double] = []

  /// Adds the sum of the next key; `nil` for a key without a result.
  mutating func append(_ sum: DrawnSum?) {
    constants.append(sum?.constant ?? 0)
    for part in sum?.parts ?? [] {
      components.append(Int32(part.component))
      weights.append(part.weight)
    }
    starts.append(components.count)
  }

  /// The weights of a total over units of keys, and its constant as the last number.
  func total(_ entries: [ActivityIndex.Entry], components count: Int) -> [Double] {
    var total = [Double](repeating: 0, count: count + 1)
    total.withUnsafeMutableBufferPointer { total in
      starts.withUnsafeBufferPointer { starts in
        for entry in entries {
          let units = Double(entry.units)
          total[count] += constants[entry.key] * units
          for index in starts[entry.key]..<starts[entry.key + 1] {
            total[Int(components[index])] += weights[index] * units
          }
        }
      }
    }
    return total
  }
}
