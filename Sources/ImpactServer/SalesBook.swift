public import Impact
public import Reporter

/// What the service needs of the sales that are kept: a ledger, or a list in a test.
///
/// Every function may be called from any thread, and answers with what was kept when it was called: an import
/// that ends meanwhile is seen by the next call.
public protocol SalesBook: Sendable {
  /// A number that is another after every import: answers that were kept for an earlier one are dropped.
  func version() throws -> UInt64

  /// The orders of that id: none, one, or one of each platform that has the same id.
  ///
  /// Called on the thread that answers requests: it takes microseconds, and never waits for an import.
  func orders(id: String) throws -> [Order]

  /// Everything that a statement of a period is made from.
  ///
  /// Called on a thread of its own; it may take seconds.
  ///
  /// - Parameters:
  ///   - period: The days.
  ///   - text: How it was asked for, which stands in the calculation record; `nil` when it was not.
  /// - Returns: The facts.
  /// - Throws: Whatever keeps the sales from being read.
  func facts(of period: Period, askedAs text: String?) throws -> StatementFacts
}
