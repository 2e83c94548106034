import Impact

/// A sentence as words in small letters without accents, each with its place in the sentence.
///
/// Hyphens, blanks of any kind and apostrophes of any shape only separate words, so that `éco-responsable`,
/// `Éco responsable` and `l’environnement` are found however they are typed.
struct ClaimText {
  /// A word.
  struct Token {
    /// The word as it is compared.
    let text: String
    /// Its place in the sentence.
    let range: Range<String.Index>
    /// Whether it begins with a digit.
    var isNumber: Bool { text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    /// Whether it is a year that a claim may speak of.
    var isYear: Bool {
      text.utf8.count == 4 && Int(text).map { (1990...2199).contains($0) } ?? false
    }
    /// Whether it is a picture or the sign of a currency: it stands between words and parts none.
    let isSign: Bool
  }

  /// The sentence.
  let text: String
  /// Its words.
  let tokens: [Token]
  /// Its words without their places.
  let words: Set<String>

  /// Reads a sentence.
  init(_ text: String) {
    self.text = text
    var tokens: [Token] = []
    var word: [UInt8] = []
    var start = text.startIndex
    func end(at index: String.Index) {
      guard !word.isEmpty else { return }
      tokens.append(
        Token(text: String(decoding: word, as: UTF8.self), range: start..<index, isSign: false))
      word = []
    }
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let isSign = Self.isSign(scalar)
      if isSign || scalar == "%" {
        end(at: index)
        tokens.append(
          Token(text: String(scalar), range: index..<scalars.index(after: index), isSign: isSign))
        continue
      }
      guard let plain = Self.plain(scalar) else {
        // A soft hyphen or an accent of its own is no end of a word.
        if !LetterFolding.isInvisible(scalar), !(0x300...0x36F).contains(scalar.value) {
          end(at: index)
        }
        continue
      }
      // A unit that is glued to its number is a word of its own: `120t`, `1M`.
      let isDigit = plain.value >= 0x30 && plain.value <= 0x39
      if let first = word.first, first >= 0x30, first <= 0x39, !isDigit { end(at: index) }
      if word.isEmpty { start = index }
      LetterFolding.append(plain, to: &word)
    }
    end(at: text.endIndex)
    self.tokens = tokens
    words = Set(tokens.map(\.text))
  }

  /// Whether a scalar is a picture such as a leaf, or the sign of a currency; signs within names (™, ®) are none.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .currencySymbol: true
    case .otherSymbol: scalar.value >= 0x2300
    default: false
    }
  }

  /// A letter or digit to be compared; the small 2 of CO₂ is a 2.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2080...0x2089: Unicode.Scalar(scalar.value - 0x2080 + 0x30)
    case 0xB2, 0xB3: Unicode.Scalar(scalar.value - 0xB2 + 0x32)
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil
    }
  }

  /// The words of the sentence from one token to another, as they were written.
  func excerpt(_ tokens: Range<Int>) -> String {
    String(
      text[
        self.tokens[tokens.lowerBound].range
          .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound])
  }
}
