/// Why an order cannot be answered.
public enum OrderAnswerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The order has more lines than ``OrderAnswers/mostLines``.
  case tooManyLines(Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooManyLines(let lines):
      "the order has \(lines) lines, more than the \(OrderAnswers.mostLines) of one answer; "
        + "'impact report' sums them up"
    }
  }
}
