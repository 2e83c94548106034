/// The ids of a line.
struct OrderPlace {
  let order: [UInt8]
  let line: [UInt8]

  init(_ order: UnsafeBufferPointer<UInt8>, _ line: UnsafeBufferPointer<UInt8>) {
    self.order = Array(order)
    self.line = Array(line)
  }

  /// Whether it belongs to the same order as another and follows it there.
  func continues(_ other: OrderPlace) -> Bool {
    guard order == other.order else { return false }
    guard !line.isEmpty, !other.line.isEmpty else { return true }
    return line.withUnsafeBufferPointer { own in
      other.line.withUnsafeBufferPointer { IDOrder.isAfter(own, $0) }
    }
  }

  /// Whether its order comes after that of another.
  func isAfter(_ other: OrderPlace) -> Bool {
    order.withUnsafeBufferPointer { own in
      other.order.withUnsafeBufferPointer { IDOrder.isAfter(own, $0) }
    }
  }

  /// The hash of its order.
  var hash: UInt64 { order.withUnsafeBufferPointer(Self.hash) }

  /// The hash of an order id.
  @inline(__always)
  static func hash(_ order: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = order.baseAddress else { return 1 }
    var hash = CellHash()
    hash.take(base, count: order.count)
    return max(hash.low, 1)
  }
}
