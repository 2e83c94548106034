import Foundation
import ImpactTestSupport
import Testing

@Suite("The command line", .timeLimit(.minutes(20)))
struct CommandTests {
  private static let examples = ProjectFiles.root.appending(path: "Examples/exports")
    .path(percentEncoded: false)

  private let orders =
    "Order ID,Product,Quantity,Order Date,Condition,Country\n"
    + "1,iPhone 12,3,2025-01-15,Refurbished,FR\n2,ThinkPad T480,2,2025-02-15,Refurbished,DE\n"

  @Test("Alone it prints the three jobs")
  func alone() throws {
    let result = try Program.run()
    #expect(result.status == 0)
    #expect(result.output.contains("impact report EXPORT... -o DIR"))
    #expect(result.output.contains("impact estimate \"iPhone 12 64GB\" --explain"))
    #expect(result.words.isEmpty)
  }

  @Test(
    "Every command has help with an example",
    arguments: [
      ["report"], ["check"], ["lines"], ["estimate"], ["example"], ["factors"],
      ["factors", "list"], ["factors", "show"], ["factors", "sources"], ["factors", "check"],
      ["headline"], ["sentence"], ["lint"], ["methods"], ["methods", "list"], ["methods", "show"],
      ["methods", "compare"],
    ])
  func help(command: [String]) throws {
    let help = try Program.run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("OVERVIEW: "))
    #expect(help.output.contains("Example: impact \(command.joined(separator: " "))"))
  }

  @Test("A report without -o is one screen; the data go to standard output, the words elsewhere")
  func screen() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run("report", try folder.write("orders.csv", orders))
    #expect(result.status == 0)
    #expect(result.words == "")
    #expect(result.output.contains("309.6 kg CO2e"))
    #expect(result.output.contains("120.6 kg CO2e"))
    #expect(result.output.contains("if every sale replaces a new device (upper bound)"))
    #expect(result.output.contains("Rows read: 2 = 2 counted"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["orders.csv"])
  }

  @Test("A report with -o writes all files, twice the same, and does not overwrite unasked")
  func files() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write("orders.csv", orders)
    let first = "\(folder.path)/first"
    #expect(try Program.run("report", export, "-o", first).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: first).sorted()
    #expect(
      names == [
        "activity.csv", "datapackage.json", "factors.csv", "results.csv", "set-aside.csv",
        "sources.csv", "statement.html", "statement.json", "unmatched.csv",
      ])
    let again = try Program.run("report", export, "-o", first)
    #expect(again.status == 73)
    #expect(
      again.words.hasSuffix("holds another statement; name another folder, or say --replace\n"))
    let second = "\(folder.path)/second"
    #expect(try Program.run("report", export, "-o", second).status == 0)
    #expect(try Program.run("report", export, "-o", first, "--replace").status == 0)
    for name in names {
      #expect(
        FileManager.default.contents(atPath: "\(first)/\(name)")
          == FileManager.default.contents(atPath: "\(second)/\(name)"), "\(name)")
    }
  }

  @Test("Standard input gives the same figures as the file")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let file = try Program.run("report", try folder.write("orders.csv", orders)).output
    let piped = try Program.run("report", "-", input: orders)
    #expect(piped.status == 0)
    #expect(piped.output == file)
  }

  @Test(
    "The milligrams of the lines sum to the statement",
    arguments: ["ademe-2022", "one-to-one", "prudent", "restart-2021"])
  func lines(method: String) throws {
    let lines = try Program.run("lines", Self.examples, "--method", method)
    #expect(lines.status == 0)
    let rows = lines.output.split(separator: "\n")
    let header = try #require(rows.first).split(separator: ",").map(String.init)
    let amount = try #require(header.firstIndex(of: "avoided_mg_co2e"))
    let study = try #require(header.firstIndex(of: "study"))
    var sum = 0
    for row in rows.dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      if cells[study] == "inside" { sum += Int(cells[amount]) ?? 0 }
    }
    let json = try Program.run("report", Self.examples, "--method", method, "--format", "json")
      .output
    struct Document: Decodable {
      struct Totals: Decodable { let avoided: [String: Amounts] }
      struct Amounts: Decodable { let net: String? }
      let totals: Totals
      let reconciliation: [String: Int]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
    let net = try #require(Decimal(string: document.totals.avoided["climate_change"]?.net ?? ""))
    #expect(net * 1_000_000 == Decimal(sum))
    #expect(document.reconciliation["read"] == rows.count - 1)
  }

  @Test("Lines can be asked for by category, country, month and state")
  func filter() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write("orders.csv", orders)
    let result = try Program.run(
      "lines", export, "--where", "category=laptop,country=Germany", "--format", "ndjson")
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.output.contains("\"row\":3"))
    #expect(result.output.contains("\"avoided_mg_co2e\":162000000"))
    let wrong = try Program.run("lines", export, "--where", "colour=blue")
    #expect(wrong.status == 64)
    #expect(wrong.words.contains("'colour=blue' is no condition"))
  }

  @Test("Check writes nothing and tells how a file is read")
  func check() throws {
    let result = try Program.run("check", Self.examples)
    #expect(result.status == 0)
    for words in [
      #"format +CSV, semicolon"#, #"encoding +UTF-8"#, #"date order +dmy"#,
      #"decimal mark of prices +comma"#, #"column title +column 3, 'Désignation'"#,
    ] {
      #expect(result.output.contains(try Regex(words)), "\(words)")
    }
    #expect(result.output.contains("unreadable quantity"))
  }

  @Test("Without a word on the condition no unit counts, and the message says what to do")
  func nothingCounts() throws {
    let text = "Order ID,Product,Quantity,Order Date\n1,iPhone 12,3,2025-01-15\n"
    let result = try Program.run("report", "-", input: text)
    #expect(result.status == 0)
    #expect(result.output.contains("Impact of 0 units"))
    #expect(
      result.words.contains(
        "No unit counts: 1 row is set aside as 'condition unknown'; name the column of the "
          + "condition with --column condition=NAME, or say --all-refurbished"))
    let declared = try Program.run("report", "-", "--all-refurbished", input: text)
    #expect(
      declared.output.contains(
        "No column says that these goods are refurbished; the seller's word was taken."))
  }

  @Test("A row that cannot be read is set aside and said last; under --strict nothing is written")
  func strict() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write("orders.csv", orders + "3,iPhone 12,many,2025-02-15,Good,FR\n")
    let out = "\(folder.path)/out"
    let result = try Program.run("report", export, "-o", out)
    #expect(result.status == 0)
    #expect(
      result.words.hasSuffix("1 row cannot be read, set aside; set-aside.csv lists them\n"))
    let aside = try String(contentsOfFile: "\(out)/set-aside.csv", encoding: .utf8)
    #expect(
      aside.contains(
        "orders.csv,rejected,unreadable quantity,3,a text of 4 characters (letters),1,0,4,give a whole number of units"
      ))
    let strict = try Program.run("report", export, "-o", "\(folder.path)/strict", "--strict")
    #expect(strict.status == 65)
    #expect(strict.words.hasPrefix("orders.csv:4:3: error: 1 row cannot be read"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/strict"))
  }

  @Test("Estimate explains every term with its source")
  func estimate() throws {
    let text = try Program.run("estimate", "iPhone 12 64GB", "--explain").output
    #expect(text.contains("49.2 kg CO2e avoided"))
    #expect(text.contains("21.2 kg CO2e avoided"))
    #expect(text.contains("E_new = 84 kg CO2e"))
    #expect(text.contains("avoided = D x E_new x (L2 / L1) - R"))
    let json = try Program.run("estimate", "smartphone", "--units", "2", "--format", "json").output
    #expect(json.contains("\"net\" : \"98.4\""))
    #expect(json.contains("\"place\" : \"open/new-devices.csv:"))
  }

  @Test(
    "Every failure is one line with the mend, and its exit status",
    arguments: [
      (["report", "none.csv"], 66, "none.csv:1:1: error: no such file; "),
      (["report"], 64, "impact: error: no export named; "),
      (["report", "-"], 65, "-:1:1: error: the file is empty; "),
      (
        ["report", "-", "--method", "guess"], 64,
        "impact: error: unknown method 'guess'; use one of ademe-2022, "
      ),
      (["report", "-", "--period", "soon"], 64, "impact: error: 'soon' is not a period; "),
      (
        ["report", "-", "--column", "colour=Blue"], 64,
        "impact: error: 'colour=Blue' names no column; "
      ),
      (
        ["report", "-", "--country", "Atlantis"], 64, "impact: error: 'Atlantis' is not a country; "
      ),
      (
        ["estimate", "washing_machine"], 65,
        "impact: error: no result for washing machines under 'ademe-2022': "
      ),
      (["estimate", "kettle cosy"], 65, "impact: error: "),
      (
        ["estimate", "Coque iPhone 8 Plus"], 65,
        "impact: error: 'Coque iPhone 8 Plus' is an accessory"
      ),
      (
        ["estimate", "laptop", "--edition", "interim"], 65,
        "impact: error: no result for laptops under 'ademe-2022': the edition has no figure"
      ),
      (
        ["factors", "show", "spaceship"], 65,
        "impact: error: the pack has no category 'spaceship'; "
      ),
      (["factors", "check", "no-such-folder"], 66, "impact: error: no "),
      (["methods", "show", "guess"], 64, "impact: error: unknown method 'guess'; "),
    ] as [([String], Int32, String)])
  func failures(arguments: [String], status: Int32, words: String) throws {
    let exact = try Program.run(arguments)
    #expect(exact.status == status)
    #expect(exact.output == "")
    #expect(exact.words.hasPrefix(words), "\(exact.words)")
    #expect(exact.words.split(separator: "\n").count == 1, "\(exact.words)")
  }

  @Test("Wrong usage exits with 64")
  func usage() throws {
    #expect(try Program.run("report", "--fomat", "json").status == 64)
    #expect(try Program.run("estimate", "smartphone", "--units", "0").status == 64)
    #expect(try Program.run("nonsense").status == 64)
  }

  @Test("Factors and methods are listed, shown and checked")
  func pack() throws {
    let list = try Program.run("factors", "list")
    #expect(list.status == 0)
    #expect(list.output.contains("smartphone"))
    #expect(
      try Program.run("factors", "show", "laptop", "--format", "csv").output.contains(
        "new_device,whole,climate_change,main,final"))
    #expect(try Program.run("factors", "sources").output.contains("ademe-reconditionne-2022"))
    let folder = ProjectFiles.root.appending(path: "factors").path(percentEncoded: false)
    let built = try Program.run("factors", "check")
    #expect(built.status == 0)
    #expect(try Program.run("factors", "check", folder).output == built.output)
    #expect(try Program.run("methods", "list").output.contains("restart-2021  comparison"))
    #expect(try Program.run("methods", "show", "prudent").output.contains("0.5 (0.39 to 0.71)"))
    #expect(try Program.run("methods", "compare").output.contains("151"))
    #expect(try Program.run("methods", "compare", Self.examples).output.contains("one-to-one"))
  }

  @Test("The program works alone in another folder, with an empty PATH, and brings its examples")
  func portable() throws {
    let folder = try TemporaryFolder()
    let copy = URL(filePath: folder.path).appending(path: "copy")
    try FileManager.default.copyItem(at: try Program.url, to: copy)
    let example = try Program.run(
      "example", "exports", environment: ["PATH": ""], program: copy, folder: folder.path)
    #expect(example.status == 0)
    let report = try Program.run(
      "report", "exports", "-o", "out", environment: ["PATH": ""], program: copy,
      folder: folder.path)
    #expect(report.status == 0)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/out/statement.html"))
    let again = try Program.run("example", "exports", program: copy, folder: folder.path)
    #expect(again.status == 73)
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/exports") {
      #expect(
        FileManager.default.contents(atPath: "\(folder.path)/exports/\(name)")
          == FileManager.default.contents(atPath: "\(Self.examples)/\(name)"))
    }
  }

  @Test("No path of the machine, no user and no clock stands in any file of a statement")
  func noTraces() throws {
    let folder = try TemporaryFolder()
    let out = "\(folder.path)/out"
    #expect(try Program.run("report", Self.examples, "-o", out).status == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      let text = try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
      #expect(!text.contains(folder.path))
      #expect(!text.contains(ProjectFiles.root.path(percentEncoded: false)))
      #expect(!text.contains(NSUserName() + "@"))
    }
  }
}
