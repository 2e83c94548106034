/// Names, strings, numbers and words.
extension JSONTokenizer {
  /// Reads a name or a string behind its opening quotation mark.
  mutating func readText() throws -> [UInt8] {
    let run = cursor.takePlainRun()
    guard run.bytes.count <= longestText else { throw textTooLong() }
    // Nearly all texts lie in one block and are plain ASCII.
    if run.isASCII, try cursor.peek() == UInt8(ascii: "\"") {
      cursor.advance()
      return Array(run.bytes)
    }
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: run.bytes)
    return try readRest()
  }

  /// Reads the text to its end, whatever it holds.
  private mutating func readRest() throws -> [UInt8] {
    var firstHalf: UInt32?
    while true {
      guard let byte = try cursor.peek() else { throw broken("a quotation mark never closes") }
      if byte == UInt8(ascii: "\\") {
        cursor.advance()
        firstHalf = try readEscape(firstHalf)
      } else {
        dropHalf(firstHalf)
        firstHalf = nil
        if byte == UInt8(ascii: "\"") {
          cursor.advance()
          return repaired()
        }
        guard byte >= 0x20 else {
          throw broken("a text holds a control character or a line break that is not escaped")
        }
        text.append(contentsOf: cursor.takePlainRun().bytes)
      }
      guard text.count <= longestText else { throw textTooLong() }
    }
  }

  /// The text as UTF-8, whatever bytes it had.
  private mutating func repaired() -> [UInt8] {
    let decoded = String(decoding: text, as: UTF8.self)
    // A copy of its own size: the text is filled again.
    guard !decoded.utf8.elementsEqual(text) else { return Array(text[...]) }
    repairedTexts &+= 1
    return Array(decoded.utf8)
  }

  /// Reads what stands behind a backslash; gives the first half of a surrogate pair, which waits
  /// for the second.
  private mutating func readEscape(_ firstHalf: UInt32?) throws -> UInt32? {
    guard let byte = try cursor.peek() else { throw broken("a quotation mark never closes") }
    guard byte == UInt8(ascii: "u") else {
      guard let character = Self.escaped(byte) else {
        throw broken("a backslash stands before a character that needs none")
      }
      cursor.advance()
      dropHalf(firstHalf)
      text.append(character)
      return nil
    }
    cursor.advance()
    let code = try readCode()
    if let firstHalf, (0xDC00...0xDFFF).contains(code) {
      append(0x10000 + (firstHalf - 0xD800) << 10 + (code - 0xDC00))
      return nil
    }
    dropHalf(firstHalf)
    if (0xD800...0xDBFF).contains(code) { return code }
    if (0xDC00...0xDFFF).contains(code) {
      dropHalf(code)
    } else {
      append(code)
    }
    return nil
  }

  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  private mutating func readCode() throws -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try cursor.peek(), let digit = Self.hexDigit(byte) else {
        throw broken("\\u must be followed by four digits of 0-9 and a-f")
      }
      code = code << 4 | digit
      cursor.advance()
    }
    return code
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// Writes the sign for a character that cannot be read in place of half a pair.
  private mutating func dropHalf(_ half: UInt32?) {
    guard half != nil else { return }
    append(0xFFFD)
    repairedTexts &+= 1
  }

  private mutating func append(_ code: UInt32) {
    guard let scalar = Unicode.Scalar(code) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  // MARK: Numbers and words

  /// Reads a number and keeps it as it is written.
  mutating func readNumber() throws -> [UInt8] {
    text.removeAll(keepingCapacity: true)
    while let byte = try cursor.peek(), Self.isPartOfNumber(byte) {
      guard text.count < longestText else { throw textTooLong() }
      text.append(byte)
      cursor.advance()
    }
    guard Self.isNumber(text), try isAtEndOfWord() else {
      throw broken("a number is not written as JSON writes numbers")
    }
    return Array(text[...])
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Whether the text is a number: no leading zeros, and digits around the point and behind the
  /// `e`.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    var index = 0
    func byte() -> UInt8? { index < text.count ? text[index] : nil }
    func skipDigits() -> Int {
      let start = index
      while let digit = byte(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
        index += 1
      }
      return index - start
    }
    if byte() == UInt8(ascii: "-") { index += 1 }
    let hasLeadingZero = byte() == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits == 1 || digits > 1 && !hasLeadingZero else { return false }
    if byte() == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() > 0 else { return false }
    }
    if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
      index += 1
      if byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+") { index += 1 }
      guard skipDigits() > 0 else { return false }
    }
    return index == text.count
  }

  /// Reads `true`, `false` or `null`.
  mutating func readWord(_ word: String) throws {
    for byte in word.utf8 {
      guard try cursor.peek() == byte else { throw noValue() }
      cursor.advance()
    }
    guard try isAtEndOfWord() else { throw noValue() }
  }

  /// Numbers and words end at a sign or a blank; `1true` is two mistakes, not two records.
  private mutating func isAtEndOfWord() throws -> Bool {
    switch try cursor.peek() {
    case nil, 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): true
    default: false
    }
  }
}
