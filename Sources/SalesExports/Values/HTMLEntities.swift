/// The few character references that web shops leave in titles: `14&quot; Laptop &amp; Charger`.
enum HTMLEntities {
  private static let known: [(name: String, text: String)] = [
    ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"),
    ("&nbsp;", " "), ("&#160;", " "), ("&lt;", "<"), ("&gt;", ">"),
    // Last: what it makes is no reference any more.
    ("&amp;", "&"),
  ]

  /// The text with its characters.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: ";")) else { return bytes }
    var text = String(decoding: bytes, as: UTF8.self)
    for (name, sign) in known { text = text.replacing(name, with: sign) }
    return Array(text.utf8)
  }
}
