/// The text of a chunk and the ends of its cells, as addresses; valid while the chunk is and holds that text.
struct CellText {
  let bytes: UnsafePointer<UInt8>
  let ends: UnsafePointer<UInt32>
  let lastCells: UnsafePointer<UInt32>
  /// Whether cells are as written.
  let isRaw: Bool
  /// Whether cells may stand in quotation marks.
  let hasQuotes: Bool
  /// Whether a carriage return may stand before a line feed.
  let hasReturns: Bool
  /// The quotation mark, where there are any.
  let quote: UInt8

  init(_ chunk: Chunk, quote: UInt8?) {
    bytes = UnsafePointer(chunk.bytes)
    ends = UnsafePointer(chunk.ends)
    lastCells = UnsafePointer(chunk.lastCells)
    isRaw = chunk.isRaw
    hasQuotes = chunk.isRaw && chunk.hasQuotes && quote != nil
    hasReturns = chunk.isRaw
    self.quote = quote ?? 0
  }
}
