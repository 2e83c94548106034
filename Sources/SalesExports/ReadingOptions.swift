public import Impact

/// How exports are read; every choice stands in the calculation record.
public struct ReadingOptions: Sendable {
  /// Day before month, or month before day, in dates such as 03/04/2025.
  public enum DateOrder: String, CaseIterable, Sendable {
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy
    /// Year, month, day, the year in two digits.
    case ymd
  }

  /// The sign before decimals.
  public enum DecimalMark: String, CaseIterable, Sendable {
    /// 1,234.5
    case point
    /// 1.234,5
    case comma
  }

  /// Only sales of these days count.
  public var period = Period.all
  /// The seller's word that all goods are refurbished.
  public var areAllRefurbished = false
  /// Columns by the names the user gave.
  public var columns: [ExportField: String] = [:]
  /// The order of dates, where the export leaves it open.
  public var dateOrder: DateOrder?
  /// The decimal mark, where the export leaves it open.
  public var decimalMark: DecimalMark?
  /// The currency where the export names none.
  public var currency: CurrencyCode?
  /// The country of sale where the export names none, alpha-2.
  public var country: String?
  /// The country of refurbishing where the export names none, alpha-2.
  public var refurbishingCountry: String?
  /// What lines are where no column says so.
  public var kind = LineKind.sale
  /// The key by which serial numbers are hashed to find units that were sold more than once; without it
  /// they are not looked at.
  public var unitKey: KeyedHash?
  /// How many bytes of distinct texts are remembered with what they mean.
  ///
  /// Past it a text is resolved again each time; nothing is dropped.
  public var rememberedTextBytes = 32 << 20

  /// The defaults.
  public init() {}
}
