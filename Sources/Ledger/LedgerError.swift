/// What is wrong with a ledger, and what to do.
public struct LedgerError: Error, CustomStringConvertible {
  /// The kind of failure, which decides the exit status.
  public enum Kind: Sendable {
    /// The file is no ledger, is damaged, or belongs to a newer program.
    case data
    /// There is no such ledger or import.
    case noInput
    /// The file is locked, or the disk is full.
    case inputOutput
  }

  /// The kind.
  public let kind: Kind
  /// The base name of the file, what is wrong, and what to do.
  public let description: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - file: The base name of the ledger.
  ///   - problem: What is wrong.
  ///   - mend: What to do.
  public init(_ kind: Kind, file: String, problem: String, mend: String) {
    self.kind = kind
    description = "\(file): error: \(problem); \(mend)"
  }
}
