import Impact

/// The cells of one record in a chunk, found without copying them; valid while the chunk is.
struct RowCells {
  private let text: CellText
  private let ends: UnsafePointer<UInt32>
  private let start: Int
  /// How many cells the record has.
  let count: Int

  /// The record of a chunk, from 0.
  @inline(__always)
  init(_ text: CellText, record: Int) {
    self.text = text
    let first = record == 0 ? 0 : Int(text.lastCells[record - 1]) + 1
    ends = text.ends + first
    start = first == 0 ? 0 : Int(text.ends[first - 1]) + 1
    count = Int(text.lastCells[record]) + 1 - first
  }

  /// A cell without quotation marks around it and blanks at its ends, as it stands in the text.
  @inline(__always)
  subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    var end = Int(ends[column])
    var start = column == 0 ? start : Int(ends[column - 1]) + 1
    let bytes = text.bytes
    if column == count - 1, text.hasReturns, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if text.hasQuotes, end - start > 1, bytes[start] == text.quote {
      start += 1
      end -= 1
    }
    // Most cells neither begin nor end with a blank.
    if start < end, bytes[start] <= 0x20 || bytes[end - 1] <= 0x20 {
      while start < end, Self.isBlank(bytes[start]) { start += 1 }
      while start < end, Self.isBlank(bytes[end - 1]) { end -= 1 }
    }
    return UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a cell is written otherwise than it reads: a doubled quotation mark stands in it.
  @inline(__always)
  func isEscaped(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    text.hasQuotes && cell.contains(text.quote)
  }

  /// The cells as every other part of the program reads them.
  ///
  /// - Parameter format: How the text is written.
  /// - Returns: The record by the reference parser.
  /// - Throws: ``ChunkCutter/Unsuited`` when that parser sees another record.
  func fields(_ format: DelimitedFormat) throws -> FieldBuffer {
    guard text.isRaw else {
      var fields = FieldBuffer()
      var from = start
      for index in 0..<count {
        let end = Int(ends[index])
        fields.append(Array(UnsafeBufferPointer(start: text.bytes + from, count: end - from))[...])
        fields.endField()
        from = end + 1
      }
      return fields
    }
    var parser = DelimitedParser(format)
    var found: FieldBuffer?
    var records = 0
    let record = UnsafeBufferPointer(
      start: text.bytes + start, count: Int(ends[count - 1]) + 1 - start)
    do {
      let take = { (fields: FieldBuffer, _: Int) in
        found = fields
        records += 1
      }
      try parser.parse(Array(record)[...], take)
      try parser.finish(take)
    } catch is DelimitedTextError {
      throw ChunkCutter.Unsuited()
    }
    guard let found, records == 1, found.count == count else { throw ChunkCutter.Unsuited() }
    return found
  }
}
