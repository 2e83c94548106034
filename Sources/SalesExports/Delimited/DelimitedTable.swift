import Impact

/// A table in delimited text: its format and its shape, found in the first bytes.
struct DelimitedTable {
  /// The most bytes that are looked at.
  static let headSize = 1 << 18

  /// How the text is written.
  let format: DelimitedFormat
  /// Where the table begins, and its header.
  let shape: TableShape
  /// All records of the text.
  let records: DelimitedRecords

  /// Finds the table.
  ///
  /// - Parameters:
  ///   - file: The base name of the file, for errors.
  ///   - open: Gives the text in UTF-8 from its begin, without a byte order mark.
  /// - Throws: ``ExportError`` when the bytes cannot be read.
  init(file: String, open: @escaping () throws -> any BlockSource) throws {
    let head = try open().head(Self.headSize)
    let isWhole = head.count < Self.headSize
    format = DialectDetector(head: head, isWhole: isWhole).format()
    shape = TableShape(Self.records(of: head, format, isWhole: isWhole), isWhole: isWhole)
    records = DelimitedRecords(format: format, file: file, open: open)
  }

  /// The records that end in the head.
  static func records(
    of head: [UInt8], _ format: DelimitedFormat, isWhole: Bool
  ) -> [FieldBuffer] {
    var records: [FieldBuffer] = []
    var parser = DelimitedParser(format, mendsQuotes: true)
    do {
      try parser.parse(head[...]) { fields, _ in records.append(fields) }
      if isWhole { try parser.finish { fields, _ in records.append(fields) } }
    } catch {
      // What was read until then shows the shape; reading the file says what is wrong.
    }
    return records
  }

  /// Gives the cells of each row of data, as many as the header has.
  ///
  /// Rows that are too short are filled up; cells too many are left out when they are empty. Blank
  /// lines are no rows, and a second table is not read.
  func rows(_ body: ([[UInt8]]) throws -> Void) throws {
    struct Enough: Error {}
    var pendingBlanks = 0
    let mender = RowMender(format: format, shape: shape)
    do {
      try records.records { fields, number in
        guard number >= shape.firstData else { return }
        if fields.count == 1, fields.isBlank {
          pendingBlanks += 1
          return
        }
        if shape.repeatsHeader(fields) { throw Enough() }
        if shape.width == 1 {
          // In a table of one column a blank line before others is an empty cell.
          for _ in 0..<pendingBlanks { try body([[]]) }
        }
        pendingBlanks = 0
        try body(mender.row(fields))
      }
    } catch is Enough {}
  }

  /// Writes the table as CSV by RFC 4180: the header when there is one, then the rows.
  ///
  /// - Throws: ``ExportError`` when the text cannot be read, and whatever `write` throws.
  func writeCSV(_ write: ([UInt8]) throws -> Void) throws {
    var text: [UInt8] = []
    if shape.header != nil { Self.append(shape.names.map { Array($0.utf8) }, to: &text) }
    try rows { row in
      Self.append(row, to: &text)
      if text.count >= 1 << 16 {
        try write(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    if !text.isEmpty { try write(text) }
  }

  /// Adds a row with its line end; cells are quoted only where they need it.
  static func append(_ row: [[UInt8]], to text: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for (index, cell) in row.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      // A row of one empty cell would be a blank line.
      let needsQuotes =
        row.count == 1 && cell.isEmpty
        || cell.contains { [quote, 0x2C, 0x0A, 0x0D].contains($0) }
      guard needsQuotes else {
        text.append(contentsOf: cell)
        continue
      }
      text.append(quote)
      for byte in cell {
        if byte == quote { text.append(quote) }
        text.append(byte)
      }
      text.append(quote)
    }
    text.append(0x0A)
  }
}
