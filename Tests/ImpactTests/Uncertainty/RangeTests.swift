import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Ranges", .timeLimit(.minutes(20)))
struct RangeTests {
  private static let month = CalendarMonth(unchecked: 2025, 3)

  private func total(
    _ units: [(String, Int64)], _ method: String = "ademe-2022", pack: FactorPack? = nil,
    settings: DrawSettings = .standard
  ) throws -> Assessment.Split {
    var activity = ActivityTable()
    for (category, count) in units {
      activity.add(units: count, of: category, month: Self.month)
    }
    let pack = try pack ?? FactorPack.builtIn()
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.method(method)))
    return try Assessment(of: activity, by: assessor, ranges: settings).total
  }

  private func interval(
    _ units: [(String, Int64)], _ method: String = "ademe-2022"
  ) throws -> Interval {
    try #require(try total(units, method).inside.climateChange?.interval)
  }

  private func relative(_ mass: Milligrams, of net: Milligrams) -> Double {
    Double(mass.count) / Double(net.count)
  }

  @Test(
    "A million phones are as uncertain as one",
    arguments: ["ademe-2022", "prudent", "one-to-one"])
  func millionPhones(method: String) throws {
    let one = try total([("smartphone", 1)], method).inside.climateChange
    let million = try total([("smartphone", 1_000_000)], method).inside.climateChange
    let (small, large) = (try #require(one), try #require(million))
    let (a, b) = (try #require(small.interval), try #require(large.interval))
    #expect(abs(relative(a.low, of: small.net) - relative(b.low, of: large.net)) < 1e-7)
    #expect(abs(relative(a.high, of: small.net) - relative(b.high, of: large.net)) < 1e-7)
  }

  @Test("Phone, tablet and laptop together are as wide as shared D and lifetimes make them")
  func sharedGroups() throws {
    let together = try interval([("smartphone", 1), ("tablet", 1), ("laptop", 1)], "prudent")
    // The method's page says about 23 to 123 kg.
    #expect(abs(relative(together.low, of: Milligrams(23_000_000)) - 1) < 0.05)
    #expect(abs(relative(together.high, of: Milligrams(123_000_000)) - 1) < 0.05)
    // Independent devices would be far narrower: the squares of the half-widths would add up.
    let alone = try ["smartphone", "tablet", "laptop"].map { try interval([($0, 1)], "prudent") }
    let squares = alone.map { Double($0.high.count - $0.low.count) }.map { $0 * $0 }
    let independent = squares.reduce(0, +).squareRoot()
    #expect(Double(together.high.count - together.low.count) > 1.3 * independent)
  }

  @Test("The same seed gives the same interval; what else is sold does not matter to a device")
  func sameDraws() throws {
    #expect(try interval([("laptop", 3)]) == interval([("laptop", 3)]))
    var activity = ActivityTable()
    for category in ["tv", "laptop", "smartphone", "desktop"] {
      activity.add(units: 3, of: category, country: "DE", month: Self.month)
    }
    let pack = try FactorPack.builtIn()
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.standardMethod))
    let all = try Assessment(of: activity, by: assessor, ranges: .standard)
    let laptops = all.byCategory.first { $0.category.id == "laptop" }
    #expect(try laptops?.split.inside.climateChange?.interval == interval([("laptop", 3)]))
    let other = try total([("laptop", 3)], settings: DrawSettings(seed: 1)).inside.climateChange
    #expect(try other?.interval != interval([("laptop", 3)]))
  }

  @Test("The interval of a total is its own: its low end is above the sum of the low ends")
  func lowEndsAreNotSummed() throws {
    let together = try interval([("smartphone", 10), ("laptop", 10)])
    let sum = try interval([("smartphone", 10)]).low + interval([("laptop", 10)]).low
    #expect(together.low > sum)
  }

  @Test("Every central value lies inside its interval", arguments: 0..<60)
  func centralInside(seed: Int) throws {
    let pack = try FactorPack.builtIn()
    var random = SeededRandom(seed: UInt64(seed))
    var activity = ActivityTable()
    let categories = pack.categories.map(\.id).filter { pack.noResult(for: $0) == nil }
    for category in categories where Bool.random(using: &random) {
      activity.add(
        units: Int64.random(in: 1...100_000, using: &random), of: category,
        country: ["FR", "DE", "PL", "SE", "", "US"].randomElement(using: &random) ?? "",
        month: CalendarMonth(unchecked: 2025, 1 + seed % 12))
    }
    // An interval that does not hold its central value is thrown as an error.
    for method in pack.methods {
      let settings = DrawSettings(seed: UInt64(seed), draws: 1000)
      _ = try Assessment(
        of: activity, by: UnitAssessor(pack: pack, method: method), ranges: settings)
    }
  }

  @Test("A pack whose central value lies at the end of its ranges is refused with the mend")
  func centralOutside() throws {
    let tables = try PackEditing.tables(
      "open/lifetimes.csv", replacing: "laptop,first_life,use,,main,final,any,year,4,5,6",
      with: "laptop,first_life,use,,main,final,any,year,5,5,60")
    #expect(throws: PackErrors.self) { try FactorPack(tables: tables) }
    do {
      _ = try FactorPack(tables: tables)
    } catch {
      #expect(error.description.contains("outside its own 95 % interval"))
      #expect(error.description.contains("open/new-devices.csv:"))
    }
  }

  @Test(
    "Returns that outweigh sales may put a figure outside its interval; that is said, not refused")
  func mixedSigns() throws {
    let total = try total([("tablet", 13), ("laptop", -8)])
    let materials = try #require(total.inside.avoided[.rawMaterials])
    let interval = try #require(materials.interval)
    #expect(materials.net < interval.low || materials.net > interval.high)
    var activity = ActivityTable()
    activity.add(units: 13, of: "tablet", month: Self.month)
    activity.add(units: -8, of: "laptop", month: Self.month)
    let pack = try FactorPack.builtIn()
    let result = try Assessment(
      of: activity, by: UnitAssessor(pack: pack, method: try #require(pack.standardMethod)),
      ranges: .standard)
    #expect(result.totalsOutsideInterval.contains("all units, raw_materials"))
  }

  @Test("Without ranges in the pack there is no interval, not one of no width")
  func noRange() throws {
    let total = try total([("smartphone", 5)], "restart-2021").inside
    #expect(total.climateChange?.net != nil)
    #expect(total.climateChange?.interval == nil)
  }

  @Test("E-waste, raw materials and mass kept in use have intervals of their own")
  func otherIndicators() throws {
    let total = try total([("smartphone", 2)]).inside
    for indicator in [Indicator.eWastePrevented, .rawMaterials, .studyWaste] {
      let sum = try #require(total.avoided[indicator])
      let interval = try #require(sum.interval, "\(indicator)")
      #expect(interval.low < sum.net && sum.net < interval.high)
    }
    let kept = try #require(total.keptInUseInterval)
    #expect(kept.low < (total.keptInUse ?? .zero) && kept.high > (total.keptInUse ?? .zero))
  }

  @Test("A grid factor with a range takes part in the draws")
  func rangedGrid() throws {
    let row = try #require(
      try FactorPack.builtIn().grid("PL").map { ",\($0.unit),,\($0.central.text),,,B" })
    let tables = try PackEditing.tables(
      "ember/grid.csv", replacing: "PL\(row)",
      with: "PL" + row.replacing(",,,B", with: ",5000,grid:PL,B").replacing("kWh,,", with: "kWh,1,")
    )
    let pack = try FactorPack(tables: tables)
    var activity = ActivityTable()
    activity.add(units: 10, of: "desktop", country: "PL", month: Self.month)
    func width(_ pack: FactorPack) throws -> Int128 {
      let assessor = UnitAssessor(pack: pack, method: try #require(pack.method("prudent")))
      let interval = try Assessment(of: activity, by: assessor, ranges: .standard)
        .total.inside.climateChange?.interval
      return try #require(interval).high.count - (try #require(interval).low.count)
    }
    #expect(try width(pack) > width(FactorPack.builtIn()))
  }
}
