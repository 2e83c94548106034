import CByteScan
import Impact

/// Cuts a delimited text into chunks of whole records, exactly where the reference parser ends them.
///
/// Chunks are cut one after the other, which needs the marks of the scanner only; taking the records apart
/// is left to many threads. What the scanner cannot vouch for goes through the reference parser here and
/// now: text in another style than RFC 4180, a quotation mark in the middle of a cell, a cell over several
/// lines that may be a stray mark (see ``DelimitedParser``).
struct ChunkCutter {
  /// Why a text cannot be read in chunks; the plain reader takes it.
  struct Unsuited: Error {}

  private let feed: any ByteFeed
  private let format: DelimitedFormat
  /// `nil` where all text goes through the reference parser.
  private let scanner: ByteScanner?
  /// What stands between the last record of the chunk before and the end of what was read.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var chunks = 0
  /// What is known at the end of the last chunk.
  private(set) var progress = DelimitedParser.Progress()
  /// The bytes that were read.
  private(set) var byteCount: Int64 = 0

  init(_ feed: any ByteFeed, format: DelimitedFormat, scan kind: ByteScanner.Kind) {
    self.feed = feed
    self.format = format
    let isPlain = format.delimiter.count == 1 && format.escape == .doubled
    scanner =
      isPlain
      ? ByteScanner(kind: kind, delimiter: format.delimiter[0], quote: format.quote) : nil
  }

  /// Fills a chunk with the next records; `false` at the end of the text.
  ///
  /// - Throws: ``Unsuited`` for a record that is longer than a chunk, ``ExportError`` when the bytes cannot be
  ///   read, ``DelimitedTextError`` when the reference parser gives up.
  mutating func cut(_ chunk: Chunk) throws -> Bool {
    try fill(chunk)
    guard chunk.count > 0 else { return false }
    chunk.number = chunks
    chunk.recordsBefore = progress.records
    chunk.encoding = EncodingEvidence()
    chunks += 1
    let length = chunk.count
    if isAtEnd, chunk.bytes[length - 1] != 0x0A {
      // The last record of a text may lack its line end.
      chunk.bytes[length] = 0x0A
      chunk.count += 1
    }
    guard let scanner else {
      try parse(chunk, count: length)
      return true
    }
    let found = scanner.scan(chunk.bytes, count: chunk.count, marks: chunk.marks)
    let isWhole = isAtEnd ? found.past_last == chunk.count : found.past_last > 0
    let isRegular = found.first_irregular >= found.past_last
    if isWhole, isRegular, let widths = widths(chunk, found) {
      take(chunk, found, widths)
    } else {
      chunk.count = length
      try parse(chunk, count: length)
    }
    return true
  }

  /// Puts the rest and new bytes into a chunk.
  private mutating func fill(_ chunk: Chunk) throws {
    chunk.hadByteOrderMark = false
    guard rest.count <= chunk.capacity else { throw Unsuited() }
    chunk.begin(with: rest)
    rest.removeAll(keepingCapacity: true)
    var left = chunk.capacity
    while left > 0, !isAtEnd {
      let count = try feed.fill(
        UnsafeMutableRawBufferPointer(start: chunk.bytes + chunk.count, count: left))
      isAtEnd = count == 0
      left -= count
      chunk.count += count
      byteCount += Int64(count)
    }
    let mark = ByteOrderMark.bytes
    if chunks == 0, chunk.count >= 3, (0..<3).allSatisfy({ chunk.bytes[$0] == mark[$0] }) {
      chunk.hadByteOrderMark = true
      chunk.count -= 3
      (chunk.bytes).update(from: chunk.bytes + 3, count: chunk.count)
    }
  }

  /// Takes the records that end in a chunk as they were scanned.
  private mutating func take(
    _ chunk: Chunk, _ found: impact_scan_result, _ widths: DelimitedParser.Progress
  ) {
    rest.append(
      contentsOf: UnsafeBufferPointer(
        start: chunk.bytes + found.past_last, count: chunk.count - found.past_last))
    chunk.count = found.past_last
    // Marks of what is left over are not read; those of the last block behind the end are taken out.
    let tail = chunk.count % 64
    if tail != 0 {
      let valid: UInt64 = (1 << UInt64(tail)) - 1
      chunk.marks[chunk.count / 64].ends &= valid
      chunk.marks[chunk.count / 64].lines &= valid
      chunk.marks[chunk.count / 64].others &= valid
    }
    chunk.records = found.records
    chunk.isRaw = true
    chunk.hasOthers = found.has_others
    chunk.hasQuotes = found.has_quotes
    progress.width = widths.width
    progress.countBefore = widths.countBefore
    progress.records += found.records
    progress.bytes += found.past_last
  }

  // MARK: Widths

  /// What the widths of records say at the end of a chunk; `nil` when a cell over several lines may be a
  /// stray quotation mark, which the reference parser decides.
  private func widths(
    _ chunk: Chunk, _ found: impact_scan_result
  ) -> DelimitedParser.Progress? {
    if !found.has_breaks {
      // Two records alike near the end tell, whatever stands before them.
      let blocks = (found.past_last + 63) / 64
      if blocks > Self.tail, let tail = widths(chunk, found, from: blocks - Self.tail) {
        return tail
      }
    }
    return widths(chunk, found, from: 0)
  }

  /// How many blocks at the end of a chunk are looked at first.
  private static let tail = 64

  private func widths(
    _ chunk: Chunk, _ found: impact_scan_result, from first: Int
  ) -> DelimitedParser.Progress? {
    var widths = first == 0 ? progress : DelimitedParser.Progress()
    var cells = 0
    var isInRecord = first == 0
    var hasPair = first == 0
    var firstBreak: Int?
    for block in first..<((found.past_last + 63) / 64) {
      let mark = chunk.marks[block]
      if firstBreak == nil, mark.breaks != 0 {
        firstBreak = block * 64 + mark.breaks.trailingZeroBitCount
      }
      var (lines, ends) = (mark.lines, mark.ends)
      while lines != 0 {
        let line = lines & (0 &- lines)
        let upTo = line | (line &- 1)
        cells += (ends & upTo).nonzeroBitCount
        let end = block * 64 + line.trailingZeroBitCount
        if end >= found.past_last { return hasPair ? widths : nil }
        if isInRecord {
          if let broken = firstBreak, broken < end {
            let isUsual = cells == widths.width
            guard !mayBeStray(chunk, broken, end, width: widths.width, isUsual: isUsual) else {
              return nil
            }
            let next = mark.breaks & ~upTo
            firstBreak = next == 0 ? nil : block * 64 + next.trailingZeroBitCount
          }
          let before = widths
          widths.see(cells: cells)
          hasPair = hasPair || cells > 1 && before.countBefore == cells
        }
        isInRecord = true
        cells = 0
        ends &= ~upTo
        lines &= ~line
      }
      cells += ends.nonzeroBitCount
    }
    return hasPair ? widths : nil
  }

  /// Whether the opening mark of a cell with a line break may be a stray one: only then is the text up to
  /// the break, taken without marks, a whole record, and in a record of the usual width so is the next line.
  private func mayBeStray(
    _ chunk: Chunk, _ breakAt: Int, _ end: Int, width: Int, isUsual: Bool
  ) -> Bool {
    var start = breakAt
    while start > 0, !isLineEnd(chunk, start - 1) { start -= 1 }
    var cells = 1
    var opening = start
    // Cells before the broken one may hold delimiters in marks of their own: those are no ends.
    for index in start..<breakAt where isEnd(chunk, index) {
      cells += 1
      opening = index + 1
    }
    cells += delimiters(chunk, opening..<breakAt)
    guard width > 2, cells == width else { return false }
    guard isUsual else { return true }
    var next = breakAt + 1
    if chunk.bytes[breakAt] == 0x0D, chunk.bytes[next] == 0x0A { next += 1 }
    var nextEnd = next
    while nextEnd < end, chunk.bytes[nextEnd] != 0x0A, chunk.bytes[nextEnd] != 0x0D { nextEnd += 1 }
    return delimiters(chunk, next..<max(next, nextEnd)) + 1 == width
  }

  private func delimiters(_ chunk: Chunk, _ range: Range<Int>) -> Int {
    range.count { chunk.bytes[$0] == format.delimiter[0] }
  }

  private func isLineEnd(_ chunk: Chunk, _ index: Int) -> Bool {
    chunk.marks[index / 64].lines >> UInt64(index % 64) & 1 == 1
  }

  private func isEnd(_ chunk: Chunk, _ index: Int) -> Bool {
    chunk.marks[index / 64].ends >> UInt64(index % 64) & 1 == 1
  }

  // MARK: The reference parser

  /// Takes the records that end in a chunk apart by the reference parser; their cells replace the text.
  private mutating func parse(_ chunk: Chunk, count: Int) throws {
    let text = [UInt8](UnsafeBufferPointer(start: chunk.bytes, count: count))
    var parser = DelimitedParser(
      format, longestRecord: chunk.capacity, mendsQuotes: true, from: progress)
    var (size, cells, records) = (0, 0, 0)
    func add(_ fields: FieldBuffer, _ number: Int) throws {
      for index in 0..<fields.count {
        let cell = fields[index]
        // What is read without marks and escapes is never longer than it was written.
        guard size + cell.count <= count else { throw Unsuited() }
        _ = UnsafeMutableBufferPointer(start: chunk.bytes + size, count: cell.count)
          .update(from: cell)
        size += cell.count
        chunk.ends[cells] = UInt32(size)
        chunk.bytes[size] = 0
        size += 1
        cells += 1
      }
      chunk.lastCells[records] = UInt32(cells - 1)
      records += 1
    }
    do {
      try parser.parse(text[...], add)
      if isAtEnd { try parser.finish(add) }
    } catch is DelimitedTextError {
      // The plain reader says what is wrong, and where.
      throw Unsuited()
    }
    let consumed = isAtEnd ? count : parser.progress.bytes - progress.bytes
    guard consumed > 0 else { throw Unsuited() }
    rest.append(contentsOf: text[consumed...])
    if chunk.hadByteOrderMark { chunk.encoding.see(ByteOrderMark.bytes) }
    chunk.encoding.see(Array(text[..<consumed]))
    chunk.encoding.finish()
    chunk.count = size
    chunk.records = records
    chunk.isRaw = false
    chunk.hasQuotes = false
    progress = parser.progress
  }
}
