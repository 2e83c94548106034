/// Decoding of Windows-1252, the encoding of older spreadsheets in Western Europe.
enum Windows1252 {
  /// The characters of 0x80 to 0x9F by the WHATWG Encoding Standard; all others are those of Latin-1.
  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The UTF-8 of each byte.
  private static let characters: [[UInt8]] = (0...0xFF).map { byte in
    let unit = (0x80...0x9F).contains(byte) ? upper[byte - 0x80] : UInt16(byte)
    return Array(String(decoding: [unit], as: UTF16.self).utf8)
  }

  /// The text of bytes, in UTF-8.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text += characters[Int(byte)] }
    }
    return text
  }
}
