public import Impact
public import Reporter

/// The answers of the command line, as the service sends them.
public struct StandardAnswers: AnswerWriter {
  private let orders: OrderAnswers
  private let pack: FactorPack
  private let matcher: Matcher

  /// Makes the draws of all categories ahead.
  ///
  /// - Throws: ``AssessmentError`` for a pack whose numbers do not go together.
  public init(
    pack: FactorPack, matcher: Matcher, digests: PackDigests, method: Method, edition: Edition
  ) throws {
    self.pack = pack
    self.matcher = matcher
    orders = try OrderAnswers(
      pack: pack, digests: digests, method: method, edition: edition, drawsAhead: true)
  }

  /// What orders avoided.
  public func order(_ orders: [Order], locale: WordLocale) throws -> [UInt8] {
    do {
      return try self.orders.json(orders, in: locale)
    } catch let error as OrderAnswerError {
      throw AnswerRefusal.unusable("\(error)", mend: "use 'impact report'")
    }
  }

  /// What a basket would avoid.
  public func estimate(_ basket: [UInt8], locale: WordLocale) throws -> [UInt8] {
    do {
      let items = try BasketRequest.items(json: basket)
      let basket = try Basket(items: items, pack: pack, matcher: matcher)
      return try orders.estimate(basket, in: locale).json
    } catch let error as BasketError {
      throw Self.refusal(error)
    }
  }

  /// The words of the command line; a key that somebody made up is not repeated.
  private static func refusal(_ error: BasketError) -> AnswerRefusal {
    let known = /(\/items(\/[0-9]+(\/(category|title|units|country|refurbished_in))?)?)?/
    let isKnown = error.pointer.wholeMatch(of: known) != nil
    let problem =
      error.problem.hasPrefix("a key stands twice") ? "a key stands twice" : error.problem
    return .unusable(
      isKnown && !error.pointer.isEmpty ? "\(error.pointer): \(problem)" : problem, mend: error.mend
    )
  }

  /// Refuses until there are sentences.
  public func sentence(_ parameters: RequestParameters) throws -> [UInt8] {
    throw Self.noClaims
  }

  /// Refuses until there are headlines.
  public func headline(of facts: StatementFacts, _ parameters: RequestParameters) throws -> [UInt8]
  {
    throw Self.noClaims
  }

  private static let noClaims = AnswerRefusal(
    .noAnswer, detail: "this program has no words for claims",
    mend: "see the statement and the estimate for the figures")
}
