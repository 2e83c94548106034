/// A place in bytes that come block after block.
struct ByteCursor {
  private let source: any BlockSource
  private var block: [UInt8] = []
  private var index = 0
  private var bytesBefore = 0
  private var isAtEnd = false

  init(_ source: any BlockSource) { self.source = source }

  /// How many bytes stand before this place.
  var offset: Int { bytesBefore &+ index }

  /// The byte at this place; `nil` at the end.
  mutating func peek() throws -> UInt8? {
    if index < block.count { return block[index] }
    return try nextBlock() ? block[index] : nil
  }

  /// Goes past the byte that was peeked at.
  mutating func advance() { index &+= 1 }

  /// Goes past blanks and gives the byte behind them; `nil` at the end.
  mutating func peekBehindBlanks() throws -> UInt8? {
    while let byte = try peek() {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      advance()
    }
    return nil
  }

  /// Goes past bytes that stand for themselves in a text, as far as this block has them.
  ///
  /// - Returns: The bytes up to a quotation mark, a backslash or a control character, and whether
  ///   all are ASCII.
  mutating func takePlainRun() -> (bytes: ArraySlice<UInt8>, isASCII: Bool) {
    let start = index
    var all: UInt8 = 0
    index = block.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
        all |= byte
        end &+= 1
      }
      return end
    }
    return (block[start..<index], all < 0x80)
  }

  private mutating func nextBlock() throws -> Bool {
    while !isAtEnd {
      bytesBefore &+= block.count
      index = 0
      block = try source.nextBlock() ?? []
      if !block.isEmpty { return true }
      isAtEnd = true
    }
    return false
  }
}
