import Foundation

/// The blocks of a file on the disk.
final class FileBlocks: BlockSource {
  private let handle: FileHandle
  private let name: String
  private let progress: ReadingProgress?

  /// Reads a file from its begin.
  ///
  /// - Parameters:
  ///   - handle: The file; its place is not used by others meanwhile.
  ///   - name: The base name, for errors.
  ///   - progress: Is told how much was read.
  /// - Throws: ``ExportError`` when the file cannot be read again.
  init(_ handle: FileHandle, name: String, progress: ReadingProgress?) throws {
    self.handle = handle
    self.name = name
    self.progress = progress
    do {
      try handle.seek(toOffset: 0)
    } catch {
      throw ExportError(
        .unreadable, file: name, problem: "the file cannot be opened", mend: "check its permissions"
      )
    }
  }

  func nextBlock() throws -> [UInt8]? {
    do {
      guard let data = try handle.read(upToCount: ExportInput.blockSize), !data.isEmpty else {
        return nil
      }
      progress?.add(data.count)
      return [UInt8](data)
    } catch {
      throw ExportError(
        .unreadable, file: name, problem: "the file cannot be read to its end",
        mend: "check the disk, and export again")
    }
  }
}
