/// How delimited text is written: what stands between cells and around them.
package struct DelimitedFormat: Hashable, Sendable {
  /// How a quotation mark inside a quoted cell is written.
  package enum Escape: Hashable, Sendable {
    /// Twice, as RFC 4180 says.
    case doubled
    /// With a backslash before it, or twice.
    ///
    /// A backslash before a backslash is one; before anything else it is a character. A cell may end
    /// in a backslash right before its closing mark (`"C:\"`), as programs write that do not escape
    /// the backslash: see ``DelimitedParser``.
    case backslash
  }

  /// The bytes between two cells, at least one.
  package let delimiter: [UInt8]
  /// The quotation mark; `nil` when there is none and all marks are characters.
  package let quote: UInt8?
  /// How a quotation mark inside a quoted cell is written.
  package let escape: Escape

  /// RFC 4180 by default; an empty delimiter is taken for a comma.
  package init(
    delimiter: [UInt8] = [UInt8(ascii: ",")], quote: UInt8? = UInt8(ascii: "\""),
    escape: Escape = .doubled
  ) {
    self.delimiter = delimiter.isEmpty ? [UInt8(ascii: ",")] : delimiter
    self.quote = quote
    self.escape = escape
  }

  /// The delimiter in words.
  package var delimiterName: String {
    switch delimiter {
    case [UInt8(ascii: ",")]: "comma"
    case [UInt8(ascii: ";")]: "semicolon"
    case [UInt8(ascii: "\t")]: "tab"
    case [UInt8(ascii: "|")]: "vertical bar"
    case [UInt8(ascii: " ")]: "blank"
    case Array(", ".utf8): "comma and blank"
    case Array("; ".utf8): "semicolon and blank"
    default:
      delimiter.allSatisfy { (0x21...0x7E).contains($0) }
        ? String(decoding: delimiter, as: UTF8.self) : "control character"
    }
  }
}
