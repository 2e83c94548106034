/// What an order's answer can say of a line.
public enum AnswerState: String, CaseIterable, Sendable {
  /// Worked out with figures of the model.
  case estimated
  /// Worked out with figures of the average device of the category.
  case categoryAverage = "category_average"
  /// No category found, or no figure under the method: an answer, and never zero.
  case noData = "no_data"
  /// Came back: what is left of it counts.
  case returned
  /// Not counted: new goods, accessories, what is no goods, cancelled or not paid.
  case notEligible = "not_eligible"
}

extension OrderLine {
  /// Whether the line's units are part of a statement.
  public var countsUnits: Bool { state == .counted || state == .returned }

  /// What the answer says of the line.
  ///
  /// - Parameter hasResult: Whether the method has a climate result for the line's key.
  /// - Returns: The state; lines that no ledger hands on (headers, repeats) are not eligible.
  public func answerState(hasResult: Bool) -> AnswerState {
    switch state {
    case .structural, .rejected, .repeated, .outsidePeriod, .cancelled, .notGoods, .notEligible:
      .notEligible
    case .unmatched: .noData
    case .returned: hasResult ? .returned : .noData
    case .counted:
      hasResult ? (product.level == .model ? .estimated : .categoryAverage) : .noData
    }
  }
}
