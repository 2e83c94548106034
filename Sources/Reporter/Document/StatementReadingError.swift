/// Why a file is not a statement that can be read.
public struct StatementReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let mend: String

  init(_ problem: String, _ mend: String = "name the statement.json that 'impact report -o' wrote")
  {
    self.problem = problem
    self.mend = mend
  }

  /// What is wrong and what to do.
  public var description: String { "\(problem); \(mend)" }
}
