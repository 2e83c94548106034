/// What the first reading of an export found: everything that is assumed when it is read.
public struct ExportProfile: Sendable {
  /// The base name of the file.
  public let file: String
  /// Whether the file is packed with gzip.
  public let isPacked: Bool
  /// How its text is encoded.
  public let encoding: TextEncoding
  /// How the bytes are taken apart.
  public let format: ExportFormat
  /// The platform that the export is of.
  let platform: Platform
  /// Which column holds what.
  public let columns: ColumnMapping
  /// The record of the file that is the header, or the last of several, from 1; 0 when there is none.
  public let headerRecord: Int
  /// How many records the header has.
  public let headerHeight: Int
  /// The order of dates such as 03/04/2025.
  public let dateOrder: ReadingOptions.DateOrder
  /// Whether the column has dates whose order had to be decided.
  public let hasOpenDates: Bool
  /// The zone in which times in UTC are booked; `nil` for UTC itself.
  public let timeZone: String?
  /// The decimal mark of quantities.
  public let quantityMark: ReadingOptions.DecimalMark
  /// The decimal mark of prices, or `nil` when the column leaves it open and revenue is left out.
  public let priceMark: ReadingOptions.DecimalMark?
  /// Whether any price is more than nothing.
  let hasPrices: Bool
  /// The size of the file in bytes.
  public let byteCount: Int64
  /// The SHA-256 of the file, in hexadecimal; of a file in an archive, of its own bytes.
  public let digest: String
  /// What the reader of the figures should know.
  public let findings: [Finding]

  /// The id of the platform, as in settings: `shopify`, `plain`.
  public var platformID: String { platform.id }
  /// The platform in words.
  public var platformName: String { platform.name }
  /// How refunds show in the platform's exports, in words.
  public var refundWords: String { platform.refunds }
  /// Whether prices are of a unit or of a line, in words.
  public var priceWords: String {
    guard columns[.lineTotal] == nil else { return "price per line" }
    return columns[.unitPrice] == nil ? "no price" : "price per unit"
  }
  /// Whether all goods of the platform are refurbished by its own rules.
  public var areGoodsRefurbished: Bool { platform.areGoodsRefurbished }
}
