import ImpactTestSupport
import Testing

@Suite("The core is pure", .timeLimit(.minutes(20)))
struct ImportTests {
  @Test("Sources/Impact imports nothing but the factor tables")
  func imports() throws {
    let files = try ProjectFiles.paths(below: "Sources/Impact", ending: [".swift"])
    #expect(files.count > 40)
    for file in files {
      let imports = try ProjectFiles.text("Sources/Impact/\(file)").split(separator: "\n")
        .map { $0.drop { $0 == " " } }
        .filter { $0.hasPrefix("import ") || $0.contains(" import ") && !$0.hasPrefix("/") }
      #expect(imports.allSatisfy { $0 == "import CFactorTables" }, "\(file)")
    }
  }

  @Test("No source file has more than 400 lines")
  func lengths() throws {
    for folder in ["Sources", "Tests"] {
      for file in try ProjectFiles.paths(below: folder, ending: [".swift"]) {
        let lines = try ProjectFiles.text("\(folder)/\(file)").split(
          separator: "\n", omittingEmptySubsequences: false
        ).count
        #expect(lines <= 401, "\(folder)/\(file) has \(lines) lines")
      }
    }
  }
}
