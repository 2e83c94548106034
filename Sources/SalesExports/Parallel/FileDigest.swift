import Crypto
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
    guard isNeeded else { return }
    let feed = try file.input.feed()
    thread = Threads.start { [self] in
      result = Result { try Self.digest(feed) }
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

  private static func digest(_ feed: any ByteFeed) throws -> (count: Int64, digest: String) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ExportInput.blockSize, alignment: 4_096)
    defer { memory.deallocate() }
    var hash = SHA256()
    var size: Int64 = 0
    while case let count = try feed.fill(memory), count > 0 {
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: memory[..<count]))
      size += Int64(count)
    }
    return (size, hash.finalize().hexadecimal)
  }
}
