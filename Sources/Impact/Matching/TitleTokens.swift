/// The words of a title, folded: what rules are matched against.
///
/// A word is a run of letters and digits; `92%` and `92 %` are one. A `+` or `&` that stands alone is a
/// word as well, and `w/` is `with`; all other signs only separate.
struct TitleTokens {
  /// The words; an exempted word is empty and matches nothing.
  var words: [String]

  init(_ text: String) {
    var words: [String] = []
    var scalars = Array(text.unicodeScalars)
    MisreadText.mend(&scalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isPartOfWord {
        var word = String.UnicodeScalarView()
        while index < scalars.count, scalars[index].isPartOfWord {
          LetterFolding.append(scalars[index], to: &word)
          index += 1
        }
        let next = index < scalars.count ? scalars[index] : nil
        if next == "/", word.elementsEqual("w".unicodeScalars) {
          words.append("with")
        } else if !word.isEmpty {
          words.append(String(word))
        }
      } else {
        let isFree = index == 0 || scalars[index - 1].properties.isWhitespace
        let isLast = index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
        switch scalar {
        case "+", "&": if isFree, isLast { words.append(String(scalar)) }
        case "%":
          let isOfNumber = words.last?.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false
          let isNear = index > 0 && (!isFree || index > 1 && scalars[index - 2].isPartOfWord)
          if isOfNumber, isNear { words[words.count - 1].append("%") }
        default: break
        }
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
    // A combining accent belongs to the letter before it, and so do signs that nobody sees.
    if (0x300...0x36F).contains(value) || LetterFolding.isInvisible(self) { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }
}
