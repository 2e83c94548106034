/// What a cell of SpreadsheetML says, as text.
enum SpreadsheetValue {
  /// The text of a cell by its type: a day without time is a date, a truth value a word.
  ///
  /// Numbers and texts stay as they are written.
  static func text(_ text: [UInt8], type: [UInt8]) -> ArraySlice<UInt8> {
    switch String(decoding: type, as: UTF8.self) {
    case "Number": return XMLText.trimmed(text)
    case "DateTime": return date(XMLText.trimmed(text))
    case "Boolean":
      switch XMLText.trimmed(text) {
      case [0x31]: return Array("TRUE".utf8)[...]
      case [0x30]: return Array("FALSE".utf8)[...]
      case let other: return other
      }
    default: return text[...]
    }
  }

  /// `2026-01-31T00:00:00.000` is a day; a time of day keeps its seconds, but no zeros behind them.
  private static func date(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    if text.suffix(4).elementsEqual(".000".utf8) { text = text.dropLast(4) }
    if text.suffix(9).elementsEqual("T00:00:00".utf8) { text = text.dropLast(9) }
    return text
  }
}
