import Impact

/// The lines of a chunk for whoever keeps them, with products and words numbered by the thread that read them.
struct KeptChunk {
  /// The thread's own mark.
  let worker: ObjectIdentifier
  /// The products that this thread had for the first time.
  var products: [KeptProduct] = []
  /// The words that this thread had for the first time.
  var words: [KeptWords] = []
  var lines: [LineBatch.Line] = []
  var ids: [UInt8] = []

  init(worker: ObjectIdentifier) { self.worker = worker }

  /// Adds the ids of a line.
  @inline(__always)
  mutating func add(
    _ line: LineBatch.Line, order: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>,
    number: UnsafeBufferPointer<UInt8>
  ) {
    var line = line
    line.start = ids.count
    (line.orderCount, line.lineCount, line.numberCount) = (order.count, id.count, number.count)
    ids.append(contentsOf: order)
    ids.append(contentsOf: id)
    ids.append(contentsOf: number)
    lines.append(line)
  }
}
