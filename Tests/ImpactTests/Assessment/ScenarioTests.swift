import Testing

@testable import Impact

/// The table of scenarios: the same inputs with another displacement rate or another second life.
@Suite("Scenarios", .timeLimit(.minutes(20)))
struct ScenarioTests {
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
}
