/// Remembers what distinct texts mean, up to a number of bytes; past it texts are resolved again.
struct TextMemory<Value> {
  private var values: [ArraySlice<UInt8>: Value] = [:]
  private var bytes = 0
  private let capacity: Int

  /// What one entry costs beside its text, roughly: key, value, and the table's free places.
  private static var overhead: Int { 96 + MemoryLayout<Value>.stride }

  init(capacity: Int) { self.capacity = capacity }

  /// The value of a text: remembered, or resolved now.
  mutating func value(
    _ text: ArraySlice<UInt8>, resolve: (ArraySlice<UInt8>) throws -> Value
  ) rethrows -> Value {
    if let known = values[text] { return known }
    let value = try resolve(text)
    let cost = text.count + Self.overhead
    if bytes + cost <= capacity {
      bytes += cost
      // A copy of its own: the slice would keep the whole record's memory.
      values[ArraySlice(Array(text))] = value
    }
    return value
  }
}
