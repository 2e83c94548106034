import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// The seller's own table of products.
@Suite("The mapping of products", .timeLimit(.minutes(20)))
struct MappingTests {
  private static let export =
    "Order ID,Order Date,SKU,Category,Title,Quantity,Condition\n"
    + "1,2025-01-31,Z1,Gerätepark,Zorblax 3000,5,Refurbished\n"
    + "2,2025-01-31,Z2,Gerätepark,Hülle für Zorblax 3000,2,Refurbished\n"
    + "3,2025-01-31,Q7,Vermischtes,Quuxer,3,Refurbished\n"
    + "4,2025-01-31,Q8,,Frobnicator Mini,1,Refurbished\n"

  private func mapping(_ text: String) throws -> ProductMapping {
    let folder = try TemporaryFolder()
    let file = try MappingFile(path: try folder.write("mapping.csv", text))
    return try file.mapping(try Matcher.builtIn(), file: "mapping.csv")
  }

  private func read(_ mapping: ProductMapping) throws -> SalesReading {
    let folder = try TemporaryFolder()
    return try SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(),
      matcher: try Matcher.builtIn().mapped(by: mapping)
    ).read(try ExportInput.inputs(try folder.write("e.csv", Self.export)))
  }

  @Test("Shop categories come first, then titles, each by units; filled cells never change")
  func worklist() throws {
    let matcher = try Matcher.builtIn()
    var file = MappingFile()
    #expect(file.append(try read(ProductMapping()), matcher: matcher) == 3)
    #expect(file.rows.map(\.value) == ["Gerätepark", "Vermischtes", "Frobnicator Mini"])
    #expect(file.rows.map(\.units) == ["5", "3", "1"])
    #expect(file.rows.map(\.key) == [.category, .category, .title])
    // Nothing new: nothing is written twice.
    #expect(file.append(try read(ProductMapping()), matcher: matcher) == 0)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let settled = text.replacing("category,Gerätepark,,", with: "category,Gerätepark,Handy,")
      .replacing("category,Vermischtes,,", with: "category,Vermischtes,titles,")
    let folder = try TemporaryFolder()
    file = try MappingFile(path: try folder.write("m.csv", settled))
    let reading = try read(try file.mapping(matcher, file: "m.csv"))
    #expect(file.append(reading, matcher: matcher) == 1)
    #expect(file.rows.last?.value == "Quuxer" && file.rows.last?.key == .title)
    #expect(file.rows.first?.category == "Handy")
  }

  @Test("A category settles all its titles but accessories; a number comes before a title")
  func settles() throws {
    let reading = try read(
      try mapping(
        "match_on,value,category\ncategory,Gerätepark,smartphone\nsku,Q7,laptop\n"
          + "title,frobnicator  MINI,tablet\ntitle,Quuxer,accessory\n"))
    let units = Dictionary(
      reading.activity.cells.map { ($0.key.item, $0.tally.units) }, uniquingKeysWith: +)
    #expect(units == ["smartphone": 5, "laptop": 3, "tablet": 1])
    #expect(reading.setAside.sorted.map(\.key.reason) == [.accessory])
    #expect(reading.activity.cells.first { $0.key.item == "laptop" }?.key.level == .given)
  }

  @Test("An unknown category is answered with the nearest one and its place")
  func unknown() {
    let error = #expect(throws: ExportError.self) {
      try mapping("match_on,value,category\ncategory,Handys,smartphone\ntitle,X,smartfone\n")
    }
    #expect(
      error?.description.hasPrefix(
        "mapping.csv:3:3: error: no category has the name 'smartfone'; did you mean 'smartphone'?")
        == true)
    let other = #expect(throws: ExportError.self) {
      try mapping("match_on,value,category\ncolour,Red,smartphone\n")
    }
    let twice = #expect(throws: ExportError.self) {
      try mapping("match_on,value,category\n,,\nsku,A,tablet\nsku,A,laptop\n")
    }
    #expect(twice?.description.contains(":4:3: error: row 3 says something else") == true)
    #expect(other?.description.hasPrefix("mapping.csv:2:1: error: match_on is none of") == true)
  }

  @Test("A table that a spreadsheet saved again is read back")
  func resaved() throws {
    let text =
      "\u{FEFF}match_on;value;category;units;candidates\r\ntitle;\"Quuxer\";Konsole;3;\r\n"
      + "title;'=Zorblax;tablet;1;\r\n;;;;\r\n"
    let folder = try TemporaryFolder()
    let file = try MappingFile(path: try folder.write("m.csv", text))
    #expect(file.rows.map(\.value) == ["Quuxer", "=Zorblax"])
    #expect(file.rows.map(\.category) == ["Konsole", "tablet"])
    #expect(file.bytes == Array(text.utf8))
  }

  @Test("What the user wrote stays to the byte; new rows stand behind it in his own manner")
  func appended() throws {
    let text =
      "value;match_on;category;my own remark\r\nGerätepark;category;;look at this\r\n;;;\r\n"
    let folder = try TemporaryFolder()
    var file = try MappingFile(path: try folder.write("m.csv", text))
    #expect(file.append(try read(ProductMapping()), matcher: try Matcher.builtIn()) == 2)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == text
        + "Vermischtes;category;;\r\nFrobnicator Mini;title;;\r\n")
  }

  @Test("A title with a long number is settled as the worklist shows it")
  func masked() throws {
    let mapping = try mapping("match_on,value,category\ntitle,Quux [masked] neu,tablet\n")
    let matcher = try Matcher.builtIn().mapped(by: mapping)
    #expect(
      matcher.product(category: "", title: "Quux 4006381333931 neu").kind == .device("tablet"))
  }
}
