import Impact

/// The signs of a delimited text.
public struct Dialect: Hashable, Sendable {
  let format: DelimitedFormat

  init(_ format: DelimitedFormat = DelimitedFormat()) { self.format = format }

  /// The delimiter as a person writes it in options: `,`, `tab`.
  public var delimiter: String { SignName.name(format.delimiter) }

  /// The quotation mark as a person writes it in options: `"`, `none`.
  public var quote: String { format.quote.map { SignName.name([$0]) } ?? "none" }

  /// How a quotation mark inside a quoted cell is written: `doubled` or `backslash`.
  public var escape: String { format.escape == .backslash ? "backslash" : "doubled" }

  /// The signs in words; usual ones are not said.
  public var words: String {
    var parts = [format.delimiterName]
    switch format.quote {
    case UInt8(ascii: "\""): break
    case nil: parts.append("no quotation marks")
    default: parts.append("quoted by \(quote)")
    }
    if format.escape == .backslash { parts.append("backslash escapes") }
    return parts.joined(separator: ", ")
  }
}

/// The signs of delimited text that a user named; what is `nil` is found out.
public struct GivenDialect: Hashable, Sendable {
  /// The bytes between cells.
  var delimiter: [UInt8]?
  /// The quotation mark; the inner `nil` is for none.
  var quote: UInt8??
  /// Whether a backslash stands before quotation marks inside cells.
  var hasBackslash: Bool?

  /// Nothing named.
  public init() {}

  /// Takes signs as a person writes them.
  ///
  /// - Parameters:
  ///   - delimiter: One to four signs, or `comma`, `semicolon`, `tab`, `bar`, `blank`.
  ///   - quote: One sign, or `double`, `single`, `none`.
  ///   - escape: `doubled` or `backslash`.
  ///
  /// The result is `nil` when one of them is none of these.
  public init?(delimiter: String?, quote: String?, escape: String?) {
    if let delimiter {
      let bytes = SignName.bytes(delimiter)
      guard (1...4).contains(bytes.count), !bytes.contains(0x0A), !bytes.contains(0x0D) else {
        return nil
      }
      self.delimiter = bytes
    }
    if let quote {
      let bytes = SignName.bytes(quote)
      guard quote == "none" || bytes.count == 1 else { return nil }
      self.quote = .some(quote == "none" ? nil : bytes[0])
    }
    switch escape {
    case nil: break
    case "doubled": hasBackslash = false
    case "backslash": hasBackslash = true
    default: return nil
    }
  }

  /// The format with what was named.
  func applied(to format: DelimitedFormat) -> DelimitedFormat {
    DelimitedFormat(
      delimiter: delimiter ?? format.delimiter, quote: quote ?? format.quote,
      escape: hasBackslash.map { $0 ? .backslash : .doubled } ?? format.escape)
  }
}

/// Names for signs that are hard to write in a shell.
private enum SignName {
  private static let names: [(name: String, bytes: [UInt8])] = [
    ("comma", [UInt8(ascii: ",")]), ("semicolon", [UInt8(ascii: ";")]),
    ("tab", [UInt8(ascii: "\t")]), ("bar", [UInt8(ascii: "|")]), ("blank", [0x20]),
    ("double", [UInt8(ascii: "\"")]), ("single", [UInt8(ascii: "'")]),
  ]

  static func name(_ bytes: [UInt8]) -> String {
    names.first { $0.bytes == bytes }?.name ?? String(decoding: bytes, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8] {
    names.first { $0.name == text }?.bytes ?? (text == "\\t" ? [0x09] : Array(text.utf8))
  }
}
