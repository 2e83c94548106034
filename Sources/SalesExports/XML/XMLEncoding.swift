/// The encodings in which XML is read.
///
/// All hold ASCII as it is (or, with two and four bytes, between zero bytes): what is checked in
/// the bytes before they are parsed cannot be hidden by a declaration.
enum XMLEncoding {
  private static let names: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be",
    "ucs-2", "ucs-4", "iso-10646-ucs-2", "iso-10646-ucs-4", "ascii", "us-ascii", "latin1",
    "shift_jis", "shift-jis", "sjis", "windows-31j", "cp932", "windows-932", "euc-jp", "euc-kr",
    "gb2312", "gbk", "cp936", "gb18030", "big5", "cp950", "koi8-r", "koi8-u", "tis-620",
    "windows-874", "macintosh", "cp437", "ibm437", "cp850", "ibm850", "cp852", "ibm852", "cp858",
    "cp866", "ibm866",
  ]
  private static let families = [
    "iso-8859-", "iso8859-", "iso_8859-", "windows-125", "cp125",
  ]

  /// What is wrong with the encoding that the first bytes declare; `nil` when it can be read.
  static func problem(head: ArraySlice<UInt8>) -> String? {
    if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      return "the file is encoded in EBCDIC"
    }
    var text = head.filter { $0 != 0 }[...]
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    where text.starts(with: mark) {
      text = text.dropFirst(mark.count)
      break
    }
    guard text.starts(with: Array("<?xml".utf8)) else { return nil }
    guard let end = text.firstIndex(of: 0x3E) else {
      return "the XML declaration has no end"
    }
    guard let name = declaredName(String(decoding: text[..<end], as: UTF8.self)) else { return nil }
    guard names.contains(name) || families.contains(where: { name.hasPrefix($0) }) else {
      return "the file declares an encoding that is not read"
    }
    return nil
  }

  private static func declaredName(_ declaration: String) -> String? {
    guard let range = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[range.upperBound...].drop { " \t\r\n=\"'".contains($0) }
    return value.prefix { !" \t\r\n\"'?".contains($0) }.lowercased()
  }
}
