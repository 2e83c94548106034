import CZip

/// What is unpacked of a gzip stream of one or more members.
final class GzipBlocks: BlockSource {
  private enum State { case betweenMembers, inMember, padding, ended }

  private static let blockSize = 1 << 18

  private let source: any BlockSource
  private let file: String
  private let limits: UnpackingLimits
  // zlib remembers the address of the stream, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.betweenMembers
  private var packed: [UInt8] = []
  private var position = 0
  private var mayHoldMore = false
  private var packedCount: UInt64 = 0
  private var unpackedCount: UInt64 = 0

  /// Unpacks the blocks of another source.
  ///
  /// - Parameters:
  ///   - source: The packed bytes.
  ///   - file: The base name, for errors.
  ///   - limits: How much may be unpacked.
  /// - Throws: ``ExportError`` when there is no memory to unpack.
  init(
    _ source: any BlockSource, file: String, limits: UnpackingLimits = UnpackingLimits()
  ) throws {
    self.source = source
    self.file = file
    self.limits = limits
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 is the largest window, 16 asks for the wrapping of gzip.
    let status = inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw ExportError(
        .unreadable, file: file, problem: "there is no memory to unpack the file",
        mend: "close other programs, or unpack it with gunzip")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func nextBlock() throws -> [UInt8]? {
    while state != .ended {
      guard try hasInput() else { break }
      switch state {
      case .betweenMembers: try beginMember()
      case .padding: try skipPadding()
      case .inMember:
        let block = try inflateBlock()
        if !block.isEmpty { return block }
      case .ended: break
      }
    }
    return nil
  }

  /// Whether there is something to work on; throws when the stream ends inside a member.
  private func hasInput() throws -> Bool {
    if position < packed.count || mayHoldMore { return true }
    if let block = try source.nextBlock() {
      packed = block
      position = 0
      packedCount &+= UInt64(block.count)
      return true
    }
    guard state != .inMember, packedCount > 0 else {
      throw ExportError(
        .data, file: file, problem: "the gzip file ends early: it was cut off",
        mend: "copy or download it again")
    }
    state = .ended
    return false
  }

  private func beginMember() throws {
    switch packed[position] {
    case 0x1F:
      inflateReset(stream)
      state = .inMember
    case 0 where unpackedCount > 0:
      // Tapes and some uploads fill the last block with zeros.
      state = .padding
    default:
      throw damaged("the gzip file goes on with other bytes behind its end")
    }
  }

  private func skipPadding() throws {
    guard packed[position...].allSatisfy({ $0 == 0 }) else {
      throw damaged("the gzip file goes on with other bytes behind its end")
    }
    position = packed.count
  }

  private func inflateBlock() throws -> [UInt8] {
    var status = Z_OK
    let block = packed.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: Self.blockSize) { output, count in
        // zlib only reads the input; its declaration is older than const.
        stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress.map { $0 + position })
        stream.pointee.avail_in = UInt32(clamping: input.count - position)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(Self.blockSize)
        let before = stream.pointee.avail_in
        status = inflate(stream, Z_NO_FLUSH)
        position += Int(before - stream.pointee.avail_in)
        count = Self.blockSize - Int(stream.pointee.avail_out)
      }
    }
    mayHoldMore = block.count == Self.blockSize && status == Z_OK
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .betweenMembers
    default: throw damaged("the gzip file is damaged")
    }
    unpackedCount &+= UInt64(block.count)
    guard limits.allows(unpacked: unpackedCount, packed: packedCount) else {
      throw ExportError(
        .data, file: file,
        problem: "the gzip file unpacks to more than \(limits.ratio) times its size",
        mend: "this is not a sales export; export the orders again")
    }
    return block
  }

  private func damaged(_ problem: String) -> ExportError {
    ExportError(.data, file: file, problem: problem, mend: "copy or download it again")
  }
}
