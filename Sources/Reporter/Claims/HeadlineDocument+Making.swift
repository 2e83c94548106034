import Impact

extension HeadlineDocument {
  /// The document of a headline.
  ///
  /// - Parameters:
  ///   - headline: The headline.
  ///   - locale: Whose words, numbers and dates.
  /// - Throws: ``HeadlineRefusal`` when the words run into a claim rule.
  public init(_ headline: Headline, _ locale: WordLocale) throws(HeadlineRefusal) {
    let lines = try headline.lines(locale)
    let words = Words(locale)
    let statement = headline.statement
    let amount = headline.amount
    value = DecimalText.scaled(amount.number.digits, decimals: amount.number.decimals)
    unit = amount.unit
    low = headline.interval.low.kilograms
    central = headline.central.kilograms
    high = headline.interval.high.kilograms
    let share = headline.share
    method = MethodPart(
      id: statement.method.id, edition: statement.edition.rawValue,
      isUpperBound: statement.method.isUpperBound,
      displacement: Displacement(
        central: (share?.central ?? statement.method.fixedDisplacement ?? .one).text,
        low: share?.low.text, high: share?.high.text))
    let countries = Set(headline.figure.units.map(\.key.country)).sorted()
    counts = Counts(
      units: headline.units, unitsLeftOut: headline.count.unitsLeftOut,
      categories: headline.count.categories.map {
        Category(category: $0.category.id, units: $0.units)
      },
      countries: countries,
      period: StatementDocument.Span(headline.days.lowerBound, headline.days.upperBound),
      coverage: statement.facts.inputs.isEmpty
        ? nil : Coverage(statement).units.map { String($0.dropLast(2)) })
    sentences = lines
    claim = headline.claim(words)
    scope = headline.scope(words)
    source = headline.sourceText(words)
    validUntil = headline.validUntil.description
    equivalents = headline.equivalents.map {
      EquivalentPart(
        id: $0.id, number: String($0.number.digits), unit: $0.unit, factor: $0.factor,
        publisher: $0.publisher, year: $0.year)
    }
    publication = headline.isPublishable
    markets = headline.choices.markets.map(\.id)
    self.locale = locale.description
    warnings = headline.warnings
    var units: [UnitImpact.Key: Int64] = [:]
    headline.count.activity.forEach { key, tally in
      let key = UnitImpact.Key(
        item: key.item, country: key.country, refurbishingCountry: key.refurbishingCountry)
      units[key, default: 0] += tally.units
    }
    keys = headline.figure.units.map { key, impact in
      Key(
        item: key.item, country: key.country, refurbishingCountry: key.refurbishingCountry,
        units: units[key] ?? 0,
        net: Int64(clamping: impact.avoided[.climateChange]?.net.count ?? 0))
    }
    record = RecordDocument(statement)
    link = headline.choices.link
  }
}

extension Headline {
  /// What a seller should know before it is published.
  public var warnings: [String] {
    var warnings: [String] = []
    if choices.link == nil {
      warnings.append("not for publication: [HL-05] name the full statement's address with --link")
    }
    if statement.method.isUpperBound {
      warnings.append(
        "[HL-03] every sale is taken to replace a new device, the most that can be assumed; prudent is the "
          + "method for headlines")
    }
    if statement.facts.reliesOnSellersWord {
      warnings.append(
        "no column says that these goods are refurbished; the seller's word was taken")
    }
    if statement.facts.inputs.isEmpty {
      warnings.append(
        "not for publication: [G-11] activity data do not say how many goods have no result; make it from the "
          + "exports or a ledger")
    }
    return warnings
  }
}
