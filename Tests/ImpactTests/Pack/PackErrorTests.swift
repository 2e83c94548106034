import ImpactTestSupport
import Testing

@testable import Impact

/// A pack with one mistake is refused, and the message names the place and the mend.
@Suite("Mistakes in a pack", .timeLimit(.minutes(20)))
struct PackErrorTests {
  /// Loads the pack that is built in with one text replaced in one table.
  private func errors(in table: String, replacing old: String, with new: String) throws -> [String]
  {
    let tables = try PackEditing.tables(table, replacing: old, with: new)
    do {
      _ = try FactorPack(tables: tables)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test("A wrong unit")
  func unit() throws {
    let errors = try errors(in: "open/study-waste.csv", replacing: ",g/year,", with: ",kg/year,")
    #expect(errors.count == 1)
    #expect(
      errors.first?.hasSuffix(
        "error: 'kg/year' is not a unit of study_waste_net_per_year; use g/year") == true)
    #expect(errors.first?.hasPrefix("open/study-waste.csv:2:8: ") == true)
  }

  @Test("Low above central")
  func order() throws {
    let errors = try errors(in: "open/displacement.csv", replacing: ",0.39,", with: ",0.69,")
    #expect(errors.first?.contains("low, central and high are not in order") == true)
  }

  @Test("An unknown source")
  func source() throws {
    let errors = try errors(
      in: "open/study-waste.csv", replacing: "ademe-reconditionne-2022", with: "hearsay")
    #expect(errors.contains { $0.contains("unknown source 'hearsay'; add it to sources.csv") })
  }

  @Test("The same number twice")
  func duplicate() throws {
    let twice = try errors(
      in: "ember/grid.csv", replacing: ",AT,g CO2e/kWh", with: ",FR,g CO2e/kWh")
    #expect(twice.contains { $0.contains("the same number stands at ember/grid.csv:") })
  }

  @Test("A world fall-back")
  func world() throws {
    let errors = try errors(in: "ember/grid.csv", replacing: ",FR,", with: ",any,")
    #expect(errors.first?.contains("there is no world fall-back") == true)
  }

  @Test("A displacement rate above one, or none at all")
  func displacement() throws {
    let above = try errors(in: "open/displacement.csv", replacing: ",0.71,", with: ",1.71,")
    #expect(above.first?.contains("[G-03] a displacement rate outside 0 to 1") == true)
    let row = "smartphone,displacement,,,main,final,any,share,0.39,0.5,0.71,"
    let none = try errors(
      in: "open/displacement.csv", replacing: row,
      with: "kettle,displacement,,,main,interim,any,share,0.39,0.5,0.71,")
    #expect(none.contains { $0.contains("[G-03] 'smartphone' has no displacement rate") })
  }

  @Test("A header that is not the one expected")
  func header() throws {
    let errors = try errors(in: "sources.csv", replacing: "key,title", with: "id,title")
    #expect(
      errors.first
        == "sources.csv:1:1: error: the header is not the one expected; begin the table with key,title,publisher,year,edition,url,licence,layer,date_read,page,note"
    )
  }

  @Test("A number with a unit in it")
  func number() throws {
    let errors = try errors(in: "open/study-waste.csv", replacing: ",314,", with: ",314 g,")
    #expect(
      errors.first?.hasSuffix(
        "'314 g' is not a number; write it as 1234.5, as the source prints it") == true)
  }
}
