/// The encoding of an export's text; whatever it is, all readers get UTF-8.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// Windows-1252, taken when the bytes are not UTF-8.
  case windows1252 = "Windows-1252"
  /// UTF-16, the lower byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the higher byte first.
  case utf16BigEndian = "UTF-16BE"
}

extension TextEncoding {
  /// Finds an encoding by one of its usual names: `utf8`, `cp1252`, `UTF-16LE`.
  public init?(named text: String) {
    let name = text.lowercased().filter { $0.isLetter || $0.isNumber }
    switch name {
    case "utf8": self = .utf8
    case "windows1252", "cp1252", "win1252", "latin1", "iso88591": self = .windows1252
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }
}
