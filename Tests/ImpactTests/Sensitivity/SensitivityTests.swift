import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Sensitivity and scenarios", .timeLimit(.minutes(20)))
struct SensitivityTests {
  private func scenarios(
    _ units: [(String, Int64)], _ method: String = "ademe-2022", country: String = "FR"
  ) throws -> ScenarioAssessor {
    var activity = ActivityTable()
    for (category, count) in units {
      activity.add(
        units: count, of: category, country: country, month: CalendarMonth(unchecked: 2025, 1))
    }
    let pack = try FactorPack.builtIn()
    return try ScenarioAssessor(
      of: ActivityIndex(activity),
      by: UnitAssessor(pack: pack, method: try #require(pack.method(method))))
  }

  @Test(
    "The scenarios of the method's page",
    arguments: [
      ("smartphone", [15_040_000, 21_200_000, 32_960_000, 49_200_000, 21_200_000, 77_200_000]),
      ("tablet", [9_134_000, 14_700_000, 25_326_000, 40_000_000, 14_700_000, 65_300_000]),
      ("laptop", [16_950_000, 28_500_000, 50_550_000, 81_000_000, 46_000_000, 116_000_000]),
    ] as [(String, [Int128])])
  func published(category: String, nets: [Int128]) throws {
    let results = try ScenarioResults(try scenarios([(category, 1)]))
    let ids = [
      "displacement_0.39", "displacement_0.5", "displacement_0.71", "displacement_1",
      "second_life_minus_1", "second_life_plus_1",
    ]
    for (id, net) in zip(ids, nets) {
      let row = try #require(results.rows.first { $0.scenario.id == id })
      #expect(row.net.inside == Milligrams(net), "\(id)")
    }
  }

  @Test("The displacement rate at which nothing is avoided, as a fraction")
  func breakEven() throws {
    let results = try ScenarioResults(
      try scenarios([("smartphone", 7), ("tablet", 2), ("laptop", 5)]))
    #expect(results.breakEven["smartphone"] == Rational(17, over: 140))
    #expect(results.breakEven["tablet"] == Rational(53, over: 253))
    #expect(results.breakEven["laptop"] == Rational(8, over: 35))
  }

  @Test("At the break-even rate nothing is avoided")
  func breakEvenIsZero() throws {
    let desktops = try scenarios([("desktop", 1)], "prudent", country: "PL")
    let rate = try #require(try ScenarioResults(desktops).breakEven["desktop"])
    let net = try desktops.net(ParameterChoice(displacement: rate)).inside
    #expect(net.count.magnitude <= 1, "\(net.kilograms)")
  }

  @Test(
    "Under prudent the second life and the share of sales that replace a new device move most"
  )
  func displacementDominates() throws {
    let assessor = try scenarios([("smartphone", 1), ("tablet", 1), ("laptop", 1)], "prudent")
    let sensitivity = try Sensitivity(assessor, isInside: true)
    #expect(sensitivity.swings.prefix(2).map(\.group) == ["second_life", "displacement"])
    #expect(sensitivity.swings.contains { $0.group == "refurbishing:laptop" })
    let shares = sensitivity.swings.map(\.shareOfVariance).reduce(0, +)
    #expect((9_990...10_010).contains(shares))
    #expect(sensitivity.swings.map(\.size) == sensitivity.swings.map(\.size).sorted(by: >))
    let displacement = try #require(sensitivity.swings.first { $0.group == "displacement" })
    #expect(displacement.atLow == Milligrams(15_040_000 + 9_134_000 + 16_950_000))
    #expect(displacement.atHigh == Milligrams(32_960_000 + 25_326_000 + 50_550_000))
  }

  @Test("A method that fixes D has no swing of it")
  func fixedDisplacement() throws {
    let sensitivity = try Sensitivity(try scenarios([("laptop", 1)]), isInside: true)
    #expect(!sensitivity.swings.contains { $0.group == "displacement" })
    #expect(sensitivity.swings.contains { $0.group == "first_life" })
  }

  @Test(
    "The worst case is no better than any end of any group", arguments: ["ademe-2022", "prudent"])
  func worstCase(method: String) throws {
    let assessor = try scenarios(
      [("smartphone", 3), ("laptop", 2), ("desktop", 1), ("tv", 1)], method, country: "DE")
    let worst = try assessor.net(.worstCase)
    for isInside in [true, false] {
      for swing in try Sensitivity(assessor, isInside: isInside).swings {
        #expect(worst.side(isInside: isInside) <= swing.atLow, "\(swing.group)")
        #expect(worst.side(isInside: isInside) <= swing.atHigh, "\(swing.group)")
      }
    }
  }

  @Test("Raising the new device's impact raises the result, raising the burden lowers it")
  func signs() throws {
    let assessor = try scenarios([("smartphone", 1), ("laptop", 1)], "prudent")
    for swing in try Sensitivity(assessor, isInside: true).swings {
      switch swing.group.prefix(while: { $0 != ":" }) {
      case "new_device", "displacement", "second_life": #expect(swing.atLow < swing.atHigh)
      case "refurbishing", "first_life": #expect(swing.atLow > swing.atHigh)
      default: Issue.record("a group that was not thought of: \(swing.group)")
      }
    }
  }

  @Test("The worst case of one phone under ademe-2022 is worked out from the ends of its rows")
  func worstPhone() throws {
    // 79.5 x 1 / 4 - 16.5
    #expect(
      try scenarios([("smartphone", 1)]).net(.worstCase).inside == Milligrams(3_375_000))
  }

  @Test(
    "The worst case of mains-powered devices is the lowest of all combinations of ends",
    arguments: [("desktop", "-146.755882"), ("tv", "-123.970908"), ("monitor", "-110.668944")])
  func worstMains(category: String, kilograms: String) throws {
    let net = try scenarios([(category, 1)], "prudent", country: "DE").net(.worstCase)
    #expect((net.inside + net.outside).kilograms == kilograms)
  }

  @Test("A bridge between any two methods adds up exactly", arguments: 0..<12)
  func bridges(seed: Int) throws {
    let pack = try FactorPack.builtIn()
    var random = SeededRandom(seed: UInt64(seed))
    var activity = ActivityTable()
    for category in pack.categories where Bool.random(using: &random) {
      activity.add(
        units: Int64.random(in: -20...1000, using: &random), of: category.id,
        country: ["FR", "PL", "", "XX"].randomElement(using: &random) ?? "",
        month: CalendarMonth(unchecked: 2025, 1))
    }
    for from in pack.methods {
      for to in pack.methods {
        for edition in Edition.allCases {
          let (a, b) = (
            UnitAssessor(pack: pack, method: from),
            UnitAssessor(pack: pack, method: to, edition: edition)
          )
          let bridge = try MethodBridge(of: activity, from: a, to: b)
          for isInside in [true, false] {
            let sum = bridge.parts.values.reduce(bridge.start.side(isInside: isInside)) {
              $0 + $1.side(isInside: isInside)
            }
            #expect(sum == bridge.end.side(isInside: isInside))
          }
          let end = try Assessment(of: activity, by: b).total
          #expect(bridge.end.inside == end.inside.climateChange?.net ?? .zero)
          #expect(bridge.end.outside == end.outside.climateChange?.net ?? .zero)
        }
      }
    }
  }

  @Test("From ademe-2022 to one-to-one only the basis moves; to prudent, for phones, only D")
  func bridgeParts() throws {
    let pack = try FactorPack.builtIn()
    var activity = ActivityTable()
    activity.add(units: 1, of: "smartphone", month: CalendarMonth(unchecked: 2025, 1))
    func bridge(_ to: String) throws -> MethodBridge {
      try MethodBridge(
        of: activity,
        from: UnitAssessor(pack: pack, method: try #require(pack.method("ademe-2022"))),
        to: UnitAssessor(pack: pack, method: try #require(pack.method(to))))
    }
    let oneToOne = try bridge("one-to-one")
    #expect(oneToOne.parts[.basis]?.inside == Milligrams(28_000_000))
    #expect(oneToOne.parts[.displacement]?.inside == .zero)
    let prudent = try bridge("prudent")
    #expect(prudent.parts[.displacement]?.inside == Milligrams(-28_000_000))
    #expect(prudent.parts[.basis]?.inside == .zero && prudent.parts[.burden]?.inside == .zero)
    let restart = try bridge("restart-2021")
    // 84, then half of it, then without 6.8 of refurbishing, then 50.51 instead of 84.
    #expect(restart.parts[.basis]?.inside == Milligrams(28_000_000))
    #expect(restart.parts[.displacement]?.inside == Milligrams(-42_000_000))
    #expect(restart.parts[.burden]?.inside == Milligrams(6_800_000))
    #expect(restart.parts[.edition]?.inside == Milligrams(25_255_000 - 42_000_000))
  }
}
