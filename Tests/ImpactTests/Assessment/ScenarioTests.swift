import ImpactTestSupport
import Testing

@testable import Impact

/// The table of scenarios: the same inputs with another displacement rate or another second life.
@Suite("Scenarios", .timeLimit(.minutes(5)))
struct ScenarioTests {
  private static let rate = ",share,0.39,0.5,0.71,"

  private func net(
    _ category: String, _ method: String, table: String, replacing old: String, with new: String
  ) throws -> Milligrams? {
    let pack = try FactorPack(tables: try PackEditing.tables(table, replacing: old, with: new))
    let rules = try #require(pack.method(method))
    return try UnitAssessor(pack: pack, method: rules).assess(UnitImpact.Key(item: category))
      .avoided[.climateChange]?.net
  }

  @Test(
    "Another displacement rate",
    arguments: [
      ("smartphone", "0.39", 15_040_000), ("smartphone", "0.71", 32_960_000),
      ("tablet", "0.39", 9_134_000), ("tablet", "0.71", 25_326_000),
      ("laptop", "0.39", 16_950_000), ("laptop", "0.71", 50_550_000),
    ] as [(String, String, Int128)])
  func displacement(category: String, rate: String, net: Int128) throws {
    let row = "\(category),displacement,,,main,final,any"
    let result = try self.net(
      category, "prudent", table: "open/displacement.csv", replacing: row + Self.rate,
      with: row + ",share,0.39,\(rate),0.71,")
    #expect(result == Milligrams(net))
  }

  @Test(
    "A second life one year shorter and one year longer",
    arguments: [
      ("smartphone", "1,2,3", "1,1,3", 21_200_000), ("smartphone", "1,2,3", "1,3,3", 77_200_000),
      ("tablet", "1,2,3", "1,1,3", 14_700_000), ("tablet", "1,2,3", "1,3,3", 65_300_000),
      ("laptop", "2,3,4", "2,2,4", 46_000_000), ("laptop", "2,3,4", "2,4,4", 116_000_000),
    ] as [(String, String, String, Int128)])
  func secondLife(category: String, years: String, other: String, net: Int128) throws {
    let row = "\(category),second_life,use,,main,final,any,year,"
    let result = try self.net(
      category, "ademe-2022", table: "open/lifetimes.csv", replacing: row + years,
      with: row + other)
    #expect(result == Milligrams(net))
  }

  @Test("For phone and tablet a second life one year longer is one to one")
  func asLongAsTheFirst() throws {
    let pack = try FactorPack.builtIn()
    let method = try #require(pack.method("one-to-one"))
    for (category, net) in [("smartphone", Int128(77_200_000)), ("tablet", 65_300_000)] {
      let impact = try UnitAssessor(pack: pack, method: method).assess(.init(item: category))
      #expect(impact.avoided[.climateChange]?.net == Milligrams(net))
    }
  }

  @Test(
    "At the break-even rate nothing is avoided",
    arguments: [("smartphone", 17, 140), ("tablet", 53, 253), ("laptop", 8, 35)]
      as [(String, Int128, Int128)])
  func breakEven(category: String, numerator: Int128, denominator: Int128) throws {
    let pack = try FactorPack.builtIn()
    let method = try #require(pack.method("ademe-2022"))
    let result = try #require(
      try UnitAssessor(pack: pack, method: method).assess(.init(item: category))
        .avoided[.climateChange])
    let gross = try #require(result.gross)
    let burden = try #require(result.burden)
    let rate = Rational(numerator, over: denominator)
    #expect(try Rational(gross.count, over: 1) * rate == Rational(burden.count, over: 1))
  }

  @Test("Raising the burden lowers the net; so does a lower displacement rate")
  func signs() throws {
    let pack = try FactorPack.builtIn()
    let method = try #require(pack.method("ademe-2022"))
    let now = try #require(
      try UnitAssessor(pack: pack, method: method).assess(.init(item: "smartphone"))
        .avoided[.climateChange]?.net)
    let row = "smartphone,refurbishing,refurbishing,climate_change,main,final,FR,kg CO2e,2.8,"
    let raised = try #require(
      try net(
        "smartphone", "ademe-2022", table: "open/refurbishing.csv", replacing: row + "6.8",
        with: row + "7.8"))
    #expect(now - raised == Milligrams(1_000_000))
  }
}
