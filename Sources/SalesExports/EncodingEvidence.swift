/// What the bytes of a file say of its encoding.
///
/// Text with accents is nearly never UTF-8 by chance, so the cells that are decide; a broken byte in a
/// file of UTF-8 does not make it another encoding.
struct EncodingEvidence {
  private var wholeCells = 0
  /// Cells with bytes that are no UTF-8.
  private(set) var brokenCells = 0

  /// Looks at a cell; ASCII says nothing.
  mutating func see(_ cell: ArraySlice<UInt8>) {
    guard cell.contains(where: { $0 >= 0x80 }) else { return }
    if String(validating: cell, as: UTF8.self) == nil {
      brokenCells += 1
    } else {
      wholeCells += 1
    }
  }

  /// The encoding.
  var encoding: Dialect.Encoding { brokenCells > wholeCells ? .windows1252 : .utf8 }
}
