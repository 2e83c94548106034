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
    let sign = delimiter.utf8.count == 1 ? delimiter.utf8.first : nil
    let needsQuotes =
      text.utf8.contains { byte in
        byte == sign || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      } || (sign == nil && text.contains(delimiter))
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
