import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Overlay packs", .timeLimit(.minutes(20)))
struct OverlayTests {
  private func table(_ name: String, _ header: [String], _ rows: [String]) -> PackTable {
    let lines = [header.joined(separator: ",")] + rows
    return PackTable(name: name, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func properties(_ rows: [String] = ["overlay_of,impact-factors"]) -> PackTable {
    table("pack.csv", ["key", "value"], ["id,acme"] + rows + ["released,2026-01-01", "version,3"])
  }

  private let source =
    "acme-2026,Own study,Acme,2026,,https://example.org,own,open,2026-01-01,p. 3,"

  private func overlay(_ numbers: [String], models: [String] = []) -> [PackTable] {
    var tables = [
      properties(), table("sources.csv", FactorSource.header, [source]),
      table("open/acme.csv", FactorRow.header, numbers),
    ]
    if !models.isEmpty { tables.append(table("models.csv", DeviceModel.header, models)) }
    return tables
  }

  private func load(_ overlay: [PackTable]) throws -> FactorPack {
    try FactorPack(tables: PackTable.embedded, overlay: overlay)
  }

  private func errors(_ overlay: [PackTable]) -> [String] {
    do {
      _ = try FactorPack(tables: PackTable.embedded, overlay: overlay)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  private func net(_ item: String, _ pack: FactorPack) throws -> String? {
    try UnitAssessor(pack: pack, method: try #require(pack.standardMethod))
      .assess(UnitImpact.Key(item: item)).avoided[.climateChange]?.net.kilograms
  }

  private let refurbishing =
    "smartphone,refurbishing,refurbishing,climate_change,main,final,FR,kg CO2e,4,5,16,"
    + "refurbishing:smartphone,B,,,acme-2026,Own parts and transport."

  @Test("A row of the same key replaces the number below, and its place names the overlay")
  func replaces() throws {
    let pack = try load(overlay([refurbishing]))
    #expect(try net("smartphone", pack) == "51")
    #expect(try net("laptop", pack) == "81")
    let row = try #require(pack.rows.first { $0.sources == ["acme-2026"] })
    #expect(row.place.description == "acme/open/acme.csv:2")
    #expect(pack.rows.count == (try FactorPack.builtIn().rows.count))
    #expect(pack.fullName == "impact-factors 2026.1 with acme 3")
  }

  @Test("Mistakes are named with the overlay's own place and the mend")
  func mistakes() {
    #expect(
      errors(overlay([refurbishing.replacing("acme-2026", with: "nobody")]))
        == ["open/acme.csv:2:16: error: unknown source 'nobody'; add it to sources.csv"])
    #expect(
      errors(overlay([refurbishing.replacing("4,5,16", with: "6,5,16")])).first
        == "open/acme.csv:2:9: error: low, central and high are not in order; "
        + "low is at most central, and central at most high")
    #expect(
      errors(overlay([refurbishing, refurbishing])).first
        == "open/acme.csv:3:1: error: the same number stands at acme/open/acme.csv:2; keep one of the two"
    )
    #expect(
      errors(
        overlay([
          refurbishing.replacing(
            "climate_change,main,final,FR", with: "climate_change,main,final,PL")
        ])
      )
      .first?.contains("'PL' is never looked up for refurbishing") == true)
    #expect(
      errors(overlay([refurbishing.replacing("kg CO2e", with: "kg")])).first?
        .contains("[G-02] 'kg' does not go with the indicator 'climate_change'") == true)
    #expect(
      errors(overlay([refurbishing.replacing("kg CO2e", with: "kg CO2e/EUR")])).first?
        .contains("[G-01] 'kg CO2e/EUR' is a factor per amount of money") == true)
  }

  @Test("An overlay for another pack, or with words for matching, is refused")
  func wrongPack() {
    #expect(
      errors([properties(["overlay_of,other"])]).first?.contains("overlay_of,impact-factors")
        == true)
    #expect(
      errors([properties(), table("matching/months.csv", ["name"], [])]).first?
        .contains("an overlay has no matching tables") == true)
    #expect(
      errors([properties(["overlay_of,impact-factors", "colour,blue"])]).first?
        .contains("'colour' is not a property of a pack") == true)
  }

  @Test("A published method and a known source cannot be changed by an overlay")
  func immutable() throws {
    let methods = try #require(PackTable.embedded.first { $0.name == "methods.csv" })
    #expect(errors([properties(), methods]).isEmpty)
    let changed = PackTable(
      name: "methods.csv",
      bytes: Array(
        String(decoding: methods.bytes, as: UTF8.self)
          .replacing("Impact project", with: "Acme").utf8))
    #expect(
      errors([properties(), changed]) == [
        "methods.csv:4:1: error: the method 'prudent' is another in the pack below; "
          + "give your method a name of its own; published methods never change"
      ])
    let other = source.replacing("acme-2026", with: "restart-2021")
    #expect(
      errors([properties(), table("sources.csv", FactorSource.header, [other])]).first?
        .contains("give your source a key of its own") == true)
  }

  private let model = "acme-fone-5-64gb,smartphone,Acme,Fone 5,64GB,acme-2026,"
  private let modelRow =
    "acme-fone-5-64gb,new_device,whole,climate_change,main,final,any,kg CO2e,50,60,70,"
    + "new_device:acme-fone-5-64gb,C,,,acme-2026,"

  @Test("A model has its own number, and its category's for the rest")
  func model5() throws {
    let pack = try load(overlay([modelRow], models: [model]))
    // 60 x 2/3 - 6.8
    #expect(try net("acme-fone-5-64gb", pack) == "33.2")
    var activity = ActivityTable()
    activity.add(units: 2, of: "acme-fone-5-64gb", month: CalendarMonth(unchecked: 2025, 1))
    activity.add(units: 1, of: "smartphone", month: CalendarMonth(unchecked: 2025, 1))
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.standardMethod))
    let result = try Assessment(of: activity, by: assessor, ranges: .standard)
    #expect(result.byCategory.count == 1)
    #expect(result.total.inside.climateChange?.net.kilograms == "115.6")
    #expect(result.total.inside.keptInUse?.kilograms == "0.486")
  }

  @Test(
    "A title is a model only when it says all of it and nothing more",
    arguments: [
      ("Acme Fone 5 64GB Black Refurbished", "acme-fone-5-64gb"),
      ("ACME fone 5 - 64 Go reconditionné", "acme-fone-5-64gb"),
      ("Acme Fone 5 Pro 64GB smartphone", nil), ("Acme Fone 5 128GB smartphone", nil),
      ("Acme Fone 5 smartphone", nil), ("Acme Fone 55 64GB smartphone", nil),
    ] as [(String, String?)])
  func titles(title: String, item: String?) throws {
    let pack = try load(overlay([modelRow], models: [model]))
    let matcher = try Matcher(tables: PackTable.embedded, models: pack.models)
    // Where no rule knows the device, the model's name alone tells what it is.
    let alone = matcher.product(category: "", title: "Acme Fone 5 64GB Black")
    #expect(alone.kind == .device("smartphone") && alone.model == "acme-fone-5-64gb")
    #expect(matcher.product(category: "", title: "Case for Acme Fone 5 64GB").kind == .accessory)
    let match = matcher.product(category: "smartphones", title: title)
    #expect(match.model == item)
    #expect(match.item == item ?? "smartphone")
    #expect(match.level == (item == nil ? .category : .model))
    #expect(match.rule?.description.hasPrefix(item == nil ? "matching/" : "models.csv:2") == true)
  }

  @Test("A model of an unknown category, or with a category's name, is refused")
  func modelMistakes() {
    #expect(
      errors(overlay([modelRow], models: [model.replacing("smartphone", with: "phone")])).contains {
        $0.hasPrefix("models.csv:2:2: error: unknown category 'phone'")
      })
    #expect(
      errors(overlay([], models: [model.replacing("acme-fone-5-64gb", with: "laptop")])).contains {
        $0.hasPrefix("models.csv:2:1: error: 'laptop' is a category")
      })
  }

  @Test(
    "Two models of one name, a name that is the pack's, and days in the wrong order are refused")
  func smallMistakes() {
    let twin = model.replacing("acme-fone-5-64gb", with: "acme-fone-5b-64gb")
    #expect(
      errors(overlay([modelRow], models: [model, twin])).contains {
        $0.hasPrefix("models.csv:3:4: error: 'Acme Fone 5 64GB' stands twice")
      })
    let named = PackTable(
      name: "pack.csv",
      bytes: Array(
        String(decoding: properties().bytes, as: UTF8.self)
          .replacing("id,acme", with: "id,impact-factors").utf8))
    #expect(errors([named]).first?.contains("give it an id of its own") == true)
    #expect(
      errors(overlay([refurbishing.replacing(",B,,,", with: ",B,2025-02-01,2025-01-01,")])).first?
        .contains("the end is before the beginning") == true)
  }

  @Test("A whole beside its stages has two boundaries and is refused")
  func boundaries() {
    let stage = modelRow.replacing("whole", with: "production")
    #expect(
      errors(overlay([modelRow, stage], models: [model])).contains {
        $0.contains(
          "[G-02] 'acme-fone-5-64gb' has one figure for all stages and this stage as well")
      })
  }

  @Test(
    "Numbers that would raise a claim or never be used are refused",
    arguments: [
      ("4,5,16", "-30,-20,-10", "a number below zero"),
      ("refurbishing:smartphone", "displacement", "is not the group of refurbishing"),
      (",main,", ",mian,", "no method uses the inputs 'mian'"),
    ])
  func refused(old: String, new: String, words: String) {
    #expect(
      errors(overlay([refurbishing.replacing(old, with: new)])).contains { $0.contains(words) })
  }

  @Test("A displacement rate of its own group, or with a range of no width, is refused")
  func displacement() {
    let row =
      "smartphone,displacement,,,main,final,any,share,0.4,0.5,0.6,displacement,C,,,acme-2026,"
    #expect(errors(overlay([row])).isEmpty)
    #expect(
      errors(overlay([row.replacing(",displacement,C", with: ",mine,C")])).first?
        .contains("write displacement: such numbers of all categories are uncertain together")
        == true)
    #expect(
      errors(overlay([row.replacing("0.4,0.5,0.6", with: "1,1,1")])).first?
        .contains("[G-03] a displacement rate without a range") == true)
  }

  @Test("What the study covers cannot be changed, and text that is not UTF-8 is named")
  func categoriesAndBytes() {
    let category =
      "home_console,inside,yes,6,0702,\"game console, home\",\"game consoles, home\",cbs-ewaste-2017,"
    #expect(
      errors([properties(), table("categories.csv", DeviceCategory.header, [category])]).first?
        .contains("what the study covers does not change") == true)
    let latin = PackTable(
      name: "sources.csv",
      bytes: Array((FactorSource.header.joined(separator: ",") + "\nx,caf").utf8) + [0xE9]
        + Array(",A,2026,,,own,open,2026-01-01,,\n".utf8))
    #expect(
      errors([properties(), latin]).first
        == "sources.csv:2:2: error: the cell is not UTF-8; save the table as UTF-8")
    let marked = PackTable(name: "pack.csv", bytes: [0xEF, 0xBB, 0xBF] + properties().bytes)
    #expect(errors([marked]).isEmpty)
  }

  @Test("Raw materials of refurbishing may be a share of the new device's")
  func shareOfMaterials() throws {
    let row =
      "smartphone,refurbishing,refurbishing,raw_materials,main,final,FR,share of new_device,0.05,0.1,0.2,"
      + "proxy_burden,C,,,acme-2026,"
    let pack = try load(overlay([row]))
    let impact = try UnitAssessor(pack: pack, method: try #require(pack.standardMethod))
      .assess(UnitImpact.Key(item: "smartphone"))
    // 267 x 2/3 less a tenth of 267.
    #expect(impact.avoided[.rawMaterials]?.net.kilograms == "151.3")
  }
}
