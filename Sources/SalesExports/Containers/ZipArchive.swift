import CZip

/// A zip archive whose members are read where they are: nothing is ever written to the disk.
///
/// A zip inside a zip is a member like others; it is not followed.
final class ZipArchive {
  /// The base name, for errors.
  let file: String
  /// All members, in the order of the directory.
  let members: [ZipMember]

  private let descriptor: Int32

  /// Lists the members of an archive.
  ///
  /// - Parameters:
  ///   - descriptor: The file, which must stay open while members are read; its place is not moved.
  ///   - file: The base name, for errors.
  ///   - limits: How many members it may list and how much may be unpacked.
  /// - Throws: ``ExportError`` when the directory is damaged or too much would be unpacked.
  init(descriptor: Int32, file: String, limits: UnpackingLimits = UnpackingLimits()) throws {
    self.descriptor = descriptor
    self.file = file
    let handle = try Self.handle(descriptor, file: file)
    members = try Self.members(of: handle, file: file, limits: limits)
    try Self.checkSizes(members, of: handle, file: file, limits: limits)
    try Self.checkSpans(members, of: handle, file: file)
  }

  /// The members that are read like the files of a folder.
  var files: [ZipMember] { members.filter { !$0.isFolder && !$0.isHidden } }

  /// The member of a path, whatever the case of its letters, as office documents want it.
  func member(_ path: String) -> ZipMember? {
    members.first { $0.path == path }
      ?? members.first { $0.path.lowercased() == path.lowercased() }
  }

  /// Opens a member from its begin.
  ///
  /// - Throws: ``ExportError`` when it is encrypted, packed in an unknown way, or damaged.
  func open(_ member: ZipMember) throws -> any BlockSource {
    if let refusal = member.refusal {
      throw ExportError(
        .data, file: file, problem: "'\(member.name)' \(refusal.problem)", mend: refusal.mend)
    }
    let handle = try Self.handle(descriptor, file: file)
    var position = unz64_file_pos(
      pos_in_zip_directory: member.directoryPosition, num_of_file: member.number)
    guard unzGoToFilePos64(handle.zip, &position) == UNZ_OK,
      unzOpenCurrentFile(handle.zip) == UNZ_OK
    else {
      throw Self.damaged(handle, file: file)
    }
    return ZipMemberBlocks(handle, member: member, file: file)
  }

  private static func handle(_ descriptor: Int32, file: String) throws -> ZipHandle {
    guard let access = ZipFileAccess(descriptor) else {
      throw ExportError(
        .unreadable, file: file, problem: "the archive cannot be read",
        mend: "check its permissions")
    }
    guard let handle = ZipHandle(access) else {
      throw ExportError(
        .data, file: file, problem: "the archive is empty, damaged, or was cut off",
        mend: "copy or download it again")
    }
    return handle
  }

  private static func members(
    of handle: ZipHandle, file: String, limits: UnpackingLimits
  ) throws -> [ZipMember] {
    func checkCount(_ count: UInt64) throws {
      guard count <= UInt64(limits.members) else {
        throw ExportError(
          .data, file: file, problem: "the archive lists more than \(limits.members) members",
          mend: "unpack it, and name the folder of exports")
      }
    }
    var global = unz_global_info64()
    guard unzGetGlobalInfo64(handle.zip, &global) == UNZ_OK else {
      throw damaged(handle, file: file)
    }
    try checkCount(global.number_entry)
    guard global.number_entry > 0 else { return [] }
    var members: [ZipMember] = []
    var status = unzGoToFirstFile(handle.zip)
    while status == UNZ_OK {
      try checkCount(UInt64(members.count) + 1)
      guard let member = currentMember(of: handle) else { throw damaged(handle, file: file) }
      members.append(member)
      status = unzGoToNextFile(handle.zip)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw damaged(handle, file: file) }
    return members
  }

  private static func currentMember(of handle: ZipHandle) -> ZipMember? {
    var info = unz_file_info64()
    var position = unz64_file_pos()
    // A length has two bytes, so this holds every name; it need not end with a zero.
    var name = [UInt8](repeating: 0, count: 1 << 16)
    let status = name.withUnsafeMutableBytes { buffer in
      unzGetCurrentFileInfo64(
        handle.zip, &info, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        UInt(buffer.count), nil, 0, nil, 0)
    }
    guard status == UNZ_OK, unzGetFilePos64(handle.zip, &position) == UNZ_OK else { return nil }
    let bytes = name.prefix(Int(min(info.size_filename, UInt(name.count))))
    let (path, shown) = ZipMember.names(of: bytes, number: position.num_of_file)
    // Bit 0 is encryption, bit 13 an encrypted directory, 99 the encryption of WinZip.
    let isEncrypted = info.flag & 0x2001 != 0 || info.compression_method == 99
    return ZipMember(
      path: path, name: shown, packedSize: info.compressed_size, size: info.uncompressed_size,
      method: info.compression_method, isFolder: path.hasSuffix("/") && info.uncompressed_size == 0,
      isEncrypted: isEncrypted,
      directoryPosition: position.pos_in_zip_directory, number: position.num_of_file)
  }

  /// Nothing unpacks to more than the directory says, for minizip stops there; so the sum is
  /// enough.
  private static func checkSizes(
    _ members: [ZipMember], of handle: ZipHandle, file: String, limits: UnpackingLimits
  ) throws {
    var sum: UInt64 = 0
    for member in members where member.refusal == nil {
      let (next, isOver) = sum.addingReportingOverflow(member.size)
      sum = isOver ? .max : next
    }
    guard limits.allows(unpacked: sum, packed: handle.access.size) else {
      throw ExportError(
        .data, file: file,
        problem: "the archive unpacks to more than \(limits.ratio) times its size",
        mend: "this is not a sales export; export the orders again")
    }
  }

  /// Members that share bytes are made to unpack without measure; no program writes them.
  private static func checkSpans(
    _ members: [ZipMember], of handle: ZipHandle, file: String
  ) throws {
    var spans: [(start: UInt64, end: UInt64)] = []
    for member in members where member.refusal == nil && member.packedSize > 0 {
      var position = unz64_file_pos(
        pos_in_zip_directory: member.directoryPosition, num_of_file: member.number)
      var method: Int32 = 0
      guard unzGoToFilePos64(handle.zip, &position) == UNZ_OK,
        unzOpenCurrentFile2(handle.zip, &method, nil, 1) == UNZ_OK
      else {
        throw damaged(handle, file: file)
      }
      let start = unzGetCurrentFileZStreamPos64(handle.zip)
      unzCloseCurrentFile(handle.zip)
      let (end, isOver) = start.addingReportingOverflow(member.packedSize)
      guard !isOver, end <= handle.access.size else { throw damaged(handle, file: file) }
      spans.append((start, end))
    }
    spans.sort { $0.start < $1.start }
    for (span, next) in zip(spans, spans.dropFirst()) where next.start < span.end {
      throw ExportError(
        .data, file: file, problem: "members of the archive lie over one another",
        mend: "this is not a sales export; export the orders again")
    }
  }

  private static func damaged(_ handle: ZipHandle, file: String) -> ExportError {
    if handle.access.hasFailed {
      return ExportError(
        .unreadable, file: file, problem: "the archive cannot be read",
        mend: "check the disk, and copy it again")
    }
    return ExportError(
      .data, file: file, problem: "the archive is damaged", mend: "copy or download it again")
  }
}
