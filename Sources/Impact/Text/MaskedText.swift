/// Titles as they may be shown: without what looks like an address or a number of a person.
package enum MaskedText {
  /// How many digits between separators look like a telephone or device number.
  private static let longNumber = 8

  /// A title with what looks like an e-mail address, a telephone number or a device number masked.
  package static func masked(_ title: String) -> String {
    let digits = title.utf8.count { (0x30...0x39).contains($0) }
    guard digits >= longNumber || isAddress(title) else { return title }
    let withoutAddresses = title.split(separator: " ", omittingEmptySubsequences: false).map {
      isAddress($0) ? mask : String($0)
    }.joined(separator: " ")
    return withoutNumbers(Array(withoutAddresses))
  }

  /// Whether the text has the sign of an e-mail address, also as web addresses write it.
  private static func isAddress(_ text: some StringProtocol) -> Bool {
    text.contains("@") || text.contains("%40")
  }

  private static let mask = "[masked]"

  /// The text with each run of digits and separators that holds a long number masked.
  private static func withoutNumbers(_ text: [Character]) -> String {
    var shown = ""
    var index = 0
    while index < text.count {
      guard text[index].isWholeNumber || text[index] == "+" else {
        shown.append(text[index])
        index += 1
        continue
      }
      var end = index
      var last = index
      var digits = 0
      while end < text.count, text[end].isWholeNumber || isSeparator(text[end]) {
        if text[end].isWholeNumber {
          digits += 1
          last = end
        }
        end += 1
      }
      shown += digits >= longNumber ? mask : String(text[index...last])
      index = last + 1
    }
    return shown
  }

  /// What stands between the digits of a telephone number.
  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "+-./()_,\u{2011}\u{2013}".contains(character)
  }
}
