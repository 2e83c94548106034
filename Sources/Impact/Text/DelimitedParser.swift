/// A parser of delimited text that is fed with blocks of bytes.
///
/// It reads RFC 4180 and what people really send: LF, CRLF and CR line ends, also mixed; line breaks
/// and escaped quotes inside quoted cells; and a quote that does not touch a delimiter or a line end
/// is a character, so `24" IPS` and `"15.6" laptop"` are read as written.
///
/// Where a backslash escapes, `\"` before a delimiter can be read two ways: `"15.6\", black"` goes on,
/// `"C:\",5` ends. The next quotation mark behind it decides: when that one closes a cell, this one
/// was escaped.
///
/// With `mendsQuotes`, a stray quotation mark does not swallow the rows behind it; what counts as stray
/// stands in `DelimitedParser+Mending.swift`. In text by RFC 4180 only a cell of a megabyte, or one whose
/// lines are like whole records of the table, could be taken for that.
///
/// This is the reference reader: plain, and the text of the record stays in memory until it ends, so
/// that nothing depends on where blocks end.
package struct DelimitedParser: Sendable {
  /// How the text is written.
  package let format: DelimitedFormat
  /// The most bytes that one record may have, so that a quote which never closes cannot fill the
  /// memory.
  package let longestRecord: Int
  /// Whether stray quotation marks are read as characters.
  package let mendsQuotes: Bool
  /// How many stray quotation marks were read as characters.
  package internal(set) var mendedQuotes = 0
  /// The first record with a stray quotation mark, from 1; 0 for none.
  package internal(set) var firstMendedRecord = 0
  /// How many cells were quoted.
  package internal(set) var quotedCells = 0
  /// How many quotes inside quoted cells were not escaped and are characters.
  package internal(set) var bareQuotes = 0

  /// What the records behind a place depend on: all that a parser carries from record to record.
  package struct Progress: Hashable, Sendable {
    /// The records that ended.
    package var records = 0
    /// Where the last of them ended, in bytes from the begin of the text.
    package var bytes = 0
    /// How many cells the last two records of the same number had, or the first one.
    package var width = 0
    /// How many cells the record before had.
    package var countBefore = 0
    /// Stray quotation marks that were read as characters.
    package var mendedQuotes = 0
    /// The first record with one, from 1; 0 for none.
    package var firstMendedRecord = 0
    /// Bytes that were read again or ahead.
    package var extraWork = 0

    /// The begin of a text.
    package init() {}

    /// Sees a record that ended with a number of cells.
    package mutating func see(cells: Int) {
      guard cells > 1 else { return }
      if width == 0 || cells == countBefore { width = cells }
      countBefore = cells
    }
  }

  enum Place { case cellStart, unquoted, quoted }

  var fields = FieldBuffer()
  var place = Place.cellStart
  var records = 0
  /// The next byte to read, from the start of the text in memory.
  var position = 0
  /// Where the opening quote of the present quoted cell is.
  var openQuote = 0
  /// The first cell of the record with a line break in it: its number and its opening quote.
  var brokenCell: (cell: Int, open: Int)?
  /// All that is known at the end of the last record.
  package private(set) var progress = Progress()
  /// How many bytes were read again or ahead, so that hostile text cannot take forever.
  var extraWork = 0
  /// How many bytes stood before the text in memory.
  var bytesBefore = 0

  private var text: [UInt8] = []
  private var recordStart = 0

  /// Makes a parser.
  ///
  /// - Parameters:
  ///   - format: How the text is written.
  ///   - longestRecord: The most bytes that one record may have.
  ///   - mendsQuotes: Whether stray quotation marks are read as characters.
  ///   - progress: What is known where the text begins, when another parser read what stands before it.
  package init(
    _ format: DelimitedFormat = DelimitedFormat(), longestRecord: Int = 16 << 20,
    mendsQuotes: Bool = false, from progress: Progress = Progress()
  ) {
    self.format = format
    self.longestRecord = longestRecord
    self.mendsQuotes = mendsQuotes
    self.progress = progress
    records = progress.records
    bytesBefore = progress.bytes
    mendedQuotes = progress.mendedQuotes
    firstMendedRecord = progress.firstMendedRecord
    extraWork = progress.extraWork
  }

  /// Reads a block; gives each record that ends in it, with its number from 1.
  ///
  /// - Throws: ``DelimitedTextError`` for a record that is too long, and whatever `body` throws.
  package mutating func parse(
    _ block: ArraySlice<UInt8>, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    text.append(contentsOf: block)
    try scanText(isLast: false, body)
  }

  /// Ends the text: gives the last record when it has no line end.
  ///
  /// - Throws: ``DelimitedTextError/unclosedQuote(record:)`` when a quoted cell has no end and is not
  ///   to be mended.
  package mutating func finish(_ body: (FieldBuffer, Int) throws -> Void) throws {
    try scanText(isLast: true, body)
    guard !text.isEmpty else { return }
    try endRecord(body)
    text = []
    recordStart = 0
    position = 0
  }

  private mutating func scanText(
    isLast: Bool, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    // The text is lent out, so that it can be read while the state changes.
    var lent: [UInt8] = []
    swap(&lent, &text)
    defer {
      lent.removeSubrange(0..<min(recordStart, lent.count))
      position -= recordStart
      openQuote -= recordStart
      bytesBefore &+= recordStart
      recordStart = 0
      swap(&lent, &text)
    }
    try lent.withUnsafeBufferPointer { try scan(Scope(bytes: $0, isLast: isLast), body) }
  }

  private mutating func scan(
    _ scope: Scope, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    while position < scope.bytes.count || (place == .quoted && scope.isLast) {
      switch place {
      case .cellStart:
        if scope.bytes[position] == format.quote {
          openQuote = position
          position += 1
          place = .quoted
        } else {
          place = .unquoted
        }
      case .unquoted:
        guard try readUnquoted(scope, body) else { return }
      case .quoted:
        guard try readQuoted(scope) else { return }
      }
    }
  }

  /// Reads to the end of the cell; `false` when more text is needed for that.
  private mutating func readUnquoted(
    _ scope: Scope, _ body: (FieldBuffer, Int) throws -> Void
  ) throws -> Bool {
    let bytes = scope.bytes
    let first = format.delimiter[0]
    while position < bytes.count {
      var end = position
      while end < bytes.count {
        let byte = bytes[end]
        if byte == first || byte == 0x0A || byte == 0x0D { break }
        end += 1
      }
      if end > position { try append(bytes[position..<end]) }
      position = end
      guard end < bytes.count else { return false }
      switch scope.boundary(at: end, format.delimiter) {
      case .delimiter(let length):
        position += length
        fields.endField()
        place = .cellStart
        guard fields.count < DelimitedTextError.mostCells else {
          throw DelimitedTextError.tooManyCells(record: records + 1)
        }
        return true
      case .lineEnd(let length):
        position += length
        if try mendBrokenCell(scope) { return true }
        try endRecord(body)
        recordStart = position
        return true
      case .unknown:
        return false
      case .none, .end:
        try append(bytes[end])
        position += 1
      }
    }
    return false
  }

  func tooLong() -> DelimitedTextError {
    .recordTooLong(record: records + 1, limit: longestRecord)
  }

  mutating func append(_ byte: UInt8) throws {
    guard fields.byteCount < longestRecord else { throw tooLong() }
    fields.append(byte)
  }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>.SubSequence) throws {
    guard run.count <= longestRecord - fields.byteCount else { throw tooLong() }
    fields.append(run)
  }

  private mutating func endRecord(_ body: (FieldBuffer, Int) throws -> Void) throws {
    fields.endField()
    records += 1
    progress.see(cells: fields.count)
    progress.records = records
    progress.bytes = bytesBefore &+ position
    progress.mendedQuotes = mendedQuotes
    progress.firstMendedRecord = firstMendedRecord
    progress.extraWork = extraWork
    brokenCell = nil
    place = .cellStart
    defer { fields.clear() }
    try body(fields, records)
  }
}
