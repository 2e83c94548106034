import Foundation

/// The bytes of a file on the disk.
final class FileFeed: ByteFeed {
  private let handle: FileHandle
  private let name: String
  private var offset: Int64 = 0

  /// Reads from the begin of a file, whatever the place of its handle.
  init(_ handle: FileHandle, name: String) {
    self.handle = handle
    self.name = name
  }

  func fill(_ memory: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try Self.read(handle, name, at: offset, into: memory)
    offset += Int64(count)
    return count
  }

  /// Gives bytes of a file from a place on; 0 at its end.
  static func read(
    _ handle: FileHandle, _ name: String, at offset: Int64,
    into memory: UnsafeMutableRawBufferPointer
  ) throws -> Int {
    while true {
      let count = pread(handle.fileDescriptor, memory.baseAddress, memory.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw ExportError(
          .unreadable, file: name, problem: "the file cannot be read to its end",
          mend: "check the disk, and export again")
      }
    }
  }
}
