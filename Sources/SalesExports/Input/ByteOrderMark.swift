/// The byte order mark that spreadsheets write before UTF-8.
enum ByteOrderMark {
  /// The mark.
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes without the mark.
  static func removed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: Self.bytes) ? bytes.dropFirst(3) : bytes[...]
  }
}
