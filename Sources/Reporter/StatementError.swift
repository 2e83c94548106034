/// Why a statement cannot be made.
public enum StatementError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The pack has no such method.
  case unknownMethod(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownMethod(let id):
      "the factor pack has no method '\(id)'; 'impact methods list' names those it has"
    }
  }
}
