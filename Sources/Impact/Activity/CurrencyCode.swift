/// An ISO 4217 currency; `XXX`, the standard's code for none, when an export does not name one.
public struct CurrencyCode: Hashable, Comparable, Sendable {
  private let letters: UInt32

  /// No currency named.
  public static let none = CurrencyCode(letters: 0x58_58_58)

  private init(letters: UInt32) { self.letters = letters }

  /// Reads three capital or small letters.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 3 else { return nil }
    var letters: UInt32 = 0
    for byte in text.utf8 {
      let capital = byte & ~0x20
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital) else { return nil }
      letters = letters << 8 | UInt32(capital)
    }
    self.letters = letters
  }

  /// How many decimals its minor unit has, by ISO 4217; 2 unless the standard says otherwise.
  public var minorDigits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// The three letters.
  public var code: String {
    String(
      decoding: [UInt8(letters >> 16 & 0xFF), UInt8(letters >> 8 & 0xFF), UInt8(letters & 0xFF)],
      as: UTF8.self)
  }

  /// Alphabetical order.
  public static func < (left: CurrencyCode, right: CurrencyCode) -> Bool {
    left.letters < right.letters
  }
}
