import Impact

/// Finds the records of some orders in chunks, to look whether they stand twice.
struct OrderFinder {
  private let job: CountingJob
  private let orders: HashTable

  /// Looks for orders.
  ///
  /// - Parameters:
  ///   - job: The file.
  ///   - orders: The hashes of their ids, in both words.
  init(_ job: CountingJob, orders: HashTable) {
    self.job = job
    self.orders = orders
  }

  /// The records of the orders, in order, with the records before them where those may matter.
  func find(_ chunk: Chunk) throws -> ChunkOutcome {
    var outcome = ChunkOutcome(number: chunk.number)
    guard let column = job.plan.orderID else { return outcome }
    chunk.listCells()
    let header = job.export.profile.headerRecord
    let text = CellText(chunk, quote: job.format.quote)
    // What stands before the chunk may be of an order that is looked for.
    var isWanted = true
    var isHandedOn = true
    for record in 0..<chunk.records {
      let number = chunk.recordsBefore + record + 1
      guard number > header else { continue }
      let row = RowCells(text, record: record)
      let order = column < row.count ? row[column] : UnsafeBufferPointer(start: nil, count: 0)
      if order.count > 0 {
        let hash = OrderPlace.hash(order)
        isWanted = orders.find(hash, hash) != nil
      }
      guard isWanted else {
        isHandedOn = false
        continue
      }
      if !isHandedOn {
        let before = RowCells(text, record: record - 1)
        outcome.events.append(.before(try before.fields(job.format)))
      }
      isHandedOn = true
      outcome.events.append(
        .record(
          try row.fields(job.format),
          OpenedExport.Place(
            row: number - max(header - 1, 0), ordinal: number - header - 1)))
    }
    if !isHandedOn {
      outcome.lastCounted =
        try RowCells(text, record: chunk.records - 1).fields(job.format)
    }
    return outcome
  }
}
