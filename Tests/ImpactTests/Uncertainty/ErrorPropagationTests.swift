import Testing

@testable import Impact

/// The draws against the error propagation of the IPCC guidelines (approach 1), which holds for small ranges.
@Suite("Ranges against error propagation", .timeLimit(.minutes(20)))
struct ErrorPropagationTests {
  /// A made-up pack of two devices with ranges of 5 % and less, and the groups that all packs share.
  private static let rows = """
    first,displacement,,,main,final,any,share,0.48,0.5,0.52,displacement,C,,,s,
    first,first_life,use,,main,final,any,year,3.8,4,4.2,first_life,C,,,s,
    first,mass,,,main,final,any,kg,0.95,1,1.05,m1,C,,,s,
    first,new_device,whole,climate_change,main,final,any,kg CO2e,96,100,104,e1,C,,,s,
    first,refurbishing,refurbishing,climate_change,main,final,any,kg CO2e,9.5,10,10.5,r1,C,,,s,
    first,second_life,use,,main,final,any,year,2.91,3,3.09,second_life,C,,,s,
    second,displacement,,,main,final,any,share,0.59,0.6,0.61,displacement,C,,,s,
    second,first_life,use,,main,final,any,year,4.8,5,5.2,first_life,C,,,s,
    second,mass,,,main,final,any,kg,1.95,2,2.05,m2,C,,,s,
    second,new_device,whole,climate_change,main,final,any,kg CO2e,190,200,210,e2,C,,,s,
    second,refurbishing,refurbishing,climate_change,main,final,any,kg CO2e,19.2,20,20.8,r2,C,,,s,
    second,second_life,use,,main,final,any,year,2.88,3,3.12,second_life,C,,,s,
    """

  private func pack() throws -> FactorPack {
    func table(_ name: String, _ header: [String], _ rows: String) -> PackTable {
      PackTable(name: name, bytes: Array((header.joined(separator: ",") + "\n" + rows + "\n").utf8))
    }
    return try FactorPack(tables: [
      table("pack.csv", ["key", "value"], "id,made-up\nreleased,2026-01-01\nversion,1"),
      table("layers.csv", LicenceLayer.header, "open,Apache-2.0,https://example.org,Made up."),
      table("sources.csv", FactorSource.header, "s,Made up,Us,2026,,,none,open,2026-01-01,,"),
      table(
        "categories.csv", DeviceCategory.header,
        "first,inside,no,,,first,firsts,s,\nsecond,inside,no,,,second,seconds,s,"),
      table(
        "methods.csv", Method.header,
        "table,Table,second_life_years,table,none,main,scaled,default,,Us,Made up.,s"),
      table("open/numbers.csv", FactorRow.header, Self.rows),
    ])
  }

  /// The half-width of a triangular range as 95 % of a normal one: 1.96 standard deviations.
  private func uncertainty(_ low: Double, _ central: Double, _ high: Double) -> Double {
    let distribution = TriangularDistribution(minimum: low, mode: central, maximum: high)
    return 1.96 * distribution.variance.squareRoot() / central
  }

  /// Independent half-widths add their squares.
  private func product(_ parts: [Double]) -> Double {
    parts.map { $0 * $0 }.reduce(0, +).squareRoot()
  }

  @Test("The interval agrees with error propagation within 5 %")
  func agrees() throws {
    let pack = try pack()
    var activity = ActivityTable()
    let month = CalendarMonth(unchecked: 2025, 1)
    activity.add(units: 200, of: "first", month: month)
    activity.add(units: 100, of: "second", month: month)
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.standardMethod))
    let total = try Assessment(of: activity, by: assessor, ranges: .standard).total.inside
    let climate = try #require(total.climateChange)
    let interval = try #require(climate.interval)

    let gross1 = 200 * 100 * 0.5 * 3 / 4.0
    let gross2 = 100 * 200 * 0.6 * 3 / 5.0
    // What both share adds up, and then its square; what each has alone adds its square.
    let displacement =
      gross1 * uncertainty(0.48, 0.5, 0.52) + gross2 * uncertainty(0.59, 0.6, 0.61)
    let secondLife =
      gross1 * uncertainty(2.91, 3, 3.09) + gross2 * uncertainty(2.88, 3, 3.12)
    let firstLife = gross1 * uncertainty(3.8, 4, 4.2) + gross2 * uncertainty(4.8, 5, 5.2)
    let half = product([
      displacement, secondLife, firstLife, gross1 * uncertainty(96, 100, 104),
      gross2 * uncertainty(190, 200, 210), 2000 * uncertainty(9.5, 10, 10.5),
      2000 * uncertainty(19.2, 20, 20.8),
    ])
    #expect(climate.net.kilograms == String(Int(gross1 + gross2 - 4000)))
    let drawn = Double(interval.high.count - interval.low.count) / 2_000_000
    #expect(abs(drawn / half - 1) < 0.05, "\(drawn) by draws, \(half) by propagation")
    let middle = Double(interval.mean.count) / 1_000_000
    #expect(abs(middle / (gross1 + gross2 - 4000) - 1) < 0.005)
  }
}
