import Impact

extension Headline {
  /// The headline in words, one sentence or two to a line; all must stand on the same medium.
  ///
  /// - Parameter locale: Whose words, numbers and dates.
  /// - Returns: The claim, what must stand beside it, and before all where it is not for publication.
  /// - Throws: ``HeadlineRefusal`` when the words run into a claim rule of a market, which the tests rule out for
  ///   the words that are built in.
  public func lines(_ locale: WordLocale) throws(HeadlineRefusal) -> [String] {
    let lines = uncheckedLines(locale)
    try ClaimLint.refuse(lines, choices.markets, locale)
    return lines
  }

  private func uncheckedLines(_ locale: WordLocale) -> [String] {
    let words = Words(locale)
    var lines = [claim(words), scope(words)]
    if count.unitsLeftOut > 0 {
      lines.append(words.text(ClaimWord.leftOut, count: ShownNumber(count.unitsLeftOut)))
    }
    lines.append(intervalText(words))
    lines += equivalents.map { $0.text(words) }
    if statement.facts.reliesOnSellersWord { lines.append(words.text(ClaimWord.sellerWord)) }
    if let day = backCastDay {
      lines.append(words.text(ClaimWord.backCast, ["day": words.day(day)]))
    }
    lines.append(sourceText(words))
    if let link = choices.link { lines.append(words.text(ClaimWord.link, ["link": link])) }
    lines.append(words.text(ClaimWord.valid, ["day": words.day(validUntil)]))
    if !isPublishable { lines.insert(words.text(ClaimWord.unpublished), at: 0) }
    return lines
  }

  /// The sentence with the number.
  func claim(_ words: Words) -> String {
    var values = [
      "amount": amount.text(words), "units": unitsText(words),
      "span": words.span(days.lowerBound, days.upperBound),
    ]
    guard !statement.method.isUpperBound, let share else {
      return words.text(ClaimWord.mainUpper, values)
    }
    values["share"] = share.text(words)
    values["range"] = share.range(words)
    return words.text(ClaimWord.mainLow, values)
  }

  /// The share of sales that replace a new device.
  var share: ClaimShare? { ClaimShare(figure.units.map(\.impact.terms)) }

  /// The stages that are counted, and over what time.
  func scope(_ words: Words) -> String {
    let hasMains = count.categories.contains { $0.category.isMainsPowered }
    return words.text(hasMains ? ClaimWord.scopeMains : .scope) + " " + words.text(ClaimWord.time)
  }

  /// The interval behind the number.
  func intervalText(_ words: Words) -> String {
    let high = ClaimAmount(interval.high, besideLow: interval.low, high: interval.high)
    return words.text(
      ClaimWord.interval,
      ["percent": words.percent(95), "range": ClaimAmount.range(amount, high, words)])
  }

  /// Method, sources, pack, and the state of the data.
  func sourceText(_ words: Words) -> String {
    let pack = statement.pack
    let terms = figure.units.flatMap(\.impact.terms)
    return words.text(
      ClaimWord.source,
      [
        "method": statement.method.id, "pack": pack.fullName,
        "sources": ClaimSources(terms, pack).text(words),
        "released": pack.releasedText(words),
        "day": words.day(statement.facts.latestDay ?? days.upperBound),
      ])
  }

  /// What counts, with units by category where there are several.
  func unitsText(_ words: Words) -> String {
    let counts = count.categories
    guard counts.count > 1 else {
      let category = counts.first?.category.id ?? ""
      return words.text(ClaimNoun(category).sold, count: ShownNumber(units))
    }
    let parts = counts.sorted { ($1.units, $0.category.id) < ($0.units, $1.category.id) }.map {
      words.text(ClaimNoun($0.category.id).count, count: ShownNumber($0.units))
    }
    // The parts stand behind the noun, so that the words for the time follow what was sold.
    return words.text(
      ClaimWord.mixed,
      [
        "total": words.text(ClaimWord.soldDevice, count: ShownNumber(units)),
        "parts": words.list(parts),
      ])
  }

  /// The day from which the sources of the new devices speak, where sales are older.
  var backCastDay: CalendarDay? {
    let rows = figure.units.flatMap(\.impact.terms).filter { $0.symbol == "E_new" }
    let valid = rows.compactMap { $0.row.flatMap { CalendarDay(iso: $0.validity.from) } }.max()
    return valid.flatMap { days.lowerBound < $0 ? $0 : nil }
  }

  /// The activities that the stated amount is set beside.
  var equivalents: [Equivalent] {
    choices.equivalents.compactMap { Equivalent($0, of: amount.mass, statement.pack) }
  }
}

extension FactorPack {
  /// The day of the pack's release; of the overlay's where one lies over it and says so.
  func releaseDay() -> CalendarDay? {
    overlay.flatMap { CalendarDay(iso: $0.released) } ?? CalendarDay(iso: properties.released)
  }

  /// The day of the release in words.
  func releasedText(_ words: Words) -> String {
    releaseDay().map(words.day) ?? properties.released
  }
}
