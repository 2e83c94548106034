import CZip

/// Writes small zip archives for tests, also such as no program would write.
package struct ZipWriter {
  /// A member, and in what it lies.
  package struct Member {
    package var name: [UInt8]
    package var contents: [UInt8]
    package var isDeflated = false
    package var flags: UInt16 = 0
    package var method: UInt16?
    /// The size that the directory says.
    package var saidSize: UInt32?
    package var saidChecksum: UInt32?
    /// The place of the local header that the directory says.
    package var saidPlace: UInt32?
    /// Whether the sizes stand in the fields for large files.
    package var isZip64 = false

    package init(_ name: String, _ contents: [UInt8], isDeflated: Bool = false) {
      self.name = Array(name.utf8)
      self.contents = contents
      self.isDeflated = isDeflated
    }

    package init(_ name: String, _ contents: String) { self.init(name, Array(contents.utf8)) }
  }

  /// The number of members that the directory says.
  package var saidCount: UInt16?
  package var members: [Member]

  package init(_ members: [Member]) { self.members = members }

  /// The archive.
  package var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let packed =
        member.isDeflated ? Self.deflated(member.contents, windowBits: -15) : member.contents
      let checksum = member.saidChecksum ?? Self.checksum(member.contents)
      let size = member.saidSize ?? UInt32(member.contents.count)
      let method = member.method ?? (member.isDeflated ? 8 : 0)
      let large: UInt32 = .max
      let extra: [UInt8] =
        member.isZip64
        ? Self.two(1) + Self.two(16) + Self.eight(UInt64(size)) + Self.eight(UInt64(packed.count))
        : []
      var common = Self.two(member.flags) + Self.two(method) + Self.four(0) + Self.four(checksum)
      common += Self.four(member.isZip64 ? large : UInt32(packed.count))
      common += Self.four(member.isZip64 ? large : size)
      common += Self.two(UInt16(member.name.count)) + Self.two(UInt16(extra.count))
      let place = member.saidPlace ?? UInt32(archive.count)
      archive += Array("PK\u{3}\u{4}".utf8) + Self.two(45) + common + member.name + extra + packed
      directory += Array("PK\u{1}\u{2}".utf8) + Self.two(45) + Self.two(45) + common
      directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(place)
      directory += member.name + extra
    }
    let count = saidCount ?? UInt16(members.count)
    let end =
      Array("PK\u{5}\u{6}".utf8) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(archive.count)) + Self.two(0)
    return archive + directory + end
  }

  /// The bytes as gzip.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: 31) }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer {
      deflateEnd(stream)
      stream.deallocate()
    }
    deflateInit2_(
      stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    let room = Int(deflateBound(stream, UInt(bytes.count)))
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: room) { output, count in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(room)
        deflate(stream, Z_FINISH)
        count = room - Int(stream.pointee.avail_out)
      }
    }
  }

  private static func two(_ number: UInt16) -> [UInt8] { bytes(number) }
  private static func four(_ number: UInt32) -> [UInt8] { bytes(number) }
  private static func eight(_ number: UInt64) -> [UInt8] { bytes(number) }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
