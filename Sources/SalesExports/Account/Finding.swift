/// Something noticed while reading that does not stop it but that the reader of the figures should know.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// The base name of the file.
  public let file: String
  /// The record, from 1, the header being 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int
  /// What was noticed.
  public let problem: String
  /// What to do about it.
  public let mend: String

  init(file: String, row: Int = 1, column: Int = 1, _ problem: String, _ mend: String) {
    self.file = file
    self.row = row
    self.column = column
    self.problem = problem
    self.mend = mend
  }

  /// `file:row:column: note: what was noticed; what to do`.
  public var description: String { "\(file):\(row):\(column): note: \(problem); \(mend)" }
}
