import Foundation
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
  /// Columns by the names the user gave; `#3` is the third column of a file without header.
  public var columns: [ExportField: String] = [:]
  /// The encoding of text, where it shall not be found out.
  public var encoding: TextEncoding?
  /// The signs of delimited text, where they shall not be found out.
  public var dialect = GivenDialect()
  /// The record that is the header, from 1, or the first of several.
  public var headerRow: Int?
  /// The sheet of a workbook.
  public var sheet: String?
  /// Where the lines stand in JSON or XML: `orders.lines`.
  public var lines: String?
  /// The id of the platform that the exports are of.
  public var platform: String?
  /// The zone in which timestamps marked as UTC are booked.
  public var timeZone: ExportZone?
  /// Pairs of sources that hold the same sales: those of the second do not count again.
  public var sameSales: [SourcePair] = []
  /// Pairs of sources whose sales are not the same, however alike they are.
  public var distinctSales: [SourcePair] = []
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
  /// Whether the SHA-256 of each file is worked out.
  public var hasDigests = true
  /// How many threads read; the results do not depend on it.
  public var threads = ProcessInfo.processInfo.activeProcessorCount
  /// How many bytes of distinct texts are remembered with what they mean.
  ///
  /// Past it a text is resolved again each time; nothing is dropped.
  public var rememberedTextBytes = 32 << 20

  /// The defaults.
  public init() {}

  /// The ids of platforms that a user may name.
  public static var platforms: [String] { Platforms.ids }

  /// Whether columns are named by number, which is how a file without header is read.
  var hasNoHeader: Bool { columns.values.contains { ColumnMapping.number($0) != nil } }
}
