/// An ISO 4217 currency, or ``none`` when an export does not name one.
public struct CurrencyCode: Hashable, Comparable, Sendable {
  private let letters: UInt32

  /// No currency named.
  public static let none = CurrencyCode(letters: 0x58_58_58)

  private init(letters: UInt32) { self.letters = letters }

  /// The codes in use, by ISO 4217, and those left since 2023; a name of three letters is no currency.
  private static let known = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG HRK SLL ZWL
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Reads the three letters of a currency in use, capital or small.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 3 else { return nil }
    var letters: UInt32 = 0
    for byte in text.utf8 {
      let capital = byte & ~0x20
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital) else { return nil }
      letters = letters << 8 | UInt32(capital)
    }
    self.letters = letters
    guard Self.known.contains(code) || self == .none else { return nil }
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
