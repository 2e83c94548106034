/// Cuts delimited text into records with their own bytes, a block at a time.
///
/// As RFC 4180 has it, a quotation mark opens only at the begin of a cell; anywhere else it is a character.
struct RawRecords {
  /// The most bytes of one record, so that a mark that never closes cannot fill the memory.
  static let longest = 1 << 20

  private enum Place { case cellStart, plain, quoted, afterQuote }

  private let delimiter: UInt8
  private var place = Place.cellStart
  private var record: [UInt8] = []

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Takes a block; gives every record that ends in it, with its line end.
  ///
  /// - Returns: `false` when a record is too long.
  mutating func take(_ block: some Sequence<UInt8>, _ body: ([UInt8]) throws -> Void) rethrows
    -> Bool
  {
    for byte in block {
      record.append(byte)
      switch (place, byte) {
      case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
      case (.quoted, _): break
      case (.cellStart, UInt8(ascii: "\"")), (.afterQuote, UInt8(ascii: "\"")): place = .quoted
      case (_, 0x0A):
        try body(record)
        record.removeAll(keepingCapacity: true)
        place = .cellStart
      case (_, delimiter): place = .cellStart
      default: place = .plain
      }
      if record.count > Self.longest { return false }
    }
    return true
  }

  /// Gives the last record where it has no line end.
  mutating func finish(_ body: ([UInt8]) throws -> Void) rethrows {
    if !record.isEmpty { try body(record) }
    record = []
  }

  /// The sign between the cells of a header: the most frequent of those that are usual.
  static func delimiter(of header: some Collection<UInt8>) -> UInt8 {
    let line = header.prefix { $0 != 0x0A }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")].max {
      left, right in line.count { $0 == left } < line.count { $0 == right }
    } ?? UInt8(ascii: ",")
  }
}
