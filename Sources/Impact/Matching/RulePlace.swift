/// The row of a table by which something was decided: what `impact lines` gives as the reason.
public struct RulePlace: Hashable, Sendable, CustomStringConvertible {
  /// A table that decides.
  public enum Table: UInt8, Sendable {
    /// `matching/title-rules.csv`.
    case titleRules
    /// `matching/categories.csv`.
    case categories
    /// `matching/google-taxonomy.csv`.
    case googleTaxonomy
    /// `matching/gs1-gpc.csv`.
    case gs1
    /// `models.csv` of an overlay pack.
    case models

    var name: String {
      switch self {
      case .titleRules: "matching/title-rules.csv"
      case .categories: "matching/categories.csv"
      case .googleTaxonomy: "matching/google-taxonomy.csv"
      case .gs1: "matching/gs1-gpc.csv"
      case .models: "models.csv"
      }
    }
  }

  /// The table.
  public let table: Table
  /// The record, the header being 1.
  public let row: Int32

  init(_ table: Table, row: Int) {
    self.table = table
    self.row = Int32(clamping: row)
  }

  /// The place as `matching/title-rules.csv:17`.
  public var description: String { "\(table.name):\(row)" }
}
