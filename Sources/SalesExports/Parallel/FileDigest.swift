import Crypto
import Foundation

/// The SHA-256 and the size of a file, worked out once on a thread of its own while others count.
final class FileDigest {
  /// What both threads see; the lock guards it.
  private final class Work: @unchecked Sendable {
    let lock = NSLock()
    var isAbandoned = false
    var result: Result<(count: Int64, digest: String), any Error>?
  }

  private let work: Work?
  private let done = DispatchGroup()
  /// Whether it is asked for.
  let isNeeded: Bool
  /// Counts and hashes the bytes of what is unpacked, which are read only once.
  let counted: DigestBlocks?

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
      work = nil
      return
    }
    counted = nil
    guard isNeeded else {
      work = nil
      return
    }
    let feed = try file.input.feed()
    let (work, done) = (Work(), done)
    self.work = work
    done.enter()
    _ = Threads.start {
      let result = Result { try Self.digest(feed, work) }
      work.lock.withLock { work.result = result }
      done.leave()
    }
  }

  deinit { work?.lock.withLock { work?.isAbandoned = true } }

  /// Waits for the end; gives the size and the digest, which is empty when it is not asked for.
  ///
  /// - Throws: ``ExportError`` when the file cannot be read.
  func finish() throws -> (count: Int64, digest: String) {
    if let counted { return try counted.finish() }
    done.wait()
    return try work?.lock.withLock { try work?.result?.get() } ?? (0, "")
  }

  private static func digest(
    _ feed: any ByteFeed, _ work: Work
  ) throws -> (count: Int64, digest: String) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ExportInput.blockSize, alignment: 4_096)
    defer { memory.deallocate() }
    var hash = SHA256()
    var size: Int64 = 0
    while !work.lock.withLock({ work.isAbandoned }), case let count = try feed.fill(memory),
      count > 0
    {
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: memory[..<count]))
      size += Int64(count)
    }
    return (size, hash.finalize().hexadecimal)
  }
}
