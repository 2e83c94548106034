/// What is wrong with a basket, where, and what to do.
public struct BasketError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the body, as a JSON pointer (RFC 6901): `/items/3/units`; empty for the whole body.
  public let pointer: String
  /// What is wrong.
  public let problem: String
  /// What to do.
  public let mend: String

  init(_ pointer: String, _ problem: String, _ mend: String) {
    self.pointer = pointer
    self.problem = problem
    self.mend = mend
  }

  /// All in one line.
  public var description: String {
    "\(pointer.isEmpty ? "body" : pointer): error: \(problem); \(mend)"
  }
}
