import Foundation

/// The SHA-256 and the size of a file, worked out on a thread of its own while others count.
final class FileDigest: @unchecked Sendable {
  /// Whether it is asked for.
  let isNeeded: Bool
  /// Counts and hashes the bytes of what is unpacked, which are read only once.
  let counted: DigestBlocks?
  private var thread: Threads.Started?
  private var result: Result<(count: Int64, digest: String), any Error>?

  /// Begins.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - isNeeded: Whether the digest is asked for.
  /// - Throws: ``ExportError`` when the file cannot be opened.
  init(_ file: ParallelFile, isNeeded: Bool) throws {
    self.isNeeded = isNeeded
    guard file.isPlain else {
      counted = DigestBlocks(try file.input.open(), hasDigest: isNeeded)
      return
    }
    counted = nil
    guard isNeeded, let handle = try file.input.plainHandle() else { return }
    let feed = FileFeed(handle, name: file.input.name)
    thread = Threads.start { [self] in
      result = Result { try DigestBlocks(FeedBlocks(feed)).finish() }
    }
  }

  /// Waits for the end; gives the size and the digest, which is empty when it is not asked for.
  ///
  /// - Throws: ``ExportError`` when the file cannot be read.
  func finish() throws -> (count: Int64, digest: String) {
    thread?.wait()
    if let counted { return try counted.finish() }
    return try result?.get() ?? (0, "")
  }
}

/// The blocks of a feed.
private final class FeedBlocks: BlockSource {
  private let feed: any ByteFeed

  init(_ feed: any ByteFeed) { self.feed = feed }

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
    return block.isEmpty ? nil : block
  }
}
