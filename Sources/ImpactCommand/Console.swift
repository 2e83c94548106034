import Foundation
import Synchronization

/// Data goes to standard output, words go to standard error.
enum Console {
  /// What is not yet written, and whether writing has failed.
  private struct Pending {
    var bytes: [UInt8] = []
    var hasFailed = false
  }

  private static let pending = Mutex(Pending())
  private static let blockSize = 1 << 16

  /// Writes data; what cannot be written is told by ``flush()``.
  static func write(_ text: String) {
    pending.withLock { pending in
      pending.bytes.append(contentsOf: text.utf8)
      if pending.bytes.count >= blockSize { empty(&pending) }
    }
  }

  /// Writes what is still held back.
  ///
  /// - Throws: ``Failure`` when anything could not be written, as on a full disk.
  static func flush() throws {
    let hasFailed = pending.withLock { pending in
      empty(&pending)
      return pending.hasFailed
    }
    guard !hasFailed else {
      throw Failure(
        .inputOutput,
        "impact: error: standard output cannot be written; check the room where it goes")
    }
  }

  /// Writes a line of words.
  static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Ends the program quietly when the reader of its output goes away, as `| head` does.
  static func endWhenReaderLeaves() {
    signal(SIGPIPE) { _ in _exit(0) }
  }

  private static func empty(_ pending: inout Pending) {
    defer { pending.bytes.removeAll(keepingCapacity: true) }
    guard !pending.hasFailed, !pending.bytes.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(pending.bytes))
    } catch {
      pending.hasFailed = true
    }
  }
}
