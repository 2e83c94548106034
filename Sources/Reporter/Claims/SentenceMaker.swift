public import Impact

/// Makes sentences for products, each once for all products of a type; used by one thread at a time.
public final class SentenceMaker {
  /// A sentence, or why there is none.
  public struct Answer: Encodable, Sendable {
    /// The sentence; empty where there is none.
    public internal(set) var sentence = ""
    /// How the type was found.
    public internal(set) var level = ""
    /// The amount in it, in kg CO2e.
    public internal(set) var low = ""
    /// The last day on which it may be published.
    public internal(set) var validUntil = ""
    /// Whether it may be published: there is a sentence, with the address of method and sources.
    public internal(set) var publication = false
    /// Why there is none.
    public internal(set) var reason: String?

    enum CodingKeys: String, CodingKey {
      case sentence, level
      case low = "low_kg_co2e"
      case validUntil = "valid_until"
      case publication, reason
    }
  }

  private let assessor: UnitAssessor
  private let matcher: Matcher
  private let today: CalendarDay
  private let locale: WordLocale
  private let markets: [ClaimMarket]
  /// The address of method and sources; `nil` makes sentences that are not for publication.
  public let link: String?
  private let country: String
  private let refurbishingCountry: String
  private var answers: [String: Answer] = [:]

  /// Makes a maker.
  ///
  /// - Parameters:
  ///   - assessor: The factors and the method.
  ///   - matcher: Finds out what titles are.
  ///   - today: The day on which they are made: expired ones are refused.
  ///   - locale: Whose words and numbers they are.
  ///   - markets: Where they are published; empty for the strictest of all.
  ///   - link: The address of method and sources.
  ///   - country: The country of sale, alpha-2, or empty.
  ///   - refurbishingCountry: The country of refurbishing, alpha-2, or empty.
  public init(
    assessor: UnitAssessor, matcher: Matcher, today: CalendarDay, locale: WordLocale,
    markets: [ClaimMarket], link: String?, country: String = "", refurbishingCountry: String = ""
  ) {
    self.assessor = assessor
    self.matcher = matcher
    self.today = today
    self.locale = locale
    self.markets = markets
    self.link = link
    self.country = country
    self.refurbishingCountry = refurbishingCountry
  }

  /// The answer for a product.
  ///
  /// - Parameters:
  ///   - category: The text of a category, or a category of the pack; or empty.
  ///   - title: The title; or empty.
  /// - Returns: The sentence, or the reason why there is none.
  /// - Throws: ``AssessmentError`` for a pack whose numbers do not go together.
  public func answer(category: String, title: String) throws -> Answer {
    let pack = assessor.pack
    if pack.category(category) != nil { return try answer(item: category, level: .given) }
    let match = matcher.product(category: category, title: title)
    switch match.titleCondition {
    case .new:
      return Answer(reason: "the title says that it is new; the sentence is of refurbished ones")
    case .broken: return Answer(reason: "the title says that it is broken or for parts")
    case .used, .refurbished, .unknown: break
    }
    switch match.kind {
    case .device(let id): return try answer(item: match.model ?? id, level: match.level)
    case .accessory: return Answer(reason: "an accessory or a part, which is not counted")
    case .notGoods: return Answer(reason: "no device")
    case .unknown: return Answer(reason: "no category found; give a category or a clearer title")
    }
  }

  private func answer(item: String, level: MatchLevel) throws -> Answer {
    var answer = try answers[item] ?? make(item)
    answers[item] = answer
    if answer.reason == nil { answer.level = level.words }
    return answer
  }

  private func make(_ item: String) throws -> Answer {
    let key = UnitImpact.Key(
      item: item, country: country, refurbishingCountry: refurbishingCountry)
    do {
      let sentence = try ProductSentence(
        key, by: assessor, today: today, markets: markets, link: link)
      return Answer(
        sentence: try sentence.lines(locale).joined(separator: " "),
        low: sentence.stated.kilograms, validUntil: sentence.validUntil.description,
        publication: sentence.isPublishable)
    } catch let refusal as HeadlineRefusal {
      return Answer(reason: refusal.description)
    }
  }
}
