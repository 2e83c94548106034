public import Impact
public import Reporter

/// Works out answers that are documents of their own: the command line writes the same bytes.
///
/// Every function may be called from any thread. Any error but an ``AnswerRefusal`` is our fault.
public protocol AnswerWriter: Sendable {
  /// What orders avoided, as JSON.
  ///
  /// - Parameters:
  ///   - orders: The orders of one id; never empty.
  ///   - locale: Whose words and numbers they are.
  /// - Returns: The document.
  /// - Throws: ``AnswerRefusal`` when there is none.
  func order(_ orders: [Order], locale: WordLocale) throws -> [UInt8]

  /// What a basket would avoid, as JSON, in the shape of an order's answer.
  ///
  /// - Parameters:
  ///   - basket: The body of the request.
  ///   - locale: Whose words and numbers they are.
  /// - Returns: The document.
  /// - Throws: ``AnswerRefusal`` for a basket that cannot be used.
  func estimate(_ basket: [UInt8], locale: WordLocale) throws -> [UInt8]

  /// A sentence on a product with the words that the law wants beside it, as JSON.
  ///
  /// - Parameter parameters: `product`, `method`, `market`, `locale`, `link`.
  /// - Returns: The document.
  /// - Throws: ``AnswerRefusal`` for parameters that cannot be used.
  func sentence(_ parameters: RequestParameters) throws -> [UInt8]

  /// A headline with its words, as JSON.
  ///
  /// - Parameters:
  ///   - facts: The sales of the period.
  ///   - parameters: `period`, `category`, `method`, `market`, `locale`, `link`.
  /// - Returns: The document.
  /// - Throws: ``AnswerRefusal`` for parameters that cannot be used, or where the rules forbid a headline.
  func headline(of facts: StatementFacts, _ parameters: RequestParameters) throws -> [UInt8]
}
