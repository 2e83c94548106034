/// A sequence of words to be found in a title: `galaxy tab*`, `s#`, `*coque`.
struct TitlePattern: Hashable, Sendable {
  /// How one word of a title is matched.
  enum Part: Hashable, Sendable {
    /// This word.
    case word(String)
    /// A word that begins so: `iphone*`.
    case prefix(String)
    /// A word that ends so: `*kabel`.
    case suffix(String)
    /// A word that begins so and goes on with a digit: `s#`; `#` alone is a word that begins with one.
    case prefixAndDigit(String)
    /// Digits and then this: `#gb`, `#%`.
    case amount(String)

    init(_ word: String) {
      switch (word.utf8.first, word.utf8.last) {
      case (_, UInt8(ascii: "*")) where word.utf8.count > 1: self = .prefix(String(word.dropLast()))
      case (UInt8(ascii: "*"), _) where word.utf8.count > 1:
        self = .suffix(String(word.dropFirst()))
      case (_, UInt8(ascii: "#")): self = .prefixAndDigit(String(word.dropLast()))
      case (UInt8(ascii: "#"), _): self = .amount(String(word.dropFirst()))
      default: self = .word(word)
      }
    }

    func matches(_ word: String) -> Bool {
      switch self {
      case .word(let text): word == text
      case .prefix(let text): word.hasPrefix(text)
      case .suffix(let text): word.hasSuffix(text) && !word.isEmpty
      case .prefixAndDigit(let text):
        word.hasPrefix(text)
          && word.utf8.dropFirst(text.utf8.count).first.map(Self.isDigit) ?? false
      case .amount(let unit):
        word.utf8.count > unit.utf8.count && word.hasSuffix(unit)
          && word.utf8.dropLast(unit.utf8.count).allSatisfy(Self.isDigit)
      }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  }

  let parts: [Part]

  /// How many letters the pattern fixes; of two that match at one place the longer one wins.
  let length: Int

  /// Whether its first word is a number or begins with one.
  var beginsWithDigit: Bool {
    switch parts.first {
    case .amount, .prefixAndDigit(""): true
    default: false
    }
  }

  init(_ text: String) {
    parts = text.split(separator: " ").map { Part(String($0)) }
    length = parts.reduce(0) { sum, part in
      switch part {
      case .word(let text), .prefix(let text), .suffix(let text), .prefixAndDigit(let text),
        .amount(let text):
        sum + text.utf8.count
      }
    }
  }

  /// Whether the pattern matches the words from an index on.
  func matches(_ words: [String], at index: Int) -> Bool {
    guard index + parts.count <= words.count else { return false }
    for (offset, part) in parts.enumerated() where !part.matches(words[index + offset]) {
      return false
    }
    return true
  }
}
