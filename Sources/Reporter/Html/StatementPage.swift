import Impact

/// `statement.html`: one page, no script, nothing fetched.
struct StatementPage {
  let statement: Statement

  /// The page.
  ///
  /// - Throws: The template's own errors, which the tests rule out for the template that is built in.
  func html() throws -> String {
    try PageTemplate.statement.get().render(context)
  }

  /// What the template may name; a test compares the two, because a name that is missing renders as
  /// nothing.
  var context: [String: Any] {
    let parts = [
      head, figures, breakdowns, waste, ranges, comparisons, coverage, method, evidence,
    ]
    let all = parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return all.mapValues(Self.clean)
  }

  /// The longest text of a stranger that the page shows; a title of 10 kB stays readable.
  static let longestTitle = 120

  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longestTitle else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(longestTitle))) + "…"
  }

  /// Every text without the control characters that XML does not allow.
  private static func clean(_ value: Any) -> Any {
    switch value {
    case let text as String: clean(text)
    case let rows as [[String: Any]]: rows.map { $0.mapValues(clean) }
    default: value
    }
  }

  static func clean(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy(isAllowed)
    guard !isClean else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isAllowed($0) ? $0 : " " }))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private var head: [String: Any] {
    let facts = statement.facts
    let days = statement.days
    return [
      "css": ReportTemplate.text("statement.css") ?? "",
      "title": "Impact statement",
      "has_entity": !facts.entity.isEmpty, "entity": facts.entity,
      "has_role": !facts.role.isEmpty, "role": facts.role,
      "has_period": days.from != nil || days.to != nil,
      "period_from": days.from?.description ?? "the beginning of the data",
      "period_to": days.to?.description ?? "the end of the data",
      "program_version": ProgramVersion.current,
      "pack_version": statement.pack.version,
      "edition": statement.edition.rawValue,
      "has_returns_date": facts.latestDay != nil,
      "returns_known_up_to": facts.latestDay?.description ?? "",
      "relies_on_sellers_word": facts.reliesOnSellersWord,
    ]
  }

  /// The two figures of equal weight, and what must stand beside them.
  private var figures: [String: Any] {
    var pair = [statement.figure, statement.beside]
    if statement.method.id == statement.beside.assessor.method.id {
      // A statement by the prudent method shows the standard method beside it.
      pair[1] = statement.methods.first { $0.assessor.method.standing == .standard } ?? pair[1]
    }
    let isEmpty = statement.facts.reconciliation.unitsCounted == 0
    let backCast = backCast
    let foreign = foreign
    return [
      "is_empty": isEmpty,
      "empty_reasons": isEmpty ? emptyReasons : [],
      "figures": pair.map { assessment -> [String: Any] in
        let method = assessment.assessor.method
        let climate = assessment.total.inside.climateChange
        let figure = climate.map {
          AmountText.figure($0.net, of: .climateChange, besides: statement.largestFigure)
        }
        return [
          "label": method.label, "id": method.id, "has_heading": !method.heading.isEmpty,
          "heading": method.heading, "has_value": figure != nil, "value": figure?.value ?? "",
          "unit": figure?.unit ?? "",
          "has_range": climate?.interval != nil,
          "range": climate?.interval.map {
            AmountText.range($0, of: .climateChange, besides: statement.largestFigure)
          } ?? "",
          "exact": climate.map { AmountText.exact($0.net) + " kg CO2e" } ?? "",
          "gross": text(climate?.gross), "burden": text(climate?.burden),
          "burden_label": method.computesUseDifference
            ? "the impact of refurbishing and, for mains-powered devices, of electricity in use"
            : "the impact of refurbishing",
          "sentence": method.sentence, "owner": method.owner,
        ]
      },
      "default_label": pair[0].assessor.method.label,
      "beside_label": pair[1].assessor.method.label,
      "has_back_cast": !backCast.isEmpty, "back_cast": backCast,
      "has_foreign": !foreign.isEmpty, "foreign": foreign,
    ]
  }

  private func text(_ mass: Milligrams?) -> String {
    mass.map { AmountText.text($0, of: .climateChange, besides: statement.largestFigure) }
      ?? "not published"
  }

  /// Why nothing counts, the largest group first.
  private var emptyReasons: [[String: Any]] {
    ReasonSummary.of(statement.facts.setAside).filter { $0.state > .structural }
      .sorted { ($0.tally.rows, $1.reason.rawValue) > ($1.tally.rows, $0.reason.rawValue) }.prefix(
        6
      )
      .map {
        [
          "reason": $0.reason.rawValue, "rows": DecimalText.grouped($0.tally.rows),
          "units": DecimalText.grouped($0.tally.units), "mend": ReasonWords.mend($0.reason),
        ]
      }
  }

  /// The words for sales before the days for which the figure's sources speak.
  private var backCast: String {
    let inside = Set(statement.pack.categories.filter(\.isInsideStudy).map(\.id))
    let valid = statement.factorRows.filter {
      $0.quantity == .newDevice && $0.indicator == "climate_change" && $0.inputs == "main"
        && $0.edition == statement.edition.rawValue && inside.contains($0.category)
    }.compactMap { CalendarDay(iso: $0.validity.from) }.max()
    guard let first = statement.facts.countedDays?.lowerBound, let valid, first < valid
    else { return "" }
    return
      "Back-cast: sales before \(valid) are worked out with factors published from that day on."
  }

  /// The words for a French study applied elsewhere.
  private var foreign: String {
    guard statement.method.inputs == "main" else { return "" }
    let countries = Set(statement.figure.byCountry.map(\.country))
    guard countries != ["FR"], !countries.isEmpty else { return "" }
    return countries == [""]
      ? "French study; the country of sale is not known."
      : "French study applied to other countries."
  }
}
