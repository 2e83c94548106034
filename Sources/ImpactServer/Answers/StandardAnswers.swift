import Foundation
public import Impact
public import Reporter

/// The answers of the command line, as the service sends them.
public struct StandardAnswers: AnswerWriter {
  private let orders: OrderAnswers
  private let pack: FactorPack
  private let matcher: Matcher
  private let digests: PackDigests
  private let method: Method
  private let edition: Edition
  private let makers = SentenceMakers()

  /// Makes the draws of all categories ahead.
  ///
  /// - Throws: ``AssessmentError`` for a pack whose numbers do not go together.
  public init(
    pack: FactorPack, matcher: Matcher, digests: PackDigests, method: Method, edition: Edition
  ) throws {
    self.pack = pack
    self.matcher = matcher
    self.digests = digests
    self.method = method
    self.edition = edition
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

  /// A sentence on a product.
  public func sentence(_ parameters: RequestParameters) throws -> [UInt8] {
    guard let product = parameters["product"], !product.isEmpty, product.utf8.count <= 1_024 else {
      throw AnswerRefusal.unusable(
        "no product is named, or one of more than 1,024 bytes",
        mend: "name a category or a title: ?product=smartphone")
    }
    let method = try claimMethod(parameters["method"])
    let question = SentenceMakers.Question(
      method: method.id, day: Self.today, locale: try ServiceContent.locale(parameters["locale"]),
      markets: try Self.markets(parameters["market"]), link: try Self.link(parameters["link"]))
    let answer = try makers.answer(question, product: product) {
      SentenceMaker(
        assessor: UnitAssessor(pack: pack, method: method, edition: edition), matcher: matcher,
        today: question.day, locale: question.locale, markets: question.markets, link: question.link
      )
    }
    if let reason = answer.reason { throw AnswerRefusal.notAllowed([reason]) }
    return Array(try JSONText.write(answer).utf8)
  }

  /// A headline, as of today in UTC.
  public func headline(of facts: StatementFacts, _ parameters: RequestParameters) throws -> [UInt8]
  {
    var choices = Headline.Choices()
    choices.markets = try Self.markets(parameters["market"])
    choices.link = try Self.link(parameters["link"])
    choices.categories = try categories(parameters["category"])
    choices.equivalents = Headline.usualEquivalents
    let locale = try ServiceContent.locale(parameters["locale"])
    let statement = try Statement(
      facts: facts, pack: pack, digests: digests,
      method: try claimMethod(parameters["method"]), edition: edition)
    do {
      let headline = try Headline(statement, today: Self.today, choices: choices)
      return Array(try JSONText.write(try HeadlineDocument(headline, locale)).utf8)
    } catch let refusal as HeadlineRefusal {
      throw AnswerRefusal.notAllowed([refusal.description])
    }
  }

  /// The day on which headlines are made; expired ones are refused.
  static var today: CalendarDay {
    CalendarDay(
      daysSince1970: Int32((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }

  /// The method of a claim: `prudent`, unless another is asked for.
  private func claimMethod(_ name: String?) throws -> Method {
    guard let name else {
      return pack.methods.first { $0.standing == .beside } ?? method
    }
    guard let method = pack.method(name) else {
      throw AnswerRefusal.unusable(
        "the method is none of the factor pack",
        mend: "use one of \(pack.methods.map(\.id).joined(separator: ", "))")
    }
    return method
  }

  private func categories(_ text: String?) throws -> [String] {
    try (text ?? "").split(separator: ",").map { name in
      guard pack.category(String(name)) != nil else {
        throw AnswerRefusal.unusable(
          "a category is none of the factor pack", mend: "see /v1/factors for all")
      }
      return String(name)
    }
  }

  private static func markets(_ text: String?) throws -> [ClaimMarket] {
    try (text ?? "").split(separator: ",").map { name in
      guard let market = ClaimMarket(String(name)) else {
        throw AnswerRefusal.unusable(
          "a market is none that is known",
          mend: "write a country's two letters, such as FR, or eu; several with commas")
      }
      return market
    }
  }

  private static func link(_ text: String?) throws -> String? {
    guard let text else { return nil }
    guard ClaimLink.isAddress(text) else {
      throw AnswerRefusal.unusable(
        "the link is no address", mend: "write one as https://example.com/statement")
    }
    return text
  }
}
