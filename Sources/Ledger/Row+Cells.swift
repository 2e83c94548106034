import GRDB

extension Row {
  /// The text of a cell; empty for anything else, as a damaged table may have it.
  func text(_ column: String) -> String {
    String.fromDatabaseValue(self[column] as DatabaseValue) ?? ""
  }

  /// The number of a cell; 0 for anything else, as a damaged table may have it.
  func number(_ column: String) -> Int64 {
    Int64.fromDatabaseValue(self[column] as DatabaseValue) ?? 0
  }
}
