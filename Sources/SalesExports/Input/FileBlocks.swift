/// The blocks of a feed.
final class FileBlocks: BlockSource {
  private let feed: any ByteFeed
  private let progress: ReadingProgress?

  /// Reads from the begin.
  ///
  /// - Parameters:
  ///   - feed: The bytes.
  ///   - progress: Is told how much was read.
  init(_ feed: any ByteFeed, progress: ReadingProgress?) {
    self.feed = feed
    self.progress = progress
  }

  func nextBlock() throws -> [UInt8]? {
    var problem: (any Error)?
    let block = [UInt8](unsafeUninitializedCapacity: ExportInput.blockSize) { memory, count in
      do {
        count = try feed.fill(UnsafeMutableRawBufferPointer(memory))
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    guard !block.isEmpty else { return nil }
    progress?.add(block.count)
    return block
  }
}
