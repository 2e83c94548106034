/// A choice among weighted values by some bits of a random number: one look at a table.
struct WeightedChoice<Value: Sendable>: Sendable {
  private let slots: [Value]
  private let mask: UInt64

  /// A table of `1 << bits` slots, of which each value gets its share, and one at least.
  init(_ values: [(value: Value, weight: Double)], bits: UInt64) {
    let count = 1 << Int(bits)
    let total = values.reduce(0) { $0 + $1.weight }
    var slots: [Value] = []
    var sum = 0.0
    for (index, (value, weight)) in values.enumerated() {
      sum += weight
      let left = values.count - 1 - index
      let share = Int((sum / total * Double(count)).rounded())
      let end = min(count - left, max(slots.count + 1, share))
      slots += Array(repeating: value, count: end - slots.count)
    }
    self.slots = slots
    mask = UInt64(count - 1)
  }

  /// The value that the low bits of `random` choose.
  subscript(random: UInt64) -> Value { slots[Int(random & mask)] }
}
