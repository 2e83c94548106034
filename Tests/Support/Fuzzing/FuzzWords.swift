/// Bytes that mean something to a reader of exports, for putting them where they do not belong.
enum FuzzWords {
  /// Numbers and dates at the ends of what can be read, and behind them.
  static let numbers: [[UInt8]] =
    [
      "0", "-1", "(5)", "5-", "1e99", "1e-99", "1E15", "0.1e-15", "999999999999999",
      "9999999999999999", "9223372036854775807", "-9223372036854775808", "18446744073709551616",
      "1000000", "1000001", "-1000000", "1,000", "1.000", "1.000.000,00", "1'000.5", "1e", ".",
      "2025-02-30", "00/00/0000", "31.12.9999", "12/31/2025", "31/12/2025", "1899-12-31",
      "2025-13-01T99:99:99Z", "45000.5", "1700000000", "1700000000000", "NaN", "Infinity",
    ].map { Array($0.utf8) }

  private static let letters: [[UInt8]] =
    [
      " ", "\t", "\n", "\r", "\r\n", "\0", "\u{FEFF}", "\u{A0}", "\u{202E}", "e\u{301}\u{301}",
      "\u{1F468}\u{200D}\u{1F469}", "&quot;", "&amp;amp;", "Total", "name: ", "|", "quantity:2",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88], [0x1F, 0x8B], [0x50, 0x4B, 3, 4],
      [0xFF, 0xFE],
      [0xFE, 0xFF], [0xEF, 0xBB, 0xBF],
    ]

  private static let delimited: [[UInt8]] = [
    ",", ";", "|", "\"", "\"\"", "\"\"\"", "\",\"", "\"\n", "\n\"", "'", "\\\"", "\\", "\r\r\n",
    "sep=;\n", "#", "=1+1", ",,,,,,,,", "\u{1F}", "\u{1E}",
  ].map { Array($0.utf8) }

  private static let json: [[UInt8]] = [
    "{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\ud800", "\\", "null", "true", "{}", "[]",
    "[[[[[[[[", "{\"a\":", "\"\":", "-", "1.", "\"quantity\":", "\"order_id\":[1,2],", "}{", "\n{",
    "//", "/*",
  ].map { Array($0.utf8) }

  private static let xml: [[UInt8]] = [
    "<", ">", "/>", "</", "<a>", "</a>", "<a/>", "<!--", "-->", "<![CDATA[", "]]>", "&#0;",
    "&#x41;", "&lol;", "&", "<?xml version=\"1.0\"?>", "<?a?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    " a=\"b\"", " r=\"ZZZ9\"", " r=\"XFD1048576\"", " t=\"s\"", " t=\"inlineStr\"",
    " ss:Index=\"9999\"",
    " xmlns:a=\"b\"", "<a><a><a><a><a><a><a><a>", "<v>99999999</v>",
  ].map { Array($0.utf8) }

  /// The words for a format.
  static func words(_ format: FuzzCorpus.Format) -> [[UInt8]] {
    switch format {
    case .csv: delimited + letters + numbers
    case .json: json + letters + numbers
    case .xml: xml + letters + numbers
    case .xlsx: letters
    }
  }
}
