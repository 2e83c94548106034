/// Writing of CSV by RFC 4180, with LF line ends.
public enum CSVText {
  /// One row with its line end.
  public static func row(_ cells: [String]) -> String {
    cells.map { cell($0) }.joined(separator: ",") + "\n"
  }

  /// One cell: quoted where needed, and guarded so that no spreadsheet takes text for a formula.
  ///
  /// Numbers keep their sign; other text that begins with `=`, `+`, `-` or `@` gets an apostrophe.
  public static func cell(_ text: String, delimiter: String = ",") -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first),
      Rational(decimal: text) == nil
    {
      text = "'" + text
    }
    let needsQuotes =
      text.contains(delimiter)
      || text.utf8.contains { byte in
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
