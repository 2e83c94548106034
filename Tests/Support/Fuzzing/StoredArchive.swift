/// Archives of bytes that are stored as they are: enough to bring any bytes behind a right checksum.
package enum StoredArchive {
  private static let checksums: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { checksums[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  /// A zip archive of files.
  package static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let start = UInt32(archive.count)
      let size = number(UInt32(file.bytes.count))
      // Version, flags, method, time and day, checksum, both sizes, length of the name.
      let head =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + number(checksum(file.bytes)) + size + size
        + number(UInt16(file.name.utf8.count)) + [0, 0]
      archive += [0x50, 0x4B, 3, 4] + head + Array(file.name.utf8) + file.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0] + head
      directory += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + number(start) + Array(file.name.utf8)
    }
    let count = number(UInt16(files.count))
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + number(UInt32(directory.count))
      + number(UInt32(archive.count)) + [0, 0]
    return archive + directory + end
  }

  /// A gzip file.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, bytes.count)
      let length = UInt16(end - start)
      packed.append(end == bytes.count ? 1 : 0)
      packed += number(length) + number(~length) + bytes[start..<end]
      start = end
    } while start < bytes.count
    return packed + number(checksum(bytes)) + number(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
