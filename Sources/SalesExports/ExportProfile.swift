/// What the first reading of an export found: everything that is assumed when it is read.
public struct ExportProfile: Hashable, Sendable {
  /// The base name of the file.
  public let file: String
  /// How the bytes are taken apart.
  public let dialect: Dialect
  /// Which column holds what.
  public let columns: ColumnMapping
  /// The record of the file that is the header, from 1.
  public let headerRecord: Int
  /// The order of dates such as 03/04/2025.
  public let dateOrder: ReadingOptions.DateOrder
  /// Whether the column has dates whose order had to be decided.
  public let hasOpenDates: Bool
  /// The decimal mark of quantities.
  public let quantityMark: ReadingOptions.DecimalMark
  /// The decimal mark of prices, or `nil` when the column leaves it open and revenue is left out.
  public let priceMark: ReadingOptions.DecimalMark?
  /// The size of the file in bytes.
  public let byteCount: Int64
  /// The SHA-256 of the file, in hexadecimal.
  public let digest: String
  /// What the reader of the figures should know.
  public let findings: [Finding]
}
