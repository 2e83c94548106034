/// A phrase of the claim rules: words to be found one after the other.
///
/// `sav*` is any word that begins so, `a|b*` one of several, `#` a number, `@` a year, `+` a word with a digit in it,
/// `...` up to four words. Signs such as leaves stand between words without parting them.
struct ClaimPhrase: Hashable, Sendable {
  private indirect enum Part: Hashable, Sendable {
    case word(String)
    case begin(String)
    case number
    case year
    case model
    case gap
    case oneOf([Part])

    init(_ text: Substring) {
      if text.contains("|") {
        self = .oneOf(text.split(separator: "|").map(Part.init))
        return
      }
      self =
        switch text {
        case "#": .number
        case "@": .year
        case "+": .model
        case "...": .gap
        default: text.hasSuffix("*") ? .begin(String(text.dropLast())) : .word(String(text))
        }
    }
  }

  /// The longest `...`, in words.
  private static let longestGap = 4

  private let parts: [Part]

  /// Reads a phrase of a table.
  init(_ text: String) {
    parts = text.split(separator: " ").map(Part.init)
  }

  /// The first place of the phrase in a sentence, as a range of its words.
  func firstPlace(in text: ClaimText) -> Range<Int>? {
    places(in: text).first { _ in true }
  }

  /// The places of the phrase in a sentence, in their order, each found when it is asked for.
  func places(in text: ClaimText) -> some Sequence<Range<Int>> {
    // Most phrases begin with a word that the sentence does not have.
    var isPossible = !parts.isEmpty
    if case .word(let word)? = parts.first { isPossible = text.words.contains(word) }
    let starts = isPossible ? text.tokens.indices : 0..<0
    return starts.lazy.compactMap { start in
      guard Self.matches(parts[0], text.tokens[start]),
        let end = end(parts[...], text, from: start), end > start
      else { return nil }
      return start..<end
    }
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
    guard start < text.tokens.count else { return nil }
    guard Self.matches(part, text.tokens[start]) else {
      return text.tokens[start].isSign ? end(parts, text, from: start + 1) : nil
    }
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
    case .model: token.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    case .gap: true
    case .oneOf(let parts): parts.contains { matches($0, token) }
    }
  }
}
