/// How cells are quoted and set apart.
struct CellStyle: Sendable {
  /// Whether all cells are quoted.
  let isQuoted: Bool
  /// Whether an inch mark stands bare in a cell that is not quoted.
  let hasBareInches: Bool

  /// What stands before a record's first cell.
  var start: String { isQuoted ? "\u{22}" : "" }
  /// What stands between two cells.
  var separator: String { isQuoted ? "\u{22},\u{22}" : "," }
  /// What stands behind a record's last cell.
  var end: String { isQuoted ? "\u{22}\n" : "\n" }

  /// A cell between two separators.
  ///
  /// Without bare inch marks the word stands for them: nothing needs quoting then.
  func cell(_ text: String) -> String {
    if isQuoted { return doubled(text) }
    return hasBareInches ? text : text.replacing("\u{22}", with: " inch")
  }

  /// A cell that must be quoted, between two separators.
  func quotedCell(_ text: String) -> String {
    isQuoted ? doubled(text) : "\u{22}\(doubled(text))\u{22}"
  }

  private func doubled(_ text: String) -> String {
    text.replacing("\u{22}", with: "\u{22}\u{22}")
  }
}
