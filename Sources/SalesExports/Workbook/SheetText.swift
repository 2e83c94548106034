import Impact

/// The delimited text of a sheet that has whole lines in its first column.
///
/// Rows without a value are blank lines, so that a line has the number of its row.
final class SheetText: BlockSource {
  private static let blockSize = 1 << 18

  private let reader: SheetReader
  private var lines = 0
  private var isAtEnd = false

  /// Reads on from where the reader stands.
  init(_ reader: SheetReader) {
    self.reader = reader
  }

  func nextBlock() throws -> [UInt8]? {
    var block: [UInt8] = []
    while block.count < Self.blockSize, !isAtEnd {
      guard let row = try reader.next() else {
        isAtEnd = true
        break
      }
      guard reader.fields.count == 1 else {
        throw reader.error(
          "the sheet has whole lines of text in its first column, but this row has other cells too",
          "open the CSV from which it was made instead of the workbook")
      }
      block.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: row - lines - 1))
      block.append(contentsOf: reader.fields[0])
      block.append(UInt8(ascii: "\n"))
      lines = row
    }
    return block.isEmpty ? nil : block
  }
}
