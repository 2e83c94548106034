/// Folding of letters: small letters without accents, so that `Débloqué`, `DEBLOQUE` and `debloque`
/// are one word.
///
/// The standard library has no public decomposition and the core does not use Foundation, so the
/// letters of Latin scripts stand here, by Unicode's own decompositions and the usual spellings of
/// letters that have none (ß as ss).
enum LetterFolding {
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

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (base, folded) in letters {
      for letter in folded.unicodeScalars { table[letter] = Array(base.unicodeScalars) }
    }
    return table
  }()

  /// Appends the folded form of a scalar; nothing for a combining accent.
  static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      text.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      return
    }
    if (0x300...0x36F).contains(scalar.value) { return }
    for small in scalar.properties.lowercaseMapping.unicodeScalars
    where !(0x300...0x36F).contains(small.value) {
      if let folded = table[small] {
        text.append(contentsOf: folded)
      } else {
        text.append(small)
      }
    }
  }
}
