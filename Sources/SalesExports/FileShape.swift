/// Recognises by their first bytes files that are not delimited text, and says what to do instead.
enum FileShape {
  private static let known: [(start: [UInt8], name: String, mend: String)] = [
    ([0x1F, 0x8B], "a gzip file", "unpack it with gunzip"),
    ([0x50, 0x4B, 0x03, 0x04], "a zip file or an XLSX workbook", "save the sheet as CSV UTF-8"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old XLS workbook", "save the sheet as CSV UTF-8"),
    ([0x50, 0x41, 0x52, 0x31], "a Parquet file", "export the table as CSV"),
    ([0x42, 0x5A, 0x68], "a bzip2 file", "unpack it with bunzip2"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF", "export the orders as CSV"),
    ([0xFF, 0xFE], "UTF-16 text", "save it as CSV UTF-8"),
    ([0xFE, 0xFF], "UTF-16 text", "save it as CSV UTF-8"),
  ]

  /// Throws when the bytes are not delimited text.
  static func refuse(_ head: [UInt8], file: String) throws {
    func fail(_ what: String, _ mend: String) throws -> Never {
      throw ExportError(.data, file: file, problem: "the file is \(what)", mend: mend)
    }
    let text = ByteOrderMark.removed(head)
    guard text.contains(where: { $0 > 0x20 }) else {
      try fail("empty", "export the orders again, with a header row")
    }
    for shape in known where head.starts(with: shape.start) { try fail(shape.name, shape.mend) }
    let zeros = text.prefix(4096).count { $0 == 0 }
    if zeros * 8 > min(text.count, 4096) {
      try fail("UTF-16 text or binary data", "save it as CSV UTF-8")
    }
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try fail("JSON", "export the order lines as CSV")
    case UInt8(ascii: "<"):
      try fail("XML or HTML", "export the order lines as CSV")
    default:
      return
    }
  }
}
