/// The row of a table by which something was decided: what `impact lines` gives as the reason.
public struct RulePlace: Hashable, Sendable, CustomStringConvertible {
  /// A table that decides.
  enum Table: Hashable, Sendable {
    /// `matching/title-*.csv`.
    case titles(TitleRule.Kind)
    /// `matching/categories.csv`.
    case categories
    /// `matching/google-taxonomy.csv`.
    case googleTaxonomy
    /// `matching/gs1-gpc.csv`.
    case gs1
    /// `matching/unspsc.csv`.
    case unspsc
    /// `models.csv` of an overlay pack.
    case models
    /// The seller's own mapping.
    case mapping

    var name: String {
      switch self {
      case .titles(let kind): "matching/\(kind.table).csv"
      case .categories: "matching/categories.csv"
      case .googleTaxonomy: "matching/google-taxonomy.csv"
      case .gs1: "matching/gs1-gpc.csv"
      case .unspsc: "matching/unspsc.csv"
      case .models: "models.csv"
      case .mapping: "mapping"
      }
    }
  }

  /// The table.
  let table: Table
  /// The record, the header being 1.
  public let row: Int32

  init(_ table: Table, row: Int) {
    self.table = table
    self.row = Int32(clamping: row)
  }

  /// The place as `matching/title-families.csv:17`.
  public var description: String { "\(table.name):\(row)" }
}
