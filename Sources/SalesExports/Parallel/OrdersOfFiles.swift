/// What the chunks of all files together say of lines that may stand twice.
struct OrdersOfFiles {
  private let mode: OrderScreen.Mode
  private var last: OrderPlace?
  private var isFirstOfFile = false
  private var collections: [OrderHashes] = []
  /// Those of the first orders of chunks.
  private var hashes = OrderHashes()
  /// Whether what is being done can still succeed.
  private(set) var isPossible = true

  init(_ mode: OrderScreen.Mode) { self.mode = mode }

  /// Begins a file.
  mutating func begin() { isFirstOfFile = true }

  /// Takes a chunk; in the order of files and chunks.
  mutating func take(_ orders: ChunkOrders) {
    guard mode != .off else { return }
    if !orders.isAscending, mode == .proof { isPossible = false }
    if orders.goesOn, let last {
      // Which lines of that order came before is not known here: it is looked at again.
      isPossible = isPossible && mode != .proof
      for _ in 0..<2 { hashes.add(last.hash) }
    }
    guard let first = orders.first else { return }
    let continues = !isFirstOfFile && last.map { first.continues($0) } ?? false
    if mode == .hashes {
      if !continues { hashes.add(first.hash) }
    } else if let last, !continues, !first.isAfter(last) {
      isPossible = false
    }
    isFirstOfFile = false
    guard let end = orders.last else { return }
    // A chunk of one order without line ids says nothing of the last one.
    if continues, end.line.isEmpty, let last, last.order == end.order { return }
    last = end
  }

  /// Takes what a thread collected.
  mutating func take(_ hashes: OrderHashes) {
    if hashes.count > 0 { collections.append(hashes) }
  }

  /// The hashes of orders that may stand twice.
  var repeated: [UInt64] {
    mode == .hashes ? OrderHashes.repeated(in: collections + [hashes]) : []
  }
}
