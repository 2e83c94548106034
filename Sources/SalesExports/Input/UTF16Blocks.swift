/// Text of UTF-16 as UTF-8, without its byte order mark.
final class UTF16Blocks: BlockSource {
  private let source: any BlockSource
  private var decoder: UTF16Decoder
  private var isAtEnd = false

  /// How many characters were no characters and became U+FFFD.
  var replacements: Int { decoder.replacements }

  /// Decodes the blocks of another source.
  init(_ source: any BlockSource, isBigEndian: Bool) {
    self.source = source
    decoder = UTF16Decoder(isBigEndian: isBigEndian)
  }

  func nextBlock() throws -> [UInt8]? {
    var output: [UInt8] = []
    while output.isEmpty, !isAtEnd {
      if let block = try source.nextBlock() {
        // Most text is Latin; a place that takes three bytes lets the array grow.
        output.reserveCapacity(block.count / 2 + 16)
        decoder.decode(block, into: &output)
      } else {
        isAtEnd = true
        decoder.finish(into: &output)
      }
    }
    return output.isEmpty ? nil : output
  }
}
