import CZip

/// What is unpacked of a member of a zip archive; its checksum is compared at its end.
final class ZipMemberBlocks: BlockSource {
  private static let blockSize = 1 << 18

  private let handle: ZipHandle
  private let member: ZipMember
  private let file: String
  private var count: UInt64 = 0
  private var isOpen = true

  /// Unpacks the member that is open in the handle, which is its own.
  init(_ handle: ZipHandle, member: ZipMember, file: String) {
    self.handle = handle
    self.member = member
    self.file = file
  }

  deinit {
    if isOpen { unzCloseCurrentFile(handle.zip) }
  }

  func nextBlock() throws -> [UInt8]? {
    guard isOpen else { return nil }
    var status: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
      status = unzReadCurrentFile(handle.zip, buffer.baseAddress, UInt32(Self.blockSize))
      count = max(0, Int(status))
    }
    guard status >= 0 else { throw damaged() }
    count &+= UInt64(block.count)
    guard block.isEmpty else { return block }
    isOpen = false
    // A member that ends before its size has no checksum compared by minizip.
    guard unzCloseCurrentFile(handle.zip) == UNZ_OK, count == member.size else { throw damaged() }
    return nil
  }

  private func damaged() -> ExportError {
    if handle.access.hasFailed {
      return ExportError(
        .unreadable, file: file, problem: "the file cannot be read to its end",
        mend: "check the disk, and copy it again")
    }
    return ExportError(
      .data, file: file, problem: "'\(member.name)' is damaged in the archive",
      mend: "copy or download it again")
  }
}
