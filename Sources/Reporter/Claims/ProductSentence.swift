public import Impact

/// What one device of a type avoids on average, in a sentence for the public.
public struct ProductSentence: Sendable {
  /// The category.
  public let category: DeviceCategory
  /// The 95 % interval for one device.
  public let interval: Interval
  /// The last day on which it may be published: two years after the factors were released.
  public let validUntil: CalendarDay
  /// The address of the method and sources; `nil` makes the sentence one that is not for publication.
  public let link: String?
  /// Whether it may be published: only with the address of method and sources.
  public var isPublishable: Bool { link != nil }
  private let impact: UnitImpact
  private let assessor: UnitAssessor
  private let markets: [ClaimMarket]

  /// The amount that is stated: the low end, rounded down.
  var amount: ClaimAmount { ClaimAmount(low: interval.low, high: interval.high) }

  /// The amount that is stated.
  public var stated: Milligrams { amount.mass }

  /// Makes the sentence for one device.
  ///
  /// - Parameters:
  ///   - key: The item, and the countries of sale and refurbishing where known.
  ///   - assessor: The factors, and a method that does not take every sale to replace a new device.
  ///   - today: The day on which it is made: an expired one is refused.
  ///   - markets: Where it is published; empty for the strictest of all.
  ///   - link: The address of method and sources.
  /// - Throws: ``HeadlineRefusal``, or ``AssessmentError`` for a pack whose numbers do not go together.
  public init(
    _ key: UnitImpact.Key, by assessor: UnitAssessor, today: CalendarDay, markets: [ClaimMarket],
    link: String?
  ) throws {
    guard let category = assessor.pack.category(of: key.item) else {
      throw HeadlineRefusal(
        "PO-04", "the factor pack does not know '\(key.item)'", "name a category or a clearer title"
      )
    }
    let method = assessor.method
    guard !method.isUpperBound, method.standing != .comparison else {
      throw HeadlineRefusal("HL-03", "'\(method.id)' has no low end for the public", "use prudent")
    }
    let impact = try assessor.assess(key)
    if let reason = impact.noResult {
      throw HeadlineRefusal(
        "PO-04", "no result for \(category.plural): \(reason.words)", "publish no figure for them")
    }
    guard category.isInsideStudy, Term.quality(of: impact.terms).map({ $0 < "C" }) == true else {
      throw HeadlineRefusal(
        "G-08", "\(category.plural): only proxies, which are not for the public",
        "publish no figure for them")
    }
    guard !category.isMainsPowered || method.computesUseDifference else {
      throw HeadlineRefusal(
        "G-10",
        "\(category.plural): mains-powered, and '\(method.id)' does not compute the difference in use",
        "use prudent")
    }
    let totals = try Assessment(of: key, units: 1, by: assessor, ranges: .standard).total.inside
    guard let interval = totals.climateChange?.interval else {
      throw HeadlineRefusal("HL-03", "the figure has no range", "use the final edition")
    }
    guard interval.low > .zero else {
      throw HeadlineRefusal(
        "UN-02", "the 95 % interval of \(category.plural) reaches zero or below it",
        "publish no figure for them")
    }
    guard let day = assessor.pack.releaseDay() else {
      throw HeadlineRefusal(
        "HL-05", "the pack does not say when it was released", "write 'released' into its pack.csv")
    }
    let validUntil = day.advanced(byMonths: Headline.months)
    guard today <= validUntil else {
      throw HeadlineRefusal(
        "HL-07",
        "sentences from these factors expired on \(validUntil), \(Headline.months) months after their release",
        "use a newer version of the program or of the overlay")
    }
    self.category = category
    self.interval = interval
    self.link = link
    self.impact = impact
    self.assessor = assessor
    self.markets = markets
    self.validUntil = validUntil
  }

  /// The sentences in words; all must stand on the same medium.
  ///
  /// - Parameter locale: Whose words, numbers and dates.
  /// - Returns: The claim, what must stand beside it, and before all where it is not for publication.
  /// - Throws: ``HeadlineRefusal`` when the words run into a claim rule, which the tests rule out.
  public func lines(_ locale: WordLocale) throws(HeadlineRefusal) -> [String] {
    let words = Words(locale)
    guard let share = ClaimShare([impact.terms]) else {
      throw HeadlineRefusal(
        "HL-02", "the method gives no range of replaced purchases", "use prudent")
    }
    var scope = words.text(category.isMainsPowered ? ClaimWord.scopeMains : .scope)
    if let years = impact.terms.first(where: { $0.symbol == "L2" })?.value, years.denominator == 1 {
      let time = words.text(ClaimWord.sentenceTime, count: ShownNumber(years.numerator))
      scope += " " + time
    }
    let pack = assessor.pack
    var lines = [
      words.text(
        ClaimWord.sentence,
        [
          "device": words.text(ClaimNoun(category.id).one), "amount": amount.text(words),
          "share": share.text(words), "range": share.range(words),
        ]),
      scope,
      words.text(
        ClaimWord.sentenceSource,
        [
          "method": assessor.method.id, "pack": pack.fullName,
          "sources": ClaimSources(impact.terms, pack).text(words),
          "released": pack.releasedText(words),
        ]),
    ]
    if let link { lines.append(words.text(ClaimWord.link, ["link": link])) }
    lines.append(words.text(ClaimWord.valid, ["day": words.day(validUntil)]))
    if !isPublishable { lines.insert(words.text(ClaimWord.unpublished), at: 0) }
    try ClaimLint.refuse(lines, markets, locale)
    return lines
  }
}
