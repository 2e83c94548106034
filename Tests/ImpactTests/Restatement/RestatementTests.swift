import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Restatement", .timeLimit(.minutes(20)))
struct RestatementTests {
  private func activity(_ units: [(String, Int64)], year: Int) -> ActivityTable {
    var activity = ActivityTable()
    for (category, count) in units {
      activity.add(
        units: count, of: category, country: "FR", month: CalendarMonth(unchecked: year, 1))
    }
    return activity
  }

  private func side(
    _ activity: ActivityTable, _ method: String = "ademe-2022", pack: FactorPack? = nil
  ) throws -> Restatement.Side {
    let pack = try pack ?? FactorPack.builtIn()
    return Restatement.Side(
      activity: activity,
      assessor: UnitAssessor(pack: pack, method: try #require(pack.method(method))))
  }

  @Test("Twice as many of the same is volume alone")
  func volume() throws {
    let restatement = try Restatement(
      old: try side(activity([("smartphone", 10)], year: 2024)), again: nil,
      correction: .dataCorrection, new: try side(activity([("smartphone", 20)], year: 2025)))
    #expect(restatement.inside.parts[.volume] == Milligrams(492_000_000))
    for part in Restatement.Part.allCases where part != .volume {
      #expect(restatement.inside.parts[part] == .zero, "\(part)")
    }
  }

  @Test("Other devices in the same number are mix alone")
  func mix() throws {
    let restatement = try Restatement(
      old: try side(activity([("smartphone", 10)], year: 2024)), again: nil,
      correction: .dataCorrection, new: try side(activity([("laptop", 10)], year: 2025)))
    #expect(restatement.inside.parts[.volume] == .zero)
    #expect(restatement.inside.parts[.mix] == Milligrams((810 - 492) * 1_000_000))
  }

  @Test("The same period with other units is data correction alone")
  func dataCorrection() throws {
    let corrected = activity([("smartphone", 9)], year: 2024)
    let restatement = try Restatement(
      old: try side(activity([("smartphone", 10)], year: 2024)), again: corrected,
      correction: .dataCorrection, new: try side(corrected))
    #expect(restatement.inside.parts[.dataCorrection] == Milligrams(-49_200_000))
    #expect(restatement.inside.parts[.volume] == .zero && restatement.inside.parts[.mix] == .zero)
  }

  @Test("Another number in the pack is factor, another method is method")
  func factorAndMethod() throws {
    let pack = try FactorPack(
      tables: try PackEditing.tables(
        "open/new-devices.csv", replacing: "FR,kg CO2e,79.5,84,85.4",
        with: "FR,kg CO2e,79.5,83,85.4"))
    let sales = activity([("smartphone", 3)], year: 2024)
    let restatement = try Restatement(
      old: try side(sales), again: sales, correction: .dataCorrection,
      new: try side(sales, "one-to-one", pack: pack))
    // 83 x 2/3 instead of 56, then 83 instead of 83 x 2/3.
    #expect(restatement.inside.parts[.factor] == Milligrams(3 * (55_333_333 - 56_000_000)))
    #expect(restatement.inside.parts[.method] == Milligrams(3 * (83_000_000 - 55_333_333)))
  }

  @Test("The parts add up exactly in every row and the rows in every part", arguments: 0..<20)
  func sums(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let pack = try FactorPack.builtIn()
    func sales(_ year: Int) -> ActivityTable {
      var table = ActivityTable()
      for category in pack.categories where Int.random(in: 0..<3, using: &random) > 0 {
        for country in ["FR", "PL", ""] {
          table.add(
            units: Int64.random(in: -5...5000, using: &random), of: category.id, country: country,
            month: CalendarMonth(unchecked: year, 1 + Int.random(in: 0..<12, using: &random)))
        }
      }
      return table
    }
    let methods = pack.methods.map(\.id)
    let again = seed.isMultiple(of: 2) ? sales(2024) : nil
    let restatement = try Restatement(
      old: try side(sales(2024), methods[seed % methods.count]), again: again,
      correction: seed.isMultiple(of: 4) ? .matchingRules : .dataCorrection,
      new: try side(sales(2025), methods[(seed / 4) % methods.count]))
    var inside = Milligrams.zero
    for (category, row) in restatement.categories {
      #expect(row.parts.values.reduce(row.old, +) == row.new, "\(category.id)")
      if category.isInsideStudy { inside += row.parts[.volume] ?? .zero }
    }
    #expect(inside == restatement.inside.parts[.volume])
    for side in [restatement.inside, restatement.outside] {
      #expect(side.parts.values.reduce(side.old, +) == side.new)
    }
  }

  @Test(
    "A model that the other pack does not know is its category there: a new overlay is factor alone"
  )
  func newOverlay() throws {
    let overlay = try ["pack.csv", "sources.csv", "models.csv", "open/models.csv"].map { name in
      PackTable(name: name, bytes: Array(try ProjectFiles.text("Examples/overlay/\(name)").utf8))
    }
    let pack = try FactorPack(tables: PackTable.embedded, overlay: overlay)
    let old = activity([("smartphone", 10)], year: 2024)
    let new = activity([("acme-fone-5-64gb", 10)], year: 2024)
    for (from, to) in [
      (try side(old), try side(new, pack: pack)), (try side(new, pack: pack), try side(old)),
    ] {
      let restatement = try Restatement(
        old: from, again: to.activity, correction: .dataCorrection, new: to)
      let row = restatement.inside
      #expect(row.old == from.net && row.new == to.net)
      #expect(row.parts[.dataCorrection] == .zero, "\(row.parts)")
      #expect(row.parts[.factor] == row.new - row.old)
    }
  }
}

extension Restatement.Side {
  fileprivate var net: Milligrams? {
    try? Assessment(of: activity, by: assessor).total.inside.climateChange?.net
  }
}
