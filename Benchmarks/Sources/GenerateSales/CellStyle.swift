/// How cells are quoted and set apart.
struct CellStyle: Sendable {
  /// Whether all cells are quoted.
  let isQuoted: Bool
  /// Whether inches are a mark, which stands bare in a cell that is not quoted, or the word.
  let hasInchMarks: Bool

  /// What stands before a record's first cell.
  var start: String { isQuoted ? "\u{22}" : "" }
  /// What stands between two cells.
  var separator: String { isQuoted ? "\u{22},\u{22}" : "," }
  /// What stands behind a record's last cell.
  var end: String { isQuoted ? "\u{22}\n" : "\n" }

  /// A cell between two separators.
  func cell(_ text: String) -> String {
    isQuoted ? doubled(inches(text)) : inches(text)
  }

  /// A cell that must be quoted, between two separators: it goes on with a second line.
  func cell(_ text: String, secondLine: String) -> String {
    let lines = doubled(inches(text) + "\n" + secondLine)
    return isQuoted ? lines : "\u{22}\(lines)\u{22}"
  }

  private func inches(_ text: String) -> String {
    hasInchMarks ? text : text.replacing("\u{22}", with: " inch")
  }

  private func doubled(_ text: String) -> String {
    text.replacing("\u{22}", with: "\u{22}\u{22}")
  }
}
