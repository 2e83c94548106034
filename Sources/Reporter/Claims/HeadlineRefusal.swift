/// Why no headline or product sentence can be made.
public struct HeadlineRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The id of the checklist, such as `HL-07` or `G-11`.
  public let id: String
  /// What is so.
  public let problem: String
  /// What to do.
  public let mend: String

  /// Says why.
  public init(_ id: String, _ problem: String, _ mend: String) {
    self.id = id
    self.problem = problem
    self.mend = mend
  }

  /// The id, what is so, and what to do.
  public var description: String { "[\(id)] \(problem); \(mend)" }
}
