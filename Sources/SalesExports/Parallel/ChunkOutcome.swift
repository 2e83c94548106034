import Impact

/// What is left to be done for a chunk, in the order of the file.
struct ChunkOutcome {
  /// A record that the plain reader looks at, or what it must know for that.
  enum Event {
    /// The record before the next one, which was counted.
    case before(FieldBuffer)
    /// A record that was not counted.
    case record(FieldBuffer, OpenedExport.Place)
    /// A product without category or factor that this chunk has for the first time.
    case unmatched(Int)
  }

  /// The records of a chunk with one product without category or factor.
  struct Unmatched {
    let product: [UInt8]
    let reason: RecordReason
    let item: String
    var tally = Tally()
  }

  /// The place of the chunk in the file, from 0.
  let number: Int
  var events: [Event] = []
  var unmatched: [Unmatched] = []
  /// The last record, when it was counted; a record of the next chunk may continue its order.
  var lastCounted: FieldBuffer?
  /// The lines that were counted, where they are kept.
  var kept: KeptChunk?
  /// What is known of its orders.
  var orders = ChunkOrders()

  init(number: Int) { self.number = number }
}
