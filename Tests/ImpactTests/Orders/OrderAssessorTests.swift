import ImpactTestSupport
import Testing

@testable import Impact

@Suite("What an order avoided", .timeLimit(.minutes(20)))
struct OrderAssessorTests {
  private static let pack = Result { try FactorPack.builtIn() }
  private static let day = CalendarDay(daysSince1970: 18_000)
  private static let methods = ["ademe-2022", "prudent", "one-to-one", "restart-2021"]

  private func assessor(_ method: String) throws -> UnitAssessor {
    let pack = try Self.pack.get()
    return UnitAssessor(pack: pack, method: try #require(pack.method(method)))
  }

  private func line(
    _ item: String, units: Int64, country: String = "", refurbishedIn: String = "",
    state: RecordState = .counted, day: CalendarDay = day
  ) throws -> OrderLine {
    OrderLine(
      day: day, product: try Self.product(item), country: country,
      refurbishingCountry: refurbishedIn, ordered: units, units: units, state: state,
      reason: state == .counted ? .counted : .returnRow)
  }

  /// What the matcher finds for a category of the pack.
  private static func product(_ item: String) throws -> ProductMatch {
    let match = try Matcher.builtIn().product(
      category: item.split(separator: "_").joined(separator: " "), title: "")
    if match.item == item { return match }
    return ProductMatch(
      kind: .device(item), level: .category, titleCondition: .unknown, model: nil, rule: nil)
  }

  /// What is left of a statement's totals: orders do not tell the study's own waste indicator.
  private func ofOrders(_ totals: ImpactTotals) -> ImpactTotals {
    var totals = totals
    totals.keepOrderIndicators()
    return totals
  }

  @Test(
    "One key's scaled interval is the statement's, bit for bit, for sales and for returns",
    arguments: methods)
  func scaledIntervals(method: String) throws {
    let assessor = try assessor(method)
    let orders = try OrderAssessor(assessor, drawsAhead: true)
    var compared = 0
    for (place, category) in try Self.pack.get().categories.enumerated() {
      let countries = [("", ""), ("FR", "DE"), ("PL", "")]
      let (country, refurbishedIn) = countries[place % 3]
      let key = UnitImpact.Key(
        item: category.id, country: country, refurbishingCountry: refurbishedIn)
      let unit = try orders.unit(key)
      for units: Int64 in [1, 2, 3, 7, 24, 1000, -1, -3] {
        let expected = try Assessment(of: key, units: units, by: assessor, ranges: .standard).total
        let totals = category.isInsideStudy ? expected.inside : expected.outside
        let scaled = unit.totals(units: units)
        #expect(scaled.keptInUseInterval?.low == totals.keptInUseInterval?.low)
        #expect(scaled.keptInUseInterval?.high == totals.keptInUseInterval?.high)
        for indicator in Indicator.ofOrders {
          let (own, other) = (scaled.avoided[indicator], totals.avoided[indicator])
          #expect(own?.net == other?.net)
          #expect(own?.gross == other?.gross)
          #expect(own?.burden == other?.burden)
          #expect(own?.interval?.low == other?.interval?.low, "\(units) of \(key), \(indicator)")
          #expect(own?.interval?.median == other?.interval?.median, "\(units) of \(key)")
          #expect(own?.interval?.high == other?.interval?.high, "\(units) of \(key), \(indicator)")
          if let interval = own?.interval, let mean = other?.interval?.mean {
            // The mean is a sum over all draws, whose rounding does not scale.
            #expect((interval.mean - mean).count.magnitude <= 1)
            #expect(interval.low <= interval.high)
            compared += 1
          }
        }
      }
    }
    // The Restart Project publishes no ranges.
    #expect(compared > 30 || method == "restart-2021")
  }

  @Test("A return's low end is the sale's high end with the other sign")
  func returns() throws {
    let unit = try OrderAssessor(assessor("prudent")).unit(UnitImpact.Key(item: "laptop"))
    let sold = try #require(unit.totals(units: 2).climateChange?.interval)
    let back = try #require(unit.totals(units: -2).climateChange?.interval)
    #expect(abs((back.low + sold.high).count) <= 1 && abs((back.high + sold.low).count) <= 1)
    #expect(unit.totals(units: 0).climateChange?.interval == nil)
    #expect(unit.totals(units: 0).climateChange?.net == .zero)
  }

  @Test("A million times a million units: the interval is that of the statement to 1 part in 10^15")
  func largeCounts() throws {
    let key = UnitImpact.Key(item: "monitor", country: "DE", refurbishingCountry: "PL")
    for method in ["ademe-2022", "prudent"] {
      let assessor = try assessor(method)
      let expected = try Assessment(
        of: key, units: 1_000_000_000, by: assessor, ranges: .standard
      ).total.outside.climateChange?.interval
      let scaled = try OrderAssessor(assessor).unit(key).totals(units: 1_000_000_000)
      let own = try #require(scaled.climateChange?.interval)
      let other = try #require(expected)
      let room = own.high.count.magnitude / 1_000_000_000_000_000 + 1
      #expect((own.low - other.low).count.magnitude <= room)
      #expect((own.high - other.high).count.magnitude <= room)
    }
  }

  @Test(
    "A basket of several devices has the interval of a statement of them",
    arguments: ["ademe-2022", "prudent"])
  func baskets(method: String) throws {
    let assessor = try assessor(method)
    let orders = try OrderAssessor(assessor, drawsAhead: true)
    let items = try Self.pack.get().categories.map(\.id)
    var random = SeededRandom(seed: 5)
    for _ in 0..<25 {
      var lines: [OrderLine] = []
      for _ in 0..<Int.random(in: 2...5, using: &random) {
        lines.append(
          try line(
            items.randomElement(using: &random) ?? "", units: .random(in: -2...4, using: &random),
            country: ["FR", "DE", ""].randomElement(using: &random) ?? "",
            refurbishedIn: ["FR", ""].randomElement(using: &random) ?? ""))
      }
      let split = try orders.split(orders.basket(lines), unit: orders.unit)
      let expected = try Assessment(
        of: activity(lines), by: assessor, ranges: .standard
      ).total
      try compare(split.inside, expected.inside)
      try compare(split.outside, expected.outside)
    }
  }

  private func compare(_ own: ImpactTotals, _ other: ImpactTotals) throws {
    #expect(own.units == other.units)
    #expect(own.keptInUse == other.keptInUse)
    #expect(own.keptInUseInterval?.low == other.keptInUseInterval?.low)
    for indicator in Indicator.ofOrders {
      #expect(own.avoided[indicator]?.net == other.avoided[indicator]?.net)
      #expect(own.avoided[indicator]?.gross == other.avoided[indicator]?.gross)
      // A key whose units cancel out varies by nothing.
      #expect(own.avoided[indicator]?.interval?.low == other.avoided[indicator]?.interval?.low)
      #expect(own.avoided[indicator]?.interval?.high == other.avoided[indicator]?.interval?.high)
    }
  }

  private func activity(_ lines: [OrderLine]) -> ActivityTable {
    var table = ActivityTable()
    for line in lines where line.countsUnits {
      guard let key = line.key else { continue }
      var tally = Tally()
      tally.rows = 1
      tally.units = line.units
      table.add(
        tally,
        to: ActivityTable.Key(
          month: line.day.month, country: key.country,
          refurbishingCountry: key.refurbishingCountry, item: key.item,
          kind: line.units < 0 ? .return : .sale))
    }
    return table
  }

  @Test(
    "The orders of a period add up to its statement, to the milligram, with returns",
    arguments: methods)
  func sums(method: String) throws {
    let assessor = try assessor(method)
    let orders = try OrderAssessor(assessor, ranges: nil)
    let items = try Self.pack.get().categories.map(\.id)
    var random = SeededRandom(seed: 11)
    var all: [OrderLine] = []
    var sums: [Bool: [Indicator: Milligrams]] = [:]
    var kept: [Bool: Milligrams] = [:]
    var known: [UnitImpact.Key: OrderUnit] = [:]
    func unit(_ key: UnitImpact.Key) throws(AssessmentError) -> OrderUnit {
      if let unit = known[key] { return unit }
      let unit = try orders.unit(key)
      known[key] = unit
      return unit
    }
    for _ in 0..<3000 {
      var lines: [OrderLine] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let isReturn = Int.random(in: 0..<7, using: &random) == 0
        let units = Int64.random(in: 1...5, using: &random)
        lines.append(
          try line(
            items.randomElement(using: &random) ?? "", units: isReturn ? -units : units,
            country: ["FR", "DE", "PL", "US", ""].randomElement(using: &random) ?? "",
            refurbishedIn: ["", "FR", "CN"].randomElement(using: &random) ?? "",
            state: isReturn ? .returned : .counted,
            day: CalendarDay(daysSince1970: .random(in: 18_000...18_364, using: &random))))
      }
      if Int.random(in: 0..<9, using: &random) == 0 {
        // What does not count adds nothing, whatever its units say.
        lines.append(try line("laptop", units: 9, state: .notEligible))
      }
      all += lines
      let split = try orders.split(orders.basket(lines), unit: unit)
      for (isInside, totals) in [(true, split.inside), (false, split.outside)] {
        for (indicator, total) in totals.avoided {
          sums[isInside, default: [:]][indicator, default: .zero] += total.net
        }
        if let mass = totals.keptInUse { kept[isInside, default: .zero] += mass }
      }
    }
    let total = try Assessment(of: activity(all), by: assessor).total
    for (isInside, totals) in [(true, total.inside), (false, total.outside)] {
      for indicator in Indicator.ofOrders {
        #expect(totals.avoided[indicator]?.net == sums[isInside]?[indicator])
      }
      #expect(totals.keptInUse == kept[isInside])
    }
  }

  @Test("Countries are kept in a key only where the result depends on them")
  func canonicalKeys() throws {
    let standard = try OrderAssessor(assessor("ademe-2022"), ranges: nil)
    let prudent = try OrderAssessor(assessor("prudent"), ranges: nil)
    let phone = UnitImpact.Key(item: "smartphone", country: "DE", refurbishingCountry: "PL")
    let monitor = UnitImpact.Key(item: "monitor", country: "DE", refurbishingCountry: "PL")
    #expect(standard.canonical(phone) == UnitImpact.Key(item: "smartphone"))
    #expect(standard.canonical(monitor) == UnitImpact.Key(item: "monitor"))
    #expect(
      prudent.canonical(phone) == UnitImpact.Key(item: "smartphone", refurbishingCountry: "PL"))
    #expect(prudent.canonical(monitor) == monitor)
    for key in [phone, monitor] {
      for orders in [standard, prudent] {
        #expect(
          try orders.assessor.assess(key).avoided
            == orders.assessor.assess(orders.canonical(key)).avoided)
      }
    }
  }

  @Test("Every state of a record has an answer, and no data is never zero")
  func states() throws {
    for state in RecordState.allCases {
      let line = try line("smartphone", units: 1, state: state)
      let answer = line.answerState(hasResult: true)
      switch state {
      case .counted: #expect(answer == .categoryAverage)
      case .returned: #expect(answer == .returned)
      case .unmatched: #expect(answer == .noData)
      default: #expect(answer == .notEligible)
      }
      #expect(line.countsUnits == (state == .counted || state == .returned))
    }
    #expect(try line("smartphone", units: 1).answerState(hasResult: false) == .noData)
  }
}
