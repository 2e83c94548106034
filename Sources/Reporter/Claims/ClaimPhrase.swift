/// A phrase of the claim rules: words to be found one after the other.
///
/// `sav*` is any word that begins so, `#` a number, `@` a year, `...` up to four words.
struct ClaimPhrase: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case word(String)
    case begin(String)
    case number
    case year
    case gap
  }

  /// The longest `...`, in words.
  private static let longestGap = 4

  private let parts: [Part]

  /// Reads a phrase of a table.
  init(_ text: String) {
    parts = text.split(separator: " ").map { part in
      switch part {
      case "#": .number
      case "@": .year
      case "...": .gap
      default: part.hasSuffix("*") ? .begin(String(part.dropLast())) : .word(String(part))
      }
    }
  }

  /// The first place of the phrase in a sentence, as a range of its words.
  func firstPlace(in text: ClaimText) -> Range<Int>? {
    // Most phrases begin with a word that the sentence does not have.
    if case .word(let word)? = parts.first, !text.words.contains(word) { return nil }
    for start in text.tokens.indices {
      if let end = end(parts[...], text, from: start), end > start { return start..<end }
    }
    return nil
  }

  private func end(_ parts: ArraySlice<Part>, _ text: ClaimText, from start: Int) -> Int? {
    guard let part = parts.first else { return start }
    let rest = parts.dropFirst()
    if part == .gap {
      for length in 0...Self.longestGap {
        if let end = end(rest, text, from: start + length) { return end }
      }
      return nil
    }
    guard start < text.tokens.count, Self.matches(part, text.tokens[start]) else { return nil }
    // The digits of one number may be several words: 1,234.5.
    if part == .number {
      var next = start + 1
      while next < text.tokens.count, text.tokens[next].isNumber { next += 1 }
      return end(rest, text, from: next)
    }
    return end(rest, text, from: start + 1)
  }

  private static func matches(_ part: Part, _ token: ClaimText.Token) -> Bool {
    switch part {
    case .word(let word): token.text == word
    case .begin(let begin): token.text.hasPrefix(begin)
    case .number: token.isNumber
    case .year: token.isYear
    case .gap: true
    }
  }
}
