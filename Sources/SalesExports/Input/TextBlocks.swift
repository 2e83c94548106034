/// The text of an export as UTF-8 without a byte order mark.
final class TextBlocks: BlockSource {
  private let base: any BlockSource
  private let isWindows1252: Bool
  private var isFirst = true

  init(_ base: any BlockSource, encoding: TextEncoding) {
    self.base = encoding.isWide ? UTF16Blocks(base, isBigEndian: encoding == .utf16BigEndian) : base
    isWindows1252 = encoding == .windows1252
  }

  func nextBlock() throws -> [UInt8]? {
    while let block = try base.nextBlock() {
      guard isFirst else { return isWindows1252 ? Windows1252.utf8(block) : block }
      isFirst = false
      if isWindows1252 { return Windows1252.utf8(block) }
      let text = ByteOrderMark.removed(block)
      if !text.isEmpty { return Array(text) }
    }
    return nil
  }
}

extension TextEncoding {
  /// Whether two bytes make a unit.
  fileprivate var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
