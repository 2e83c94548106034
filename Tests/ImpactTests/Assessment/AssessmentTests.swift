import ImpactTestSupport
import Testing

@testable import Impact

/// Sums of activity data: published table, and laws.
@Suite("Assessment of activity data", .timeLimit(.minutes(20)))
struct AssessmentTests {
  private let january = CalendarMonth(unchecked: 2019, 1)

  private func assess(_ activity: ActivityTable, _ method: String) throws -> Assessment {
    let pack = try FactorPack.builtIn()
    return try Assessment(
      of: activity, by: UnitAssessor(pack: pack, method: try #require(pack.method(method))))
  }

  private func split(_ assessment: Assessment, _ category: String) -> ImpactTotals? {
    assessment.byCategory.first { $0.category.id == category }.map {
      $0.category.isInsideStudy ? $0.split.inside : $0.split.outside
    }
  }

  // The counts of the "electronics sales 2019" data, January, taken as refurbished.
  @Test("822 phones and 452 laptops come to the kilograms of the method's table")
  func january2019() throws {
    var activity = ActivityTable()
    for units in [379, 318, 125] as [Int64] {
      activity.add(units: units, of: "smartphone", month: january)
    }
    activity.add(units: 452, of: "laptop", month: january)
    let ademe = try assess(activity, "ademe-2022")
    let phones = try #require(split(ademe, "smartphone"))
    let laptops = try #require(split(ademe, "laptop"))
    #expect(phones.climateChange?.gross?.kilograms == "46032")
    #expect(phones.climateChange?.burden?.kilograms == "5589.6")
    #expect(phones.climateChange?.net.kilograms == "40442.4")
    #expect(laptops.climateChange?.gross?.kilograms == "47460")
    #expect(laptops.climateChange?.burden?.kilograms == "10848")
    #expect(laptops.climateChange?.net.kilograms == "36612")
    #expect(phones.keptInUse?.kilograms == "133.164")
    #expect(laptops.keptInUse?.kilograms == "745.8")
    #expect(phones.avoided[.eWastePrevented]?.net.kilograms == "88.776")
    #expect(laptops.avoided[.eWastePrevented]?.net.kilograms == "447.48")
    #expect(ademe.total.inside.climateChange?.net.kilograms == "77054.4")
    let oneToOne = try assess(activity, "one-to-one")
    #expect(split(oneToOne, "smartphone")?.climateChange?.net.kilograms == "63458.4")
    #expect(split(oneToOne, "laptop")?.climateChange?.net.kilograms == "68252")
    let restart = try assess(activity, "restart-2021")
    #expect(split(restart, "smartphone")?.climateChange?.net.kilograms == "20759.61")
    #expect(split(restart, "smartphone")?.avoided[.eWastePrevented]?.net.kilograms == "123.3")
    #expect(split(restart, "laptop")?.climateChange?.net.kilograms == "59962.32")
    #expect(split(restart, "laptop")?.avoided[.eWastePrevented]?.net.kilograms == "827.16")
    let prudent = try assess(activity, "prudent")
    #expect(split(prudent, "smartphone")?.climateChange?.net.kilograms == "17426.4")
    #expect(split(prudent, "laptop")?.climateChange?.net.kilograms == "12882")
  }

  @Test("With one laptop less, as in the period 2019-01")
  func period() throws {
    var activity = ActivityTable()
    activity.add(units: 822, of: "smartphone", month: january)
    activity.add(units: 451, of: "laptop", month: january)
    let ademe = try assess(activity, "ademe-2022")
    let laptops = try #require(split(ademe, "laptop"))
    #expect(laptops.climateChange?.gross?.kilograms == "47355")
    #expect(laptops.climateChange?.burden?.kilograms == "10824")
    #expect(laptops.climateChange?.net.kilograms == "36531")
    #expect(laptops.keptInUse?.kilograms == "744.15")
    #expect(ademe.total.inside.climateChange?.net.kilograms == "76973.4")
  }

  private func randomActivity(_ random: inout SeededRandom) throws -> [(
    Int64, String, String, CalendarMonth
  )] {
    let categories = try FactorPack.builtIn().categories.map(\.id)
    return try (0..<120).map { _ in
      (
        Int64.random(in: -3...40, using: &random),
        try #require(categories.randomElement(using: &random)),
        try #require(["FR", "DE", "PL", "US", ""].randomElement(using: &random)),
        CalendarMonth(unchecked: 2024, Int.random(in: 1...12, using: &random))
      )
    }
  }

  @Test(
    "Under every method order and splits do not matter, results double with units, and parts sum up",
    arguments: 0..<12 as Range<UInt64>)
  func laws(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let lines = try randomActivity(&random)
    var whole = ActivityTable()
    var shuffled = ActivityTable()
    var doubled = ActivityTable()
    var parts = [ActivityTable(), ActivityTable(), ActivityTable()]
    for (units, item, country, month) in lines {
      whole.add(units: units, of: item, country: country, month: month)
      doubled.add(units: 2 * units, of: item, country: country, month: month)
      parts[Int.random(in: 0..<3, using: &random)]
        .add(units: units, of: item, country: country, month: month)
    }
    for (units, item, country, month) in lines.shuffled(using: &random) {
      shuffled.add(units: units, of: item, country: country, month: month)
    }
    #expect(whole == shuffled)
    #expect(whole.csv == shuffled.csv)
    var merged = ActivityTable()
    for part in parts.shuffled(using: &random) { merged.add(part) }
    #expect(merged == whole)
    for method in try FactorPack.builtIn().methods.map(\.id) {
      let total = try assess(whole, method)
      let twice = try assess(doubled, method)
      for isInside in [true, false] {
        let sum = isInside ? total.total.inside : total.total.outside
        let double = isInside ? twice.total.inside : twice.total.outside
        #expect(double.units == 2 * sum.units)
        for breakdown in [
          total.byCategory.map(\.split), total.byCountry.map(\.split), total.byMonth.map(\.split),
        ] {
          let splits = breakdown.map { isInside ? $0.inside : $0.outside }
          #expect(splits.reduce(0) { $0 + $1.units } == sum.units)
          for indicator in Indicator.allCases {
            let net = splits.reduce(Milligrams.zero) { $0 + ($1.avoided[indicator]?.net ?? .zero) }
            #expect(net == sum.avoided[indicator]?.net ?? .zero)
            #expect(
              (double.avoided[indicator]?.net ?? .zero).count
                == 2 * (sum.avoided[indicator]?.net ?? .zero).count)
          }
        }
        if let climate = sum.climateChange, let gross = climate.gross, let burden = climate.burden {
          #expect(gross - burden == climate.net)
        }
      }
    }
  }

  @Test("One line is assessed by the very function that assesses a year")
  func oneLine() throws {
    let pack = try FactorPack.builtIn()
    let method = try #require(pack.method("prudent"))
    var activity = ActivityTable()
    activity.add(units: 1, of: "monitor", country: "DE", month: january)
    let assessment = try assess(activity, "prudent")
    let unit = try UnitAssessor(pack: pack, method: method)
      .assess(UnitImpact.Key(item: "monitor", country: "DE"))
    #expect(assessment.total.outside.climateChange?.net == unit.avoided[.climateChange]?.net)
    #expect(assessment.total.inside.climateChange == nil, "outside the study, apart")
  }

  @Test("Prudent counts the use of a mains-powered device by the grid of the country of sale")
  func use() throws {
    let pack = try FactorPack.builtIn()
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.method("prudent")))
    func net(_ country: String) throws -> Milligrams {
      try #require(
        try assessor.assess(.init(item: "monitor", country: country)).avoided[.climateChange]
      ).net
    }
    // 50 W x 4 h x 365 = 73 kWh a year, 3 years, half of it not replaced: 109.5 kWh.
    let france = try net("FR")
    let poland = try net("PL")
    let expected = try Milligrams(
      kilograms: Rational(1095, over: 10)
        * (Rational(61_498, over: 100) - Rational(4_418, over: 100))
        / Rational(1000))
    #expect(abs((france - poland).count - expected.count) <= 1)
    let unknown = try assessor.assess(.init(item: "monitor"))
    #expect(unknown.remarks.contains { $0.contains("the highest grid factor of the pack") })
    let countries = pack.rows.filter { $0.quantity == .grid }.map(\.geography)
    #expect(
      try countries.allSatisfy { try net($0) >= unknown.avoided[.climateChange]?.net ?? .zero })
  }

  @Test("Prudent adds the electricity of refurbishing where it is known to be done elsewhere")
  func refurbishedElsewhere() throws {
    let pack = try FactorPack.builtIn()
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.method("prudent")))
    func burden(_ country: String) throws -> Milligrams? {
      try assessor.assess(.init(item: "smartphone", refurbishingCountry: country))
        .avoided[.climateChange]?.burden
    }
    #expect(try burden("") == Milligrams(6_800_000))
    #expect(try burden("FR") == Milligrams(6_800_000))
    // 2 kWh x (342.06 - 44.18) g
    #expect(try burden("DE") == Milligrams(6_800_000 + 595_760))
    #expect(try burden("ZZ") == Milligrams(6_800_000))
  }

  @Test("A method with D = 1 carries the words of an upper bound")
  func headings() throws {
    for method in try FactorPack.builtIn().methods where method.isUpperBound {
      #expect(method.heading == "if every sale replaces a new device (upper bound)")
    }
  }

  @Test("No data is no data: neither zero nor the nearest other device")
  func noData() throws {
    var activity = ActivityTable()
    activity.add(units: 5, of: "headphones", month: january)
    let total = try assess(activity, "ademe-2022").total.outside
    #expect(total.units == 5)
    #expect(total.unitsWithoutResult == 5)
    #expect(total.climateChange == nil)
  }
}
