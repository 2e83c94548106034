/// Bytes that come block after block: a file, or what is unpacked or decoded of one.
protocol BlockSource: AnyObject {
  /// The next block, never empty; `nil` at the end.
  ///
  /// - Throws: ``ExportError`` when the bytes cannot be read on.
  func nextBlock() throws -> [UInt8]?
}

extension BlockSource {
  /// The first bytes, or all of them when there are fewer.
  func head(_ count: Int) throws -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count, let block = try nextBlock() {
      head.append(contentsOf: block.prefix(count - head.count))
    }
    return head
  }
}
