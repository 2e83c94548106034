/// Zeros packed a thousand to one.
package enum DeflateBomb {
  /// How many zeros come of ``packed``.
  package static let unpackedSize: UInt32 = 4 << 20
  /// The checksum of the zeros.
  private static let checksum: [UInt8] = [0x6A, 0x40, 0x47, 0x11]

  /// Four mebibytes of zeros, packed with deflate.
  package static let packed: [UInt8] =
    [
      0xED, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00, 0x82, 0x20, 0xFF, 0xAF, 0x6E, 0x48, 0x40, 0x01,
    ] + [UInt8](repeating: 0, count: 4_063) + [0x7C, 0x1B]

  /// The zeros as a member of a gzip file.
  package static let gzipMember: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + packed + checksum + [0, 0, 0x40, 0]
}
