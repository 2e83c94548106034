import Impact

/// The cells of one record in a chunk, found without copying them; valid while the chunk is.
struct RowCells {
  private let bytes: UnsafePointer<UInt8>
  private let ends: UnsafePointer<UInt32>
  private let start: Int
  /// How many cells the record has.
  let count: Int
  private let isRaw: Bool
  /// The quotation mark; beyond a byte where there is none.
  private let quote: UInt16
  private let hasQuotes: Bool

  /// The record of a chunk, from 0.
  @inline(__always)
  init(_ chunk: Chunk, record: Int, quote: UInt8?) {
    let first = record == 0 ? 0 : Int(chunk.lastCells[record - 1]) + 1
    bytes = UnsafePointer(chunk.bytes)
    ends = UnsafePointer(chunk.ends + first)
    start = first == 0 ? 0 : Int(chunk.ends[first - 1]) + 1
    count = Int(chunk.lastCells[record]) + 1 - first
    isRaw = chunk.isRaw
    self.quote = quote.map(UInt16.init) ?? 0x100
    hasQuotes = chunk.hasQuotes && chunk.isRaw && quote != nil
  }

  /// A cell without quotation marks around it and blanks at its ends, as it stands in the text.
  @inline(__always)
  subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    var end = Int(ends[column])
    var start = column == 0 ? start : Int(ends[column - 1]) + 1
    if isRaw {
      if column == count - 1, end > start, bytes[end - 1] == 0x0D { end -= 1 }
      if end - start > 1, UInt16(bytes[start]) == quote {
        start += 1
        end -= 1
      }
    }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  /// Whether a cell is written otherwise than it reads: a doubled quotation mark stands in it.
  @inline(__always)
  func isEscaped(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    hasQuotes && cell.contains(UInt8(truncatingIfNeeded: quote))
  }

  /// The cells as every other part of the program reads them.
  ///
  /// - Parameter format: How the text is written.
  /// - Returns: The record by the reference parser.
  /// - Throws: ``ChunkCutter/Unsuited`` when that parser sees another record.
  func fields(_ format: DelimitedFormat) throws -> FieldBuffer {
    guard isRaw else {
      var fields = FieldBuffer()
      var from = start
      for index in 0..<count {
        let end = Int(ends[index])
        fields.append(Array(UnsafeBufferPointer(start: bytes + from, count: end - from))[...])
        fields.endField()
        from = end + 1
      }
      return fields
    }
    var parser = DelimitedParser(format)
    var found: FieldBuffer?
    var records = 0
    let text = UnsafeBufferPointer(start: bytes + start, count: Int(ends[count - 1]) + 1 - start)
    do {
      let take = { (fields: FieldBuffer, _: Int) in
        found = fields
        records += 1
      }
      try parser.parse(Array(text)[...], take)
      try parser.finish(take)
    } catch is DelimitedTextError {
      throw ChunkCutter.Unsuited()
    }
    guard let found, records == 1, found.count == count else { throw ChunkCutter.Unsuited() }
    return found
  }
}
