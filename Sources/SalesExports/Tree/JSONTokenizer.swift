/// Reads JSON step by step: one value, or several one after the other, as in NDJSON or in pages
/// that were put into one file.
///
/// It keeps to RFC 8259: no comments, no commas too many, no bare words. Escaped halves of
/// surrogate pairs and bytes that are no UTF-8 become U+FFFD and are counted, since one broken
/// letter in a title is no reason to refuse a year of sales. A NUL byte is refused, `\u0000` is a
/// character like others.
struct JSONTokenizer: TreeSource {
  /// The most objects and arrays inside each other; orders need fewer than ten.
  static let deepestNesting = 64

  /// The most bytes that a text or number may have, so that a quotation mark which never closes
  /// cannot fill the memory.
  let longestText: Int
  private let file: String

  /// What may stand at this place.
  private enum Expected {
    case value
    case valueOrEndOfArray
    case key
    case keyOrEndOfObject
    case colon
    case commaOrEnd
  }

  private enum Container { case object, array }

  var cursor: ByteCursor
  /// The text that is being read, when it cannot be taken in one piece.
  var text: [UInt8] = []
  var repairedTexts = 0
  private var open: [Container] = []
  private var expected = Expected.value
  private var record = 0

  init(_ source: any BlockSource, file: String, longestText: Int = 16 << 20) {
    cursor = ByteCursor(source)
    self.file = file
    self.longestText = longestText
  }

  mutating func next() throws -> TreeEvent? {
    while let byte = try cursor.peekBehindBlanks() {
      switch expected {
      case .value:
        guard byte == 0xEF, open.isEmpty else {
          return try value(byte)
        }
        try skipByteOrderMark()
      case .valueOrEndOfArray:
        guard byte != UInt8(ascii: "]") else { return close() }
        return try value(byte)
      case .keyOrEndOfObject, .key:
        if byte == UInt8(ascii: "}"), expected == .keyOrEndOfObject { return close() }
        guard byte == UInt8(ascii: "\"") else {
          throw broken("a name in quotation marks is missing")
        }
        cursor.advance()
        expected = .colon
        return .key(try readText())
      case .colon:
        guard byte == UInt8(ascii: ":") else { throw broken("a colon is missing") }
        cursor.advance()
        expected = .value
      case .commaOrEnd:
        let isObject = open.last == .object
        switch byte {
        case UInt8(ascii: ","):
          cursor.advance()
          expected = isObject ? .key : .value
        case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"): return close()
        default: throw broken(isObject ? "a comma or } is missing" : "a comma or ] is missing")
        }
      }
    }
    guard open.isEmpty else { throw broken("the file ends in the middle of a record") }
    return nil
  }

  private mutating func value(_ byte: UInt8) throws -> TreeEvent {
    // The elements of an outermost array are the records, else the outermost values are.
    let isElement = open.count == 1 && open.first == .array
    if isElement || open.isEmpty && byte != UInt8(ascii: "[") { record &+= 1 }
    switch byte {
    case UInt8(ascii: "{"):
      try begin(.object, .keyOrEndOfObject)
      return .beginObject
    case UInt8(ascii: "["):
      try begin(.array, .valueOrEndOfArray)
      return .beginArray
    default: break
    }
    expected = open.isEmpty ? .value : .commaOrEnd
    switch byte {
    case UInt8(ascii: "\""):
      cursor.advance()
      return .string(try readText())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
    case UInt8(ascii: "t"):
      try readWord("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try readWord("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try readWord("null")
      return .null
    default: throw noValue()
    }
  }

  private mutating func begin(_ container: Container, _ next: Expected) throws {
    guard open.count < Self.deepestNesting else {
      throw error(
        "more than \(Self.deepestNesting) objects and lists stand inside each other",
        "this is not a sales export; export the orders again")
    }
    cursor.advance()
    open.append(container)
    expected = next
  }

  private mutating func close() -> TreeEvent {
    cursor.advance()
    let container = open.popLast()
    expected = open.isEmpty ? .value : .commaOrEnd
    return container == .object ? .endObject : .endArray
  }

  /// Files that were put together each may begin with a mark.
  private mutating func skipByteOrderMark() throws {
    for byte in ByteOrderMark.bytes {
      guard try cursor.peek() == byte else { throw noValue() }
      cursor.advance()
    }
  }

  // MARK: Errors

  func broken(_ what: String) -> ExportError {
    error("the JSON is broken: \(what)", "export the file again; it may have been cut or edited")
  }

  func noValue() -> ExportError { broken("a value is missing or is not written as JSON") }

  func textTooLong() -> ExportError {
    error(
      "a text is longer than \(longestText >> 20) MiB; probably a quotation mark never closes",
      "look at the quotation marks near this place, or export the file again")
  }

  private func error(_ problem: String, _ mend: String) -> ExportError {
    ExportError(
      .data, file: file, row: max(record, 1),
      problem: "\(problem) (record \(max(record, 1)), byte \(cursor.offset + 1))", mend: mend)
  }
}
