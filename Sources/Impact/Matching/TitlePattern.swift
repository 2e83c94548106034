/// A sequence of words to be found in a title: `galaxy tab*`, `s#`, `*coque`.
struct TitlePattern: Sendable {
  /// One word of a pattern: how a word of a title is matched.
  struct Part: Sendable {
    /// How it is matched.
    enum Kind: Sendable {
      /// This word.
      case word
      /// A word that begins so: `iphone*`.
      case prefix
      /// A word that ends so: `*kabel`.
      case suffix
      /// A word that begins so and goes on with a digit: `s#`; `#` alone is a word that begins with one.
      case prefixAndDigit
      /// Digits and then this: `#gb`, `#%`.
      case amount
    }

    let kind: Kind
    /// The letters that it fixes, in UTF-8.
    let text: [UInt8]

    init(_ word: some Collection<UInt8>) {
      let first = word.first
      let last = word.dropFirst(word.count - 1).first
      if last == UInt8(ascii: "*"), word.count > 1 {
        (kind, text) = (.prefix, Array(word.dropLast()))
      } else if first == UInt8(ascii: "*"), word.count > 1 {
        (kind, text) = (.suffix, Array(word.dropFirst()))
      } else if last == UInt8(ascii: "#") {
        (kind, text) = (.prefixAndDigit, Array(word.dropLast()))
      } else if first == UInt8(ascii: "#") {
        (kind, text) = (.amount, Array(word.dropFirst()))
      } else {
        (kind, text) = (.word, Array(word))
      }
    }

    /// The letter with which every word begins that it matches; 0 when they begin with different ones.
    var initial: UInt8 {
      switch kind {
      case .word, .prefix, .prefixAndDigit: text.first ?? 0
      case .suffix, .amount: 0
      }
    }
  }

  let parts: [Part]

  /// How many letters the pattern fixes; of two that match at one place the longer one wins.
  let length: Int

  /// Whether its first word is a number or begins with one.
  var beginsWithDigit: Bool {
    guard let first = parts.first else { return false }
    return first.kind == .amount || first.kind == .prefixAndDigit && first.text.isEmpty
  }

  init(_ text: String) {
    parts = text.utf8.split(separator: UInt8(ascii: " ")).map { Part($0) }
    length = parts.reduce(0) { $0 + $1.text.count }
  }
}
