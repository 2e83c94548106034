import Foundation

/// A stream that can be read only once, kept in a file without a name while it is read: so it is read from the
/// begin as often as it takes, and the first time while it still comes.
///
/// Several threads may read it: the lock
/// guards how far it came.
final class SpooledStream: @unchecked Sendable {
  private let source: FileHandle
  private let copy: FileHandle
  private let name: String
  private let lock = NSLock()
  private var count: Int64 = 0
  private var isAtEnd = false

  /// How much is read at first, to know whether there is much.
  private static let first: Int64 = 4 << 20

  /// `F_SETPIPE_SZ` of Linux, which the headers keep from programs by the standard.
  private static let setPipeSize: Int32 = 1031

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - source: The stream.
  ///   - copy: An empty file, which takes what is read.
  ///   - name: The base name, for errors.
  /// - Throws: ``ExportError`` when the stream cannot be read, or not be kept.
  init(_ source: FileHandle, into copy: FileHandle, name: String) throws {
    (self.source, self.copy, self.name) = (source, copy, name)
    #if os(Linux)
      // A pipe holds 64 KB unless asked for more; where it does not want to, it is only slower.
      _ = fcntl(source.fileDescriptor, Self.setPipeSize, Int32(1 << 20))
    #endif
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ExportInput.blockSize, alignment: 4_096)
    defer { memory.deallocate() }
    while count < Self.first, try next(memory) > 0 {}
  }

  /// How many bytes it has, as far as that is known, and whether that is all.
  var known: (size: Int64, isAll: Bool) { lock.withLock { (count, isAtEnd) } }

  /// Gives bytes from a place on; 0 at the end.
  func read(at offset: Int64, into memory: UnsafeMutableRawBufferPointer) throws -> Int {
    let isKept = try lock.withLock {
      // Another reader may be further on; what it read is in the file.
      while offset > count, try next(memory) > 0 {}
      return offset < count
    }
    if isKept { return try FileFeed.read(copy, name, at: offset, into: memory) }
    return try lock.withLock {
      guard offset == count else { return try FileFeed.read(copy, name, at: offset, into: memory) }
      return try next(memory)
    }
  }

  /// The file with all of it.
  func whole() throws -> FileHandle {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ExportInput.blockSize, alignment: 4_096)
    defer { memory.deallocate() }
    try lock.withLock { while try next(memory) > 0 {} }
    return copy
  }

  /// Reads on, and keeps what was read; to be called by one thread at a time.
  private func next(_ memory: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isAtEnd else { return 0 }
    var read = 0
    repeat {
      read = Foundation.read(source.fileDescriptor, memory.baseAddress, memory.count)
    } while read < 0 && errno == EINTR
    guard read >= 0, write(memory, read) else { throw ExportInput.unspooled(name) }
    isAtEnd = read == 0
    count += Int64(read)
    return read
  }

  /// Writes bytes behind those that are kept; `false` when the disk takes no more.
  private func write(_ memory: UnsafeMutableRawBufferPointer, _ size: Int) -> Bool {
    var done = 0
    while done < size {
      let written = pwrite(
        copy.fileDescriptor, memory.baseAddress.map { $0 + done }, size - done,
        off_t(count) + off_t(done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      done += written
    }
    return true
  }
}
