/// The columns that are looked at in every record, in memory that is read without counting references.
final class HotColumns {
  let product: UnsafeBufferPointer<Int>
  let words: UnsafeBufferPointer<Int>
  let silent: UnsafeBufferPointer<Int>
  let zero: UnsafeBufferPointer<Int>
  let zeroAmounts: UnsafeBufferPointer<Int>

  init(_ plan: ColumnPlan) {
    func memory(_ columns: [Int]) -> UnsafeBufferPointer<Int> {
      let memory = UnsafeMutableBufferPointer<Int>.allocate(capacity: columns.count)
      _ = memory.initialize(from: columns)
      return UnsafeBufferPointer(memory)
    }
    product = memory(plan.product)
    words = memory(plan.words)
    silent = memory(plan.silent)
    zero = memory(plan.zero)
    zeroAmounts = memory(plan.zeroAmounts)
  }

  deinit { for columns in [product, words, silent, zero, zeroAmounts] { columns.deallocate() } }
}
