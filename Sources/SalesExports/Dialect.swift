/// How the bytes of an export are to be taken apart.
public struct Dialect: Hashable, Sendable {
  /// The encoding of text.
  public enum Encoding: String, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// Windows-1252, taken when the bytes are not UTF-8.
    case windows1252 = "Windows-1252"
  }

  /// The encoding of text.
  public internal(set) var encoding: Encoding
  /// The byte between cells.
  public let delimiter: UInt8

  /// The delimiter in words.
  public var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: "vertical bar"
    }
  }

  static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// The text of a cell.
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    switch encoding {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .windows1252: Windows1252.text(bytes)
    }
  }
}
