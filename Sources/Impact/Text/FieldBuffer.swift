/// The cells of one record, laid one after the other in one piece of memory that is used again.
///
/// Reading a file makes no object per row: the parser clears and fills the same buffer, and a cell is
/// a slice of it that is valid until the next record.
package struct FieldBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  /// How many cells the record has.
  package var count: Int { ends.count }

  /// The bytes of a cell, unquoted; empty when the record has no such cell.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    guard index < ends.count, index >= 0 else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether every cell is empty or blank.
  package var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// How many bytes the cells hold together.
  package var byteCount: Int { bytes.count }

  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  package mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>.SubSequence) {
    bytes.append(contentsOf: run)
  }

  package mutating func endField() { ends.append(bytes.count) }

  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Forgets all but the first cells, and what was appended to the open one.
  mutating func keep(cells: Int) {
    if cells < ends.count { ends.removeLast(ends.count - cells) }
    let end = ends.last ?? 0
    if end < bytes.count { bytes.removeLast(bytes.count - end) }
  }
}
