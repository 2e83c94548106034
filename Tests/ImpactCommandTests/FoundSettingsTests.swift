import Foundation
import ImpactTestSupport
import Testing

@testable import ImpactCommand

/// What `check --settings` writes reads the same file in the same way.
@Suite("Settings of what was found", .timeLimit(.minutes(20)))
struct FoundSettingsTests {
  private static let files = [
    "shopify.csv", "ebay-fr.csv", "amazon-all-orders.txt", "plain-preamble.csv",
    "plain-utf16le-tab.txt", "mirakl.json", "ubl-invoice.xml", "workbook.xlsx",
  ]

  @Test("The rows end where they did without settings", arguments: files)
  func roundTrip(file: String) throws {
    let folder = try TemporaryFolder()
    let path =
      ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms/\(file)"
    let found = try Program.run("check", path, "--settings", folder: folder.path)
    #expect(found.status == 0, "\(found.words)")
    #expect(found.output.contains("platform: "))
    let before = try Program.run("lines", path, folder: folder.path)
    _ = try folder.write("impact.yaml", found.output)
    let after = try Program.run("lines", path, folder: folder.path)
    #expect(after.status == 0, "\(after.words)")
    #expect(before.output == after.output)
    #expect(before.output.split(separator: "\n").count > 3)
  }

  @Test("A file without header, and what the user said himself, are written down as well")
  func chosen() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("e.csv", "1,2025-01-31,iPhone 12,2\n2,2025-02-01,iPad 8,1\n")
    let arguments = [
      "e.csv", "--all-refurbished", "--country", "FR", "--column", "title=#3", "--column",
      "date=#2",
      "--column", "quantity=#4",
    ]
    let found = try Program.run(["check", "--settings"] + arguments, folder: folder.path)
    for line in ["all_refurbished: yes", "country: FR", "  title: \"#3\"", "  date: \"#2\""] {
      #expect(found.output.split(separator: "\n").contains(line[...]), "\(line)")
    }
    let before = try Program.run(["lines"] + arguments, folder: folder.path)
    _ = try folder.write("impact.yaml", found.output)
    let after = try Program.run("lines", "e.csv", folder: folder.path)
    #expect(before.output == after.output && before.output.contains(",counted,"))
  }

  @Test("match writes a worklist, and the filled file settles it in report and verify")
  func worklist() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "e.csv",
      "Order ID,Order Date,Category,Title,Quantity,Condition\n1,2025-01-31,Gadgets,Zorblax,5,Refurbished\n"
    )
    let first = try Program.run("match", "e.csv", "--mapping", "m.csv", folder: folder.path)
    #expect(
      first.status == 0 && first.output.hasPrefix("1 row appended to m.csv"), "\(first.words)")
    let text = try String(contentsOfFile: "\(folder.path)/m.csv", encoding: .utf8)
    #expect(text == "match_on,value,category,units,candidates\ncategory,Gadgets,,5,\n")
    _ = try folder.write("m.csv", text.replacing("Gadgets,,", with: "Gadgets,tablet,"))
    let report = try Program.run(
      "report", "e.csv", "--mapping", "m.csv", "-o", "s", folder: folder.path)
    #expect(report.status == 0, "\(report.words)")
    let lines = try Program.run("lines", "e.csv", "--mapping", "m.csv", folder: folder.path)
    #expect(lines.output.contains("tablet,category,mapping:2,"))
    let without = try Program.run("verify", "s", "--inputs", "e.csv", folder: folder.path)
    #expect(without.status == 64 && without.words.contains("name it with --mapping"))
    let verified = try Program.run(
      "verify", "s", "--inputs", "e.csv", "--mapping", "m.csv", folder: folder.path)
    #expect(verified.status == 0, "\(verified.words)")
  }
}
