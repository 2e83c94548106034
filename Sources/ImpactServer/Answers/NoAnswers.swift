public import Impact
public import Reporter

/// Stands where the answers about orders, baskets and claims belong, in a program that has none.
public struct NoAnswers: AnswerWriter {
  private static let refusal = AnswerRefusal(
    .noAnswer, detail: "this program has no such answers",
    mend: "use a newer one, or 'impact estimate'")

  /// Makes the stand-in.
  public init() {}

  /// Refuses.
  public func order(_ orders: [Order], locale: WordLocale) throws -> [UInt8] { throw Self.refusal }

  /// Refuses.
  public func estimate(_ basket: [UInt8], locale: WordLocale) throws -> [UInt8] {
    throw Self.refusal
  }

  /// Refuses.
  public func sentence(_ parameters: RequestParameters) throws -> [UInt8] { throw Self.refusal }

  /// Refuses.
  public func headline(of facts: StatementFacts, _ parameters: RequestParameters) throws -> [UInt8]
  {
    throw Self.refusal
  }
}
