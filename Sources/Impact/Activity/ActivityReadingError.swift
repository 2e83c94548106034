/// Why a table of activity data cannot be taken over.
public struct ActivityReadingError: Error, Hashable, Sendable {
  /// The record, the header being 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int
  /// What is wrong.
  public let problem: String
  /// What to do.
  public let mend: String
}
