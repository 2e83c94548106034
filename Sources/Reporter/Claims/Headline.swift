public import Impact

/// One number for the public, with the words that must stand beside it.
///
///     let headline = try Headline(statement, today: today, choices: choices)
///     headline.lines(.english)[0]  // "Estimated: at least 15 t CO2e avoided by the 822 refurbished ..."
///
/// It counts what may be counted in public, states the low end of that very total's interval rounded down, and
/// is refused where the method's gates or the law on claims say so.
public struct Headline: Sendable {
  /// What a seller chooses.
  public struct Choices: Sendable {
    /// Where it is published; empty for the strictest of all.
    public var markets: [ClaimMarket] = []
    /// The address of the full statement; `nil` makes the headline one that is not for publication.
    public var link: String?
    /// The categories that it is about; empty for all whose figures are good enough.
    public var categories: [String] = []
    /// The everyday activities that the figure is set beside, by their names in the pack.
    public var equivalents: [String] = []

    /// No choices.
    public init() {}
  }

  /// The activities that a figure is set beside when nobody says which: a car's kilometres.
  public static let usualEquivalents = ["car_km"]

  /// The statement that it was made from.
  public let statement: Statement
  /// What was chosen.
  public let choices: Choices
  /// The sales that count, under the statement's method.
  public let figure: Assessment
  /// The first and the last day.
  public let days: ClosedRange<CalendarDay>
  /// The last day on which it may be published.
  public let validUntil: CalendarDay
  /// The figure, central.
  public let central: Milligrams
  /// The 95 % interval of the sales that count.
  public let interval: Interval
  let count: HeadlineCount

  /// Months after the end of the period for which a headline may stand.
  static let months = 24

  /// The amount that is stated: the low end, rounded down.
  var amount: ClaimAmount { ClaimAmount(low: interval.low, high: interval.high) }

  /// The amount that is stated.
  public var stated: Milligrams { amount.mass }

  /// Units that count, sold less returned.
  public var units: Int64 { count.categories.reduce(0) { $0 + $1.units } }

  /// Whether it may be published: only with the address of the full statement.
  ///
  /// Activity data alone do not say what has no result (G-11), so what is made from them is not for publication.
  public var isPublishable: Bool { choices.link != nil && !statement.facts.inputs.isEmpty }

  /// Makes a headline.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - today: The day on which it is made: an expired one, and one about days to come, is refused.
  ///   - choices: What the seller chooses.
  /// - Throws: ``HeadlineRefusal``, or ``AssessmentError`` for a pack whose numbers do not go together.
  public init(_ statement: Statement, today: CalendarDay, choices: Choices) throws {
    self.statement = statement
    self.choices = choices
    try Self.refuseGates(of: statement, choices)
    guard let from = statement.days.from, let to = statement.days.to, from <= to else {
      throw HeadlineRefusal(
        "HL-01", "nothing counts, so there is no period", "'impact check' says why nothing counts")
    }
    days = from...to
    guard to <= today else {
      throw HeadlineRefusal(
        "HL-11",
        "the period ends on \(to), after today (\(today)): that would be a claim about the future",
        "end the period with a day that is over, such as --period \(from)..\(today.advanced(by: -1))"
      )
    }
    validUntil = to.advanced(byMonths: Self.months)
    guard today <= validUntil else {
      throw HeadlineRefusal(
        "HL-07",
        "it expired on \(validUntil), \(Self.months) months after the period's end (\(to))",
        "name a newer --period; what was said before stays said, but not as news")
    }
    count = HeadlineCount(statement, only: choices.categories)
    guard !count.categories.isEmpty else {
      throw HeadlineRefusal(
        "G-08",
        "none of the devices has figures good enough for the public (\(statement.method.id))",
        "phones, tablets and laptops have; desktops have with prudent")
    }
    figure = try Assessment(
      of: count.activity, by: statement.figure.assessor,
      ranges: statement.draws ?? DrawSettings.standard)
    guard let total = figure.total.inside.climateChange, let interval = total.interval else {
      throw HeadlineRefusal(
        "HL-03",
        "the figure has no range under '\(statement.method.id)', edition \(statement.edition.rawValue)",
        "use prudent and the final edition")
    }
    guard interval.low > .zero else {
      throw HeadlineRefusal(
        "UN-02", "the 95 % interval of what counts reaches zero or below it",
        "leave out what avoids least, or state it in a statement, where ranges stand beside figures"
      )
    }
    central = total.net
    self.interval = interval
  }

  /// Refuses by those gates that no choice of categories can pass.
  private static func refuseGates(
    of statement: Statement, _ choices: Choices
  ) throws(HeadlineRefusal) {
    guard !statement.isWorstCase else {
      throw HeadlineRefusal(
        "HL-03", "the worst case of all assumptions at once has no range",
        "leave out --conservative")
    }
    guard statement.method.standing != .comparison else {
      throw HeadlineRefusal(
        "G-08", "'\(statement.method.id)' is for comparison only", "use prudent")
    }
    if statement.facts.declarations.carbonCreditsIssued == true {
      throw HeadlineRefusal(
        "G-05", "carbon credits were issued for these units, which are claimed already",
        "leave those units out of the exports")
    }
    for gate in statement.gates where gate.effect == .noHeadline {
      switch gate.id {
      // These are about categories, or about a total with categories that a headline leaves out.
      case "G-08", "G-10", "UN-02": continue
      // A headline about named categories is none for the company: only what might be of them must have a result.
      case "G-11" where HeadlineCount.isCovered(statement, choices.categories): continue
      default:
        throw HeadlineRefusal(gate.id, gate.text, "the statement itself can still be published")
      }
    }
  }
}

extension CalendarDay {
  /// The same day that many months later, or the last of its month.
  func advanced(byMonths months: Int) -> CalendarDay {
    let (year, month, day) = components
    let ordinal = year * 12 + month - 1 + months
    guard let first = CalendarMonth(year: ordinal / 12, month: ordinal % 12 + 1) else {
      return self
    }
    return min(first.firstDay.advanced(by: day - 1), first.lastDay)
  }
}
