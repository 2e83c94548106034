/// What the first bytes say of the width of the characters.
///
/// Decoding is never tried: nearly every text of ASCII is also a valid one of UTF-16, with Chinese
/// characters. A mark tells, and without one the zero bytes do.
enum EncodingOfHead: Hashable {
  /// One byte or more for a character: UTF-8, or an older encoding of single bytes.
  case narrow
  /// UTF-16, which is decoded before anything else looks at it.
  case wide(TextEncoding)
  /// UTF-32, which nothing writes by intent.
  case utf32

  /// How many bytes are looked at; a sample, as zeros are everywhere or nowhere.
  private static let sampled = 4096

  /// Looks at the first bytes of a file.
  init(_ head: [UInt8]) {
    // The mark of UTF-32 begins like that of UTF-16, so it comes first.
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if head.starts(with: [0xFF, 0xFE]) {
      self = .wide(.utf16LittleEndian)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .wide(.utf16BigEndian)
    } else {
      self.init(zerosOf: head.prefix(Self.sampled))
    }
  }

  private init(zerosOf sample: ArraySlice<UInt8>) {
    var zeros = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let quarter = sample.count / 4
    let even = zeros[0] + zeros[2]
    let odd = zeros[1] + zeros[3]
    // A Latin letter of UTF-32 has zeros in three bytes of four.
    func isFull(_ place: Int) -> Bool { quarter > 1 && zeros[place] * 4 >= quarter * 3 }
    func isRare(_ place: Int) -> Bool { zeros[place] * 8 <= quarter }
    if isFull(1), isFull(2), isFull(3) && isRare(0) || isFull(0) && isRare(3) {
      self = .utf32
    } else if Self.isHighHalf(odd, other: even, pairs: quarter * 2) {
      self = .wide(.utf16LittleEndian)
    } else if Self.isHighHalf(even, other: odd, pairs: quarter * 2) {
      self = .wide(.utf16BigEndian)
    } else {
      self = .narrow
    }
  }

  /// Whether the zeros stand where UTF-16 has the high halves of Latin letters and digits.
  ///
  /// A quarter is enough, as names may be Greek or Chinese; a few zeros in UTF-8 are less.
  private static func isHighHalf(_ zeros: Int, other: Int, pairs: Int) -> Bool {
    zeros >= 2 && zeros * 4 >= pairs && other * 8 <= zeros
  }
}
