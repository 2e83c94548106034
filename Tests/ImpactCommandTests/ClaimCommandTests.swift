import Foundation
import ImpactTestSupport
import Testing

@Suite("Headlines, sentences and lint as commands", .timeLimit(.minutes(20)))
struct ClaimCommandTests {
  private let orders =
    "Order ID,Product,Quantity,Order Date,Condition,Country\n"
    + "1,iPhone 12,300,2025-01-15,Refurbished,FR\n2,ThinkPad T480,20,2025-02-15,Refurbished,DE\n"

  private let published = ["--link", "https://example.com/s", "--today", "2026-01-31"]

  @Test("The same input gives the same bytes in every format, and cards need an address")
  func formats() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("orders.csv", orders)
    for format in ["text", "json", "html", "svg"] {
      let run = ["headline", file, "--format", format, "--locale", "fr", "--market", "FR"]
      let made = try Program.run(run + published)
      #expect(made.status == 0, "\(made.words)")
      #expect(made.output.contains("320 appareils reconditionnés vendus"))
      #expect(try Program.run(run + published).output == made.output)
      #expect(!made.output.contains(folder.path))
      let bare = try Program.run(run + ["--today", "2026-01-31"])
      #expect(bare.status == (format == "html" || format == "svg" ? 1 : 0))
      if format == "text" { #expect(bare.output.hasPrefix("Ne pas publier")) }
    }
  }

  @Test("An expired headline is refused, by the clock or --today")
  func expired() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("o.csv", orders.replacing("2025-", with: "2019-"))
    let now = try Program.run("headline", file)
    #expect(now.status == 1 && now.words.contains("[HL-07]"))
    #expect(try Program.run("headline", file, "--today", "2021-01-31").status == 0)
    #expect(try Program.run("headline", file, "--today", "31.1.2021").status == 64)
  }

  @Test("activity.csv gives the headline of its exports, and a cut or changed one is refused")
  func activity() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("orders.csv", orders)
    let made = try Program.run("report", file, "-o", "s", "--period", "2025", folder: folder.path)
    #expect(made.status == 0)
    let first = try Program.run(["headline", file, "--period", "2025"] + published)
    let path = "\(folder.path)/s/activity.csv"
    let second = try Program.run(["headline", "--activity", path, "--period", "2025"] + published)
    // The same figure, but nobody knows what has no result.
    #expect(
      first.output.split(separator: "\n").first
        == second.output.split(separator: "\n").dropFirst().first)
    #expect(second.words.contains("not for publication: [G-11]"))
    let card = try Program.run(
      ["headline", "--activity", path, "--period", "2025", "--format", "svg"] + published)
    #expect(card.status == 1 && card.words.contains("[G-11]"))
    let days = try Program.run(
      ["headline", "--activity", path, "--period", "2025-01-05..2025-03"] + published)
    #expect(days.status == 64 && days.words.contains("whole months"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let cut = try folder.write(
      "cut.csv", text.split(separator: "\n").dropLast().joined(separator: "\n"))
    #expect(try Program.run("headline", "--activity", cut).status == 65)
    let changed = try folder.write("changed.csv", text.replacing(",300,", with: ",900,"))
    #expect(try Program.run("headline", "--activity", changed).status == 65)
  }

  @Test("An earlier headline says why the figure moved")
  func previous() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("orders.csv", orders)
    let old = try Program.run(["headline", file, "--format", "json"] + published)
    let last = try folder.write("last.json", old.output)
    let less = try folder.write("less.csv", orders.replacing(",300,", with: ",100,"))
    let made = try Program.run(["headline", less, "--previous", last] + published)
    #expect(made.status == 0)
    #expect(
      made.words.contains("data correction: -4240 kg CO2e") && made.words.contains("fell from"))
    #expect(try Program.run(["headline", file, "--previous", file] + published).status == 65)
    let hostile = try folder.write(
      "hostile.json",
      old.output.replacing(/"(units|net_mg)" : [0-9]+/) {
        "\"\($0.1)\" : 9223372036854775807"
      })
    let refused = try Program.run(["headline", less, "--previous", hostile] + published)
    #expect(refused.status == 65 && refused.words.contains("hostile.json:1:1: error: "))
  }

  @Test("A table keeps its own bytes, and what is added is safe in a spreadsheet")
  func table() throws {
    let folder = try TemporaryFolder()
    let table =
      "\u{FEFF}sku;title;note\r\n\"1\";iPhone 12;\"a;b\"\r\n2;=cmd;x\r\n3;\"ThinkPad 14\"\" T480\"\r\n\r\n4;Sony headphones;y"
    let file = try folder.write("products.csv", table)
    let made = try Program.run(
      "sentence", file, "--locale", "fr", "--market", "FR", "--link", "https://example.com/m")
    #expect(made.status == 0, "\(made.words)")
    let lines = made.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    try #require(lines.count >= 6, "\(made.words)")
    // Foundation drops the mark when it reads the output.
    #expect(lines[0].hasSuffix("sku;title;note;sentence;level;low_kg_co2e;valid_until"))
    #expect(
      lines[1].hasPrefix("\"1\";iPhone 12;\"a;b\";\"Estimation, en moyenne pour ce type d’appareil")
    )
    #expect(lines[2].hasPrefix("2;=cmd;x;;") && lines[2].contains("no data: no category found"))
    #expect(lines[3].hasPrefix("3;\"ThinkPad 14\"\" T480\";;\"Estimation"))
    #expect(lines[4].isEmpty)
    #expect(lines[5].contains("no data: [PO-04]"))
    #expect(try Program.run("sentence", try folder.write("x.csv", "a,b\n1,2\n")).status == 65)
    #expect(try Program.run("sentence", "\(folder.path)/none.csv").status == 66)
  }

  @Test("A sentence for one product, or why there is none")
  func sentence() throws {
    let made = try Program.run("sentence", "iPhone 12 64GB")
    #expect(made.status == 0 && made.output.contains("on average for this type of device"))
    #expect(made.words.contains("[HL-05]") && made.output.hasPrefix("Not for publication"))
    let json = ["sentence", "smartphone", "--format", "json"]
    #expect(try Program.run(json).output.contains("\"publication\" : false"))
    let linked = try Program.run(json + ["--link", "https://example.com/m"])
    #expect(linked.output.contains("\"publication\" : true"))
    let expired = try Program.run(json + ["--today", "2040-01-01"])
    #expect(expired.status == 1 && expired.words.contains("[HL-07]") && expired.output.isEmpty)
    #expect(try Program.run(json + ["--today", "tomorrow"]).status == 64)
    #expect(try Program.run("sentence", "monitor").status == 1)
    #expect(try Program.run("sentence", "iPhone 12 case").status == 1)
    #expect(try Program.run("sentence", "laptop", "--locale", "nl").status == 64)
    #expect(try Program.run("sentence", "laptop", "--link", "javascript:alert(1)").status == 64)
  }

  @Test("The lint says rule, reason and wording, and its status is 1 only when blocked")
  func lint() throws {
    let blocked = try Program.run(
      "lint", "Un téléphone comme neuf", "--market", "fr", "--locale", "fr")
    #expect(blocked.status == 1)
    #expect(blocked.output.contains("R122-4") && blocked.output.contains("Instead: Reconditionné"))
    let fine = try Program.run("lint", "Refurbished phones")
    #expect(fine.status == 0 && fine.output == "Nothing found.\n")
    let warned = try Program.run("lint", "-", "--format", "json", input: "Your refurbished phone")
    #expect(warned.status == 0 && warned.output.contains("\"rule\" : \"your\""))
    let bare = try Program.run("lint", "--", "-87 % par rapport au neuf")
    #expect(bare.status == 0 && bare.output.hasPrefix("Missing: \"87 %\"  percent_bare"))
    #expect(try Program.run("lint", " ").status == 64)
    #expect(try Program.run("lint", "x", "--market", "Narnia").status == 64)
  }
}
