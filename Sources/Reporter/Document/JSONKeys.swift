import Foundation

/// Finds keys that stand twice in an object: programs differ in which of the two they take, so that one
/// could be shown to people and the other to a check.
struct JSONKeys {
  private static let deepest = 64

  /// The first key that stands twice, or `nil`; text that is no JSON is left to the parser.
  static func firstDuplicate(in bytes: Data) -> String? {
    var open: [Set<String>?] = []
    var index = bytes.startIndex
    var text: String?
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let start = index
        index = end(ofText: start, in: bytes)
        text = unescaped(bytes[start..<min(index + 1, bytes.endIndex)])
      case UInt8(ascii: "{"):
        open.append([])
        text = nil
      case UInt8(ascii: "["):
        open.append(nil)
        text = nil
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        text = nil
      case UInt8(ascii: ":"):
        if let key = text, let last = open.indices.last, open[last]?.insert(key).inserted == false {
          return key
        }
        text = nil
      default: break
      }
      if open.count > deepest { return "a list in a list, \(deepest) deep" }
      index += 1
    }
    return nil
  }

  /// The place of the quotation mark that ends a text.
  private static func end(ofText start: Data.Index, in bytes: Data) -> Data.Index {
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// The text without its escapes, so that `a` and `\\u0061` are the same key.
  private static func unescaped(_ quoted: Data) -> String {
    (try? JSONDecoder().decode(String.self, from: quoted))
      ?? String(decoding: quoted, as: UTF8.self)
  }
}
