import Impact
import ImpactTestSupport
import Testing

/// The library's ten lines in the README, compiled and run, and compared with the README's text.
@Suite("The README's ten lines", .timeLimit(.minutes(20)))
struct ReadmeLibraryTests {
  private func tenLines() throws -> String {
    let pack = try FactorPack.builtIn()
    guard let method = pack.method("ademe-2022"), let march = CalendarMonth(iso: "2025-03") else {
      fatalError("the built-in pack has this method")
    }
    var sales = ActivityTable()
    sales.add(units: 3, of: "smartphone", country: "FR", month: march)
    sales.add(units: 2, of: "laptop", country: "DE", month: march)
    let result = try Assessment(of: sales, by: UnitAssessor(pack: pack, method: method))
    return (result.total.inside.climateChange?.net.kilograms ?? "no result")  // 309.6
  }

  @Test("They compute what the comment says")
  func compute() throws {
    #expect(try tenLines() == "309.6")
  }

  @Test("They stand in the README as they stand here")
  func text() throws {
    let readme = try ProjectFiles.text("README.md")
    let block = try #require(
      readme.split(separator: "```swift\n").dropFirst().first?.split(separator: "```").first)
    let source = try ProjectFiles.text("Tests/ImpactTests/Structure/ReadmeLibraryTests.swift")
    for line in block.split(separator: "\n") where !line.hasPrefix("import") {
      let here = line.replacing("print(", with: "return (")
      #expect(source.contains(here.drop { $0 == " " }), "\(line)")
    }
  }
}
