import Foundation
import ImpactTestSupport
import Testing

@Suite("The commands of the documents", .timeLimit(.minutes(20)))
struct ReadmeTests {
  private static let articles = [
    "YearlyStatement", "HeadlineNumbers", "OrderLookUps", "RunningTheService",
  ].map { "Sources/Impact/Impact.docc/\($0).md" }

  @Test(
    "Every command in a block of the README and of an article on a job runs",
    arguments: ["README.md"] + articles)
  func commands(document: String) throws {
    let blocks = try ProjectFiles.text(document).split(separator: "```sh\n").dropFirst()
      .compactMap { $0.split(separator: "```").first }
    let lines = blocks.flatMap { $0.split(separator: "\n") }
    #expect(lines.count >= (document == "README.md" ? 8 : document.contains("Service") ? 0 : 4))
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Examples",
      withDestinationPath: ProjectFiles.root.appending(path: "Examples").path(percentEncoded: false)
    )
    let makefile = try ProjectFiles.text("Makefile")
    for line in lines {
      let words = Self.words(line)
      switch words.first {
      case "make": #expect(makefile.contains("\n\(words[1]): "), "\(line)")
      case "impact":
        let result = try Program.run(Array(words.dropFirst()), folder: folder.path)
        #expect(result.status == 0, "\(line): \(result.words)")
      default: Issue.record("a command that is not tested: \(line)")
      }
    }
  }

  @Test("The settings of the README are settings, and pinned rules that are others stop the report")
  func settings() throws {
    let readme = try ProjectFiles.text("README.md")
    let yaml = try #require(
      readme.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let folder = try TemporaryFolder()
    try folder.write(
      "o.csv",
      "Order ID,Product,Quantity,Order Date,Condition\n1,iPhone 12,1,2025-01-15,Refurbished\n")
    try folder.write("impact.yaml", String(yaml))
    let made = try Program.run("report", "o.csv", "--format", "json", folder: folder.path)
    #expect(
      made.status == 0 && made.output.contains("\"name\" : \"Example shop\""), "\(made.words)")
    let digest = try #require(
      made.output.split(separator: "\"matching_digest\" : \"").dropFirst().first?.prefix(64))
    try folder.write("impact.yaml", "\(yaml)matching_digest: \(digest)\n")
    #expect(try Program.run("report", "o.csv", folder: folder.path).status == 0)
    try folder.write("impact.yaml", "\(yaml)matching_digest: \(String(digest.reversed()))\n")
    let stopped = try Program.run("report", "o.csv", folder: folder.path)
    #expect(stopped.status == 65)
    #expect(stopped.words.contains("recognised by other rules") && stopped.words.contains(digest))
  }

  @Test("Every command of the program stands in the README or its help's examples run")
  func examples() throws {
    let folder = try TemporaryFolder()
    let exports = try Program.run("example", "exports", folder: folder.path)
    #expect(exports.status == 0)
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/exports/shop-2025.csv", toPath: "\(folder.path)/orders-2025.csv")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/factors",
      withDestinationPath: ProjectFiles.root.appending(path: "factors").path(percentEncoded: false))
    for (year, name) in [
      ("2024", "statement-2024"), ("2025", "statement-2025"), ("2025", "statement"),
    ] {
      let made = try Program.run(
        "report", "exports", "--period", year, "-o", name, folder: folder.path)
      #expect(made.status == 0, "\(made.words)")
    }
    try folder.write(
      "refunds-2025.csv",
      "Order,Date,Product,Condition,Status,Quantity\n7,2025-03-01,iPhone 12,Renewed,refunded,1\n")
    #expect(
      try Program.run("ledger", "add", "exports", "--ledger", "kept.impact", folder: folder.path)
        .status == 0)
    let ledger = "\(folder.path)/sales.impact"
    let commands = try ProjectFiles.paths(below: "Sources/ImpactCommand", ending: [".swift"])
    var count = 0
    for file in commands {
      let text = try ProjectFiles.text("Sources/ImpactCommand/\(file)")
      for part in text.split(separator: "Example: ").dropFirst() {
        let line = part.prefix { $0 != "\n" && $0 != ")" }.replacing("\\\"", with: "\"")
          .replacing(/"[,)]?$/, with: "")
        guard !line.contains("&&") else { continue }
        if line.contains("-o statement") {
          try FileManager.default.removeItem(atPath: "\(folder.path)/statement")
        }
        // Every example of a ledger begins with the same one.
        try? FileManager.default.removeItem(atPath: ledger)
        try FileManager.default.copyItem(atPath: "\(folder.path)/kept.impact", toPath: ledger)
        let result = try Program.run(Array(Self.words(line).dropFirst()), folder: folder.path)
        #expect(result.status == 0, "\(line): \(result.words)")
        count += 1
      }
    }
    #expect(count >= 12)
  }

  /// The words of a command line, with quotation marks as a shell takes them.
  private static func words(_ line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
