/// The words of a title, folded: what rules are matched against.
///
/// A word is a run of letters and digits. A `+` or `&` that stands alone is a word as well, and `w/` is
/// `with`; all other signs only separate.
struct TitleTokens {
  /// The words; an exempted word is empty and matches nothing.
  var words: [String]

  init(_ text: String) {
    var words: [String] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isPartOfWord {
        var word = String.UnicodeScalarView()
        while index < scalars.count, scalars[index].isPartOfWord {
          LetterFolding.append(scalars[index], to: &word)
          index += 1
        }
        let isWith =
          word.elementsEqual("w".unicodeScalars) && index < scalars.count
          && scalars[index] == "/"
        if !word.isEmpty { words.append(isWith ? "with" : String(word)) }
      } else {
        let standsAlone =
          (index == 0 || scalars[index - 1].properties.isWhitespace)
          && (index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace)
        if standsAlone, scalar == "+" || scalar == "&" { words.append(String(scalar)) }
        index += 1
      }
    }
    self.words = words
  }

  /// The words with one blank between them: the form in which whole texts are looked up.
  var joined: String { words.joined(separator: " ") }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20)
    }
    // A combining accent belongs to the letter before it.
    if (0x300...0x36F).contains(value) { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }
}
