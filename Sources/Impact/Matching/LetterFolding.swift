/// Folding of letters: small letters without accents, so that `Débloqué`, `DEBLOQUE` and `debloque`
/// are one word.
///
/// The standard library has no public decomposition and the core does not use Foundation, so the
/// letters of Latin scripts stand here, by Unicode's own decompositions and the usual spellings of
/// letters that have none (ß as ss).
package enum LetterFolding {
  private static let letters: [(base: String, folded: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("ss", "ß"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ]

  /// The folded form of a small letter as one or two ASCII letters, the first in the low byte; 0 for none.
  private static let table: [UInt16] = {
    var table: [UInt16] = []
    for (base, folded) in letters {
      let form = base.utf8.reversed().reduce(0) { $0 << 8 | UInt16($1) }
      for letter in folded.unicodeScalars {
        let index = Int(letter.value)
        if index >= table.count { table += repeatElement(0, count: index + 1 - table.count) }
        table[index] = form
      }
    }
    return table
  }()

  /// Appends the folded form of a scalar in UTF-8; nothing for a combining accent.
  package static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      text.append(isCapital ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
      return
    }
    if (0x300...0x36F).contains(scalar.value) || isInvisible(scalar) { return }
    if let plain = plain(scalar) {
      append(plain, to: &text)
      return
    }
    if appendKnown(scalar, to: &text) { return }
    for small in scalar.properties.lowercaseMapping.unicodeScalars
    where !(0x300...0x36F).contains(small.value) && !appendKnown(small, to: &text) {
      text += UTF8.encode(small) ?? UTF8.encodedReplacementCharacter
    }
  }

  /// Appends the form of a small letter that stands in the table.
  private static func appendKnown(_ scalar: Unicode.Scalar, to text: inout [UInt8]) -> Bool {
    guard scalar.value < table.count, table[Int(scalar.value)] != 0 else { return false }
    let form = table[Int(scalar.value)]
    text.append(UInt8(truncatingIfNeeded: form))
    if form > 0xFF { text.append(UInt8(form >> 8)) }
    return true
  }

  /// Whether nobody sees the sign: a soft hyphen, a blank of no width, a byte order mark.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// The plain letter or digit of one that only looks different: full width, or bold to be noticed.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x1D400...0x1D6A3:
      let letter = (scalar.value - 0x1D400) % 52
      return Unicode.Scalar(letter < 26 ? 0x41 + letter : 0x61 + letter - 26)
    case 0x1D7CE...0x1D7FF: return Unicode.Scalar(0x30 + (scalar.value - 0x1D7CE) % 10)
    default: return nil
    }
  }
}
