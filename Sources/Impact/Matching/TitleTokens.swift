/// The words of a title, folded: what rules are matched against.
///
/// A word is a run of letters and digits; `92%` and `92 %` are one. A `+` or `&` that stands alone is a
/// word as well, and `w/` is `with`; all other signs only separate.
///
/// The words stand one behind the other in one buffer, with one blank between them: a title costs two or three
/// allocations, however many words it has.
struct TitleTokens {
  /// Where a word stands in ``bytes``.
  private struct Place {
    let start: Int32
    var end: Int32
  }

  /// All words in UTF-8, a blank between two; an exempted word is filled with zeros.
  private(set) var bytes: [UInt8] = []
  private var places: [Place] = []

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    MisreadText.mend(&scalars)
    bytes.reserveCapacity(scalars.count + 8)
    places.reserveCapacity(16)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isPartOfWord {
        let start = begin()
        while index < scalars.count, scalars[index].isPartOfWord {
          LetterFolding.append(scalars[index], to: &bytes)
          index += 1
        }
        // "w/" is "with".
        if index < scalars.count, scalars[index] == "/", bytes.count == start + 1,
          bytes[start] == UInt8(ascii: "w")
        {
          bytes += "ith".utf8
        }
        end(start)
      } else {
        let isFree = index == 0 || scalars[index - 1].isBlank
        let isLast = index + 1 == scalars.count || scalars[index + 1].isBlank
        switch scalar {
        case "+", "&":
          if isFree, isLast {
            let start = begin()
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            end(start)
          }
        case "%":
          let isNear = index > 0 && (!isFree || index > 1 && scalars[index - 2].isPartOfWord)
          if isNear, let last = places.last, self[places.count - 1].allSatisfy(\.isDigit) {
            bytes.append(UInt8(ascii: "%"))
            places[places.count - 1].end = last.end + 1
          }
        default: break
        }
        index += 1
      }
    }
  }

  /// Where the next word begins, behind a blank.
  private mutating func begin() -> Int {
    if !places.isEmpty { bytes.append(UInt8(ascii: " ")) }
    return bytes.count
  }

  /// Ends a word; one of accents alone is none.
  private mutating func end(_ start: Int) {
    if bytes.count > start {
      places.append(Place(start: Int32(start), end: Int32(bytes.count)))
    } else if !places.isEmpty {
      bytes.removeLast()
    }
  }

  /// How many words there are.
  var count: Int { places.count }

  /// The indices of the words.
  var indices: Range<Int> { places.indices }

  /// Where a word stands in ``bytes``; an empty range for an exempted one.
  func range(_ index: Int) -> Range<Int> { Int(places[index].start)..<Int(places[index].end) }

  /// The bytes of a word; none for an exempted one.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// Whether a word is exempted.
  func isEmpty(_ index: Int) -> Bool { places[index].start == places[index].end }

  /// Whether a word has a digit.
  func hasDigit(_ index: Int) -> Bool {
    for place in range(index) where bytes[place].isDigit { return true }
    return false
  }

  /// Whether a word begins with a digit.
  func beginsWithDigit(_ index: Int) -> Bool { initial(index).isDigit }

  /// The first byte of a word; 0 for an exempted one, and behind the last word.
  func initial(_ index: Int) -> UInt8 {
    index < places.count && !isEmpty(index) ? bytes[Int(places[index].start)] : 0
  }

  /// Whether the words from an index on are these, which stand with one blank between them.
  func hasWords(_ words: [UInt8], at index: Int) -> Bool {
    let start = Int(places[index].start)
    let end = start + words.count
    guard end <= bytes.count, end == bytes.count || bytes[end] == UInt8(ascii: " ") else {
      return false
    }
    for offset in words.indices where bytes[start + offset] != words[offset] { return false }
    return true
  }

  /// Exempts a word: it keeps its place and matches nothing.
  mutating func blank(_ index: Int) {
    let place = places[index]
    for byte in Int(place.start)..<Int(place.end) { bytes[byte] = 0 }
    places[index].end = place.start
  }

  /// The words as texts.
  var words: [String] { indices.map { String(decoding: self[$0], as: UTF8.self) } }

  /// The words with one blank between them: the form in which whole texts are looked up.
  var joined: String { String(decoding: bytes, as: UTF8.self) }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

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
