/// What an import of Boavizta's table took, refused and changed.
///
/// Every row read is either a model taken or counted once under ``refused``. A row under
/// ``changed`` may still be refused later as a repeat.
public struct BoaviztaReport: Hashable, Sendable {
  /// The models taken of one category.
  public struct CategoryCount: Hashable, Sendable {
    /// The category of the base pack.
    public let category: String
    /// How many models were taken.
    public let models: Int
  }

  /// A row of the file, as an example.
  public struct Example: Hashable, Sendable {
    /// The record, from 1; the header is 1.
    public let record: Int
    /// The maker and the name, as the file has them.
    public let name: String
  }

  /// All rows with the same fault.
  public struct Entry: Hashable, Sendable {
    /// What is wrong.
    public let reason: String
    /// What was done about it.
    public let done: String
    /// How many rows have it.
    public let count: Int
    /// The first few of them.
    public let examples: [Example]
  }

  /// The rows read, without the header and blank lines.
  public let rowsRead: Int
  /// The models taken.
  public let modelsTaken: Int
  /// The models taken by category, sorted by category.
  public let categories: [CategoryCount]
  /// The rows refused, the most frequent reason first.
  public let refused: [Entry]
  /// The rows taken with something left out or mended, the most frequent first.
  public let changed: [Entry]
  /// What a reader should know of the whole.
  public let remarks: [String]
}
