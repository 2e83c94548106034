/// Looks whether the lines of a chunk can stand twice: proves that they cannot, or collects hashes of orders.
///
/// Exports mostly have their orders in the order of their ids. Where every id is greater than the one before,
/// nothing can stand twice, and nothing needs to be remembered. Else each order's hash is kept, 8 bytes for
/// lines that follow each other with one order id, and equal hashes are looked at again.
struct OrderScreen {
  /// What is done about lines that may stand twice.
  enum Mode: Sendable {
    /// Nothing: no line can.
    case off
    /// The ids ascend, or the reading begins again with ``hashes``.
    case proof
    /// Hashes of orders are collected.
    case hashes
  }

  private let mode: Mode
  private let header: [UInt8]
  private var orders = ChunkOrders()
  /// The ids of the record before, in the memory of the chunk.
  private var order = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var line = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var hashes = OrderHashes()
  /// Whether it is still in the first order of the chunk.
  private var isFirst = false

  /// Begins.
  ///
  /// - Parameters:
  ///   - mode: What is done.
  ///   - header: The name of the column of order ids, which is none itself.
  init(_ mode: Mode, header: [UInt8]) {
    self.mode = mode
    self.header = header
  }

  /// Whether ids matter.
  var isNeeded: Bool { mode != .off }

  /// Begins a chunk.
  mutating func begin() {
    orders = ChunkOrders()
    order = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Sees a record; one with a blank order id may continue the order of the record before.
  @inline(__always)
  mutating func see(order id: UnsafeBufferPointer<UInt8>, line lineID: UnsafeBufferPointer<UInt8>) {
    guard id.count > 0 else {
      if lineID.count > 0 {
        if order.count > 0 { goOn(lineID) } else { orders.goesOn = true }
      }
      return
    }
    if order.count == 0 {
      guard !id.elementsEqual(header) else { return }
      orders.first = OrderPlace(id, lineID)
      isFirst = true
    } else {
      let isAfter = IDOrder.isAfter(id, order)
      if !isAfter, IDOrder.isEqual(id, order) {
        goOn(lineID)
        return
      }
      guard isAfter || !id.elementsEqual(header) else { return }
      isFirst = false
      if !isAfter { orders.isAscending = false }
      // That of the first order is added when the chunk before is known.
      if mode == .hashes { hashes.add(OrderPlace.hash(id)) }
    }
    (order, line) = (id, lineID)
  }

  /// Sees another line of the order; one without an id is told from others by its product.
  private mutating func goOn(_ lineID: UnsafeBufferPointer<UInt8>) {
    guard lineID.count > 0 else { return }
    // That of the chunk's first order is compared with the chunk before.
    if line.count == 0, orders.first?.line.isEmpty == true, isFirst {
      orders.first = OrderPlace(order, lineID)
    }
    if line.count > 0, !IDOrder.isAfter(lineID, line) {
      orders.isAscending = false
      if mode == .hashes { hashes.add(OrderPlace.hash(order)) }
    }
    line = lineID
  }

  /// Ends a chunk.
  mutating func end() -> ChunkOrders {
    if order.count > 0 { orders.last = OrderPlace(order, line) }
    return orders
  }
}
