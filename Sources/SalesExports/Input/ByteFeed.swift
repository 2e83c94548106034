/// Bytes that are put where the reader wants them: without a copy in between, unlike ``BlockSource``.
protocol ByteFeed: AnyObject {
  /// Fills memory from its begin; gives how many bytes came, 0 at the end of all.
  ///
  /// - Throws: ``ExportError`` when the bytes cannot be read on.
  func fill(_ memory: UnsafeMutableRawBufferPointer) throws -> Int
}
