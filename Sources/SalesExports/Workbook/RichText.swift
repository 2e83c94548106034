/// A text of a workbook that may be written in runs of different looks.
struct RichText {
  private(set) var bytes: [UInt8] = []

  /// Reads the text of the element that was begun last, up to its end.
  ///
  /// - Parameters:
  ///   - xml: The document, in front of the element's content.
  ///   - limit: The most bytes that the text may have.
  /// - Throws: ``ExportError`` when the document is damaged or the text too long.
  mutating func read(_ xml: XMLPull, limit: Int) throws {
    bytes.removeAll(keepingCapacity: true)
    let depth = xml.depth
    var textDepth: Int?
    var phoneticDepth: Int?
    while let event = try xml.next() {
      switch event {
      case .start("t", _, _) where phoneticDepth == nil: textDepth = xml.depth
      // How the text is spoken, which is not part of it.
      case .start("rPh", _, _) where phoneticDepth == nil: phoneticDepth = xml.depth
      case .start: break
      case .text:
        guard textDepth == xml.depth else { continue }
        bytes.append(contentsOf: xml.text)
        guard bytes.count <= limit else {
          throw xml.error(
            "a text of the workbook is longer than \(limit >> 20) MiB",
            "save the sheet as CSV UTF-8")
        }
      case .end:
        guard xml.depth >= depth else {
          bytes = Self.unescaped(bytes)
          return
        }
        if let open = textDepth, xml.depth < open { textDepth = nil }
        if let open = phoneticDepth, xml.depth < open { phoneticDepth = nil }
      }
    }
  }

  /// The text with its escapes `_x000D_` replaced, by which characters are written that XML has
  /// not.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if let unit = escape(rest.prefix(7)), let scalar = Unicode.Scalar(unit) {
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
        rest = rest.dropFirst(7)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func escape(_ piece: ArraySlice<UInt8>) -> UInt16? {
    guard piece.count == 7, piece.starts(with: [UInt8(ascii: "_"), UInt8(ascii: "x")]),
      piece.last == UInt8(ascii: "_")
    else { return nil }
    let digits = piece.dropFirst(2).dropLast()
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
