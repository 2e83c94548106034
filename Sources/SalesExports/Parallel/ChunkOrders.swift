/// The orders of a chunk, as far as other chunks are concerned.
struct ChunkOrders {
  /// Whether each is greater than the one before.
  var isAscending = true
  /// Whether it may begin with lines of the last order of the chunk before.
  var goesOn = false
  /// The first one.
  var first: OrderPlace?
  /// The last one.
  var last: OrderPlace?
}
