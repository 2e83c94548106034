import Testing

@testable import Impact

/// The values that must come out, in milligrams per unit.
///
/// They are labelled by what they can prove:
///
/// - *solved*: the burden was solved from the published figure, so it is consistent, not checked.
/// - *pass-through*: the published figure itself.
/// - *same-study consistency*: two publications of one study agree within half a percent.
/// - *parameter-free*: nothing was fitted.
///
/// None of these is an independent validation.
@Suite("Published values", .timeLimit(.minutes(20)))
struct PublishedValueTests {
  private func impact(
    _ category: String, _ method: String, edition: Edition = .final
  ) throws -> UnitImpact {
    let pack = try FactorPack.builtIn()
    let rules = try #require(pack.method(method))
    return try UnitAssessor(pack: pack, method: rules, edition: edition)
      .assess(UnitImpact.Key(item: category))
  }

  private func climate(
    _ category: String, _ method: String, edition: Edition = .final
  ) throws -> AvoidedImpact {
    try #require(try impact(category, method, edition: edition).avoided[.climateChange])
  }

  // ADEME, "Évaluation de l'impact environnemental d'un ensemble de produits reconditionnés",
  // September 2022: 24.6, 20 and 27 kg CO2e avoided per year of use (publisher's notice and press).
  @Test(
    "solved: ADEME's kg CO2e per year",
    arguments: [
      ("smartphone", 56_000_000, 6_800_000, 49_200_000, 2, 24_600_000),
      ("tablet", 50_600_000, 10_600_000, 40_000_000, 2, 20_000_000),
      ("laptop", 105_000_000, 24_000_000, 81_000_000, 3, 27_000_000),
    ] as [(String, Int128, Int128, Int128, Int128, Int128)])
  func ademe(
    category: String, gross: Int128, burden: Int128, net: Int128, years: Int128, perYear: Int128
  ) throws {
    let result = try climate(category, "ademe-2022")
    #expect(result.gross == Milligrams(gross))
    #expect(result.burden == Milligrams(burden))
    #expect(result.net == Milligrams(net))
    #expect(result.net.count / years == perYear)
  }

  // Back Market, Impact Report 2024: 84 kg new, -91.6 %, 77 kg per smartphone. Tablet and laptop are
  // inferred, unpublished.
  @Test(
    "One to one: gross, burden, net",
    arguments: [
      ("smartphone", 84_000_000, 6_800_000, 77_200_000),
      ("tablet", 75_900_000, 10_600_000, 65_300_000),
      ("laptop", 175_000_000, 24_000_000, 151_000_000),
    ] as [(String, Int128, Int128, Int128)])
  func oneToOne(category: String, gross: Int128, burden: Int128, net: Int128) throws {
    let result = try climate(category, "one-to-one")
    #expect(result.gross == Milligrams(gross))
    #expect(result.burden == Milligrams(burden))
    #expect(result.net == Milligrams(net))
  }

  @Test(
    "same-study consistency: 77.2 against Back Market's 76.9 kg, 91.9 against 91.6 %, within 0.5 %")
  func sameStudy() throws {
    let result = try climate("smartphone", "one-to-one")
    let gross = try #require(result.gross)
    let share = Double(result.net.count) / Double(gross.count)
    #expect(abs(share - 0.919) < 0.0005)
    #expect(abs(Double(result.net.count) / 76_900_000 - 1) < 0.005)
    #expect(abs(share / 0.916 - 1) < 0.005)
    let phone = try #require(try impact("smartphone", "one-to-one").avoided[.rawMaterials]?.net)
    let laptop = try #require(try impact("laptop", "one-to-one").avoided[.rawMaterials]?.net)
    #expect(abs(Double(phone.count) / 243_600_000 - 1) < 0.005)
    #expect(abs(Double(laptop.count) / 655_100_000 - 1) < 0.005)
  }

  // ADEME's interim edition, January 2022: 87.3 kg new, 7.35 kg refurbished, 25 kg per year.
  @Test("parameter-free: interim smartphone 25.425 kg per year against the published 25")
  func interim() throws {
    let result = try climate("smartphone", "ademe-2022", edition: .interim)
    #expect(result.gross == Milligrams(58_200_000))
    #expect(result.burden == Milligrams(7_350_000))
    #expect(result.net == Milligrams(50_850_000))
    #expect(result.net.count / 2 == 25_425_000)
    let device = try climate("smartphone", "one-to-one", edition: .interim)
    #expect(device.net == Milligrams(79_950_000))
    #expect(try impact("laptop", "ademe-2022", edition: .interim).noResult == .notInEdition)
  }

  @Test(
    "Prudent, D = 0.5: net",
    arguments: [
      ("smartphone", 21_200_000), ("tablet", 14_700_000), ("laptop", 28_500_000),
    ] as [(String, Int128)])
  func prudent(category: String, net: Int128) throws {
    #expect(try climate(category, "prudent").net == Milligrams(net))
  }

  // The Restart Project, reference data 2021: 50.51, 114.49, 265.32, 140.67 kg and D = 0.5; the products
  // are ours.
  @Test(
    "Restart 2021: CO2e net and waste",
    arguments: [
      ("smartphone", 25_255_000, 150_000), ("tablet", 57_245_000, 770_000),
      ("laptop", 132_660_000, 1_830_000), ("home_console", 70_335_000, 3_220_000),
    ] as [(String, Int128, Int128)])
  func restart(category: String, net: Int128, waste: Int128) throws {
    let impact = try impact(category, "restart-2021")
    #expect(impact.avoided[.climateChange]?.net == Milligrams(net))
    #expect(impact.avoided[.climateChange]?.burden == .zero)
    #expect(impact.avoided[.eWastePrevented]?.net == Milligrams(waste))
  }

  @Test(
    "E-waste prevented by mass, and mass kept in use",
    arguments: [
      ("smartphone", 108_000, 54_000, 162_000, 162_000),
      ("tablet", 487_333, 243_667, 731_000, 731_000),
      ("laptop", 990_000, 495_000, 1_650_000, 1_650_000),
    ] as [(String, Int128, Int128, Int128, Int128)])
  func waste(category: String, ademe: Int128, prudent: Int128, oneToOne: Int128, kept: Int128)
    throws
  {
    for (method, value) in [("ademe-2022", ademe), ("prudent", prudent), ("one-to-one", oneToOne)] {
      let impact = try impact(category, method)
      #expect(impact.avoided[.eWastePrevented]?.net == Milligrams(value), "\(method)")
      #expect(impact.keptInUse == Milligrams(kept))
    }
  }

  // Back Market after ADEME: 200 g new less 22 g refurbished; interim 199 and 24 g. Laptop 314 g per year
  // (reporterre.net after ADEME).
  @Test("Study waste indicator; the laptop's is pass-through: 314 g per year")
  func studyWaste() throws {
    func waste(_ category: String, _ method: String, _ edition: Edition = .final) throws
      -> AvoidedImpact?
    {
      try impact(category, method, edition: edition).avoided[.studyWaste]
    }
    #expect(try waste("smartphone", "one-to-one")?.net == Milligrams(178_000))
    let phone = try #require(try waste("smartphone", "ademe-2022"))
    #expect(phone.gross == Milligrams(133_333))
    #expect(phone.burden == Milligrams(22_000))
    #expect(phone.net == Milligrams(111_333))
    #expect(try waste("smartphone", "one-to-one", .interim)?.net == Milligrams(175_000))
    #expect(try waste("smartphone", "ademe-2022", .interim)?.net == Milligrams(108_667))
    let laptop = try #require(try waste("laptop", "ademe-2022"))
    #expect(laptop.net == Milligrams(942_000))
    #expect(laptop.net.count / 3 == 314_000)
    #expect(laptop.gross == nil && laptop.burden == nil)
    #expect(try waste("laptop", "prudent") == nil, "a difference cannot be scaled by displacement")
    #expect(try waste("tablet", "ademe-2022") == nil, "no data")
  }

  @Test(
    "solved: raw materials 76.9, 80 and 127 kg per year; and one to one",
    arguments: [
      ("smartphone", 153_800_000, 2, 76_900_000, 242_800_000),
      ("tablet", 160_000_000, 2, 80_000_000, 253_000_000),
      ("laptop", 381_000_000, 3, 127_000_000, 653_000_000),
    ] as [(String, Int128, Int128, Int128, Int128)])
  func rawMaterials(
    category: String, net: Int128, years: Int128, perYear: Int128, oneToOne: Int128
  ) throws {
    let result = try #require(try impact(category, "ademe-2022").avoided[.rawMaterials])
    #expect(result.net == Milligrams(net))
    #expect(result.net.count / years == perYear)
    #expect(try impact(category, "one-to-one").avoided[.rawMaterials]?.net == Milligrams(oneToOne))
  }
}
