/// A mistake in a factor pack: where it is, what is wrong, and what to do about it.
public struct PackError: Error, Hashable, Sendable {
  /// The path of the table below the pack's folder.
  public let file: String
  /// The record, from 1; the header is 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let mend: String

  /// Makes an error.
  public init(file: String, row: Int, column: Int, problem: String, mend: String) {
    self.file = file
    self.row = row
    self.column = column
    self.problem = problem
    self.mend = mend
  }
}

extension PackError: CustomStringConvertible {
  /// `file:row:column: error: what is wrong; what to do`.
  public var description: String { "\(file):\(row):\(column): error: \(problem); \(mend)" }
}

/// All mistakes found in a pack; never empty.
public struct PackErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes, in the order of the tables.
  public let errors: [PackError]

  /// One line each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
