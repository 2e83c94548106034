/// A parser of delimited text by RFC 4180 that is fed with blocks of bytes.
///
/// It reads what people really send: LF, CRLF and CR line ends, also mixed; line breaks and doubled
/// quotes inside quoted cells; and a quote that does not touch a delimiter or a line end is a
/// character, so `24" IPS` and `"15.6" laptop"` are read as written.
///
/// This is the reference reader: plain, one byte after the other.
package struct DelimitedParser: Sendable {
  private enum State { case fieldStart, unquoted, quoted, quoteInQuoted }

  /// The byte between two cells.
  package let delimiter: UInt8
  /// The most bytes that one record may have, so that a quote which never closes cannot fill the
  /// memory.
  package let longestRecord: Int

  private var fields = FieldBuffer()
  private var state = State.fieldStart
  private var hasContent = false
  private var isAfterCarriageReturn = false
  private var records = 0

  package init(delimiter: UInt8 = UInt8(ascii: ","), longestRecord: Int = 16 << 20) {
    self.delimiter = delimiter
    self.longestRecord = longestRecord
  }

  /// Reads a block; gives each record that ends in it, with its number from 1.
  ///
  /// - Throws: ``DelimitedTextError`` for a record that is too long, and whatever `body` throws.
  package mutating func parse(
    _ block: ArraySlice<UInt8>, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    try block.withUnsafeBufferPointer { bytes in
      for byte in bytes { try step(byte, body) }
    }
  }

  /// Ends the text: gives the last record when it has no line end.
  ///
  /// - Throws: ``DelimitedTextError/unclosedQuote(record:)`` when a quoted cell has no end.
  package mutating func finish(_ body: (FieldBuffer, Int) throws -> Void) throws {
    guard hasContent else { return }
    guard state != .quoted else { throw DelimitedTextError.unclosedQuote(record: records + 1) }
    try endRecord(body)
  }

  private mutating func step(
    _ byte: UInt8, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    if isAfterCarriageReturn {
      isAfterCarriageReturn = false
      // The record ended at the carriage return; its line feed belongs to the same line end.
      if byte == UInt8(ascii: "\n") { return }
    }
    hasContent = true
    switch state {
    case .quoted:
      if byte == UInt8(ascii: "\"") {
        state = .quoteInQuoted
      } else {
        try append(byte)
      }
    case .quoteInQuoted:
      switch byte {
      case UInt8(ascii: "\""):
        state = .quoted
        try append(byte)
      case delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        try separate(byte, body)
      default:
        // The quote closed nothing: it is a character of the cell.
        state = .quoted
        try append(UInt8(ascii: "\""))
        try append(byte)
      }
    case .fieldStart where byte == UInt8(ascii: "\""):
      state = .quoted
    case .fieldStart, .unquoted:
      switch byte {
      case delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        try separate(byte, body)
      default:
        state = .unquoted
        try append(byte)
      }
    }
  }

  private mutating func append(_ byte: UInt8) throws {
    guard fields.byteCount < longestRecord else {
      throw DelimitedTextError.recordTooLong(record: records + 1, limit: longestRecord)
    }
    fields.append(byte)
  }

  private mutating func separate(
    _ byte: UInt8, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    guard byte == delimiter else {
      isAfterCarriageReturn = byte == UInt8(ascii: "\r")
      return try endRecord(body)
    }
    fields.endField()
    state = .fieldStart
    guard fields.count < DelimitedTextError.mostCells else {
      throw DelimitedTextError.tooManyCells(record: records + 1)
    }
  }

  private mutating func endRecord(_ body: (FieldBuffer, Int) throws -> Void) throws {
    fields.endField()
    records += 1
    try body(fields, records)
    fields.clear()
    state = .fieldStart
    hasContent = false
  }
}
