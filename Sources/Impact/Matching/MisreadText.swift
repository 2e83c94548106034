/// Text in UTF-8 that some program took for Windows-1252: `reconditionnÃ©`.
///
/// The two letters of an accented one are put together again, wherever a title has them; no word of the
/// five languages has `Ã` before one of these signs.
enum MisreadText {
  /// The letters of Windows-1252 for the bytes 0x80 to 0x9F that occur in misread letters.
  private static let signs: [Unicode.Scalar: UInt32] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// Puts misread letters together again.
  static func mend(_ scalars: inout [Unicode.Scalar]) {
    guard scalars.contains(where: { $0 == "Ã" || $0 == "Â" }) else { return }
    var mended: [Unicode.Scalar] = []
    mended.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? low(scalars[index + 1]) : nil
      if scalar == "Ã" || scalar == "Â", let next,
        let letter = Unicode.Scalar((scalar == "Ã" ? 0xC0 : 0x80) | (next & 0x3F))
      {
        mended.append(letter)
        index += 2
      } else {
        mended.append(scalar)
        index += 1
      }
    }
    scalars = mended
  }

  /// The byte 0x80 to 0xBF that a sign was read from.
  private static func low(_ scalar: Unicode.Scalar) -> UInt32? {
    (0x80...0xBF).contains(scalar.value) ? scalar.value : signs[scalar]
  }
}
