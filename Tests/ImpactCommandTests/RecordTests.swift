import Foundation
import ImpactTestSupport
import Testing

/// Statements that are verified, compared and restated from the command line.
@Suite("Records, from the command line", .timeLimit(.minutes(20)))
struct RecordTests {
  private static let sales2024 = """
    Order ID,Product,Quantity,Price,Currency,Order Date,Condition,Country,Customer
    1,iPhone 12 64GB,3,250.00,EUR,2024-01-15,Refurbished,FR,Ann
    2,ThinkPad T480,2,300.00,EUR,2024-02-15,Refurbished,DE,Bob
    """ + "\n"
  private static let sales2025 = """
    Order ID,Product,Quantity,Price,Currency,Order Date,Condition,Country,Customer
    5,iPhone 12 64GB,5,250.00,EUR,2025-01-15,Refurbished,FR,Cid
    6,iPad 9,4,200.00,EUR,2025-02-15,Refurbished,DE,Dot
    7,Dell P2419H monitor,4,80.00,EUR,2025-03-15,Refurbished,PL,Eve
    """ + "\n"

  private func statement(
    _ export: String, _ name: String, in folder: TemporaryFolder, _ arguments: String...
  ) throws {
    try folder.write("\(name).csv", export)
    let made = try Program.run(
      ["report", "\(name).csv", "-o", name, "--replace"] + arguments, folder: folder.path)
    #expect(made.status == 0, "\(made.words)")
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains(old), "\(file) has no '\(old)'")
    try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
  }

  @Test("verify needs no export and says which figure differs")
  func verify() throws {
    let folder = try TemporaryFolder()
    try statement(Self.sales2024, "s", in: folder)
    try FileManager.default.removeItem(atPath: "\(folder.path)/s.csv")
    let equal = try Program.run("verify", "s", folder: folder.path)
    #expect(
      equal.status == 0 && equal.output.contains("Every figure of the statement comes out again"))
    try change("\(folder.path)/s/statement.json", "\"net\" : \"309.6\"", "\"net\" : \"310.6\"")
    let changed = try Program.run("verify", "s/statement.json", folder: folder.path)
    #expect(changed.status == 1)
    #expect(changed.words.contains("totals.avoided.climate_change.net"))
    #expect(changed.words.contains("'310.6'") && changed.words.contains("'309.6'"))
  }

  @Test("verify --inputs tells other bytes from other lines")
  func inputs() throws {
    let folder = try TemporaryFolder()
    try statement(Self.sales2024, "s", in: folder)
    func check() throws -> Program.Result {
      try Program.run("verify", "s", "--inputs", "s.csv", folder: folder.path)
    }
    #expect(try check().output.contains("the same bytes, and the same lines count"))
    // A column that is never read.
    try change("\(folder.path)/s.csv", "Ann", "Anna")
    let bytes = try check()
    #expect(bytes.status == 0 && bytes.output.contains("other bytes, but the same lines count"))
    // Each cell that is read, one after the other; two lines that change places do not matter.
    for (old, new) in [
      ("1,iPhone", "9,iPhone"), ("iPhone 12 64GB", "iPhone 12 128GB"), (",3,250.00", ",4,250.00"),
      ("250.00", "251.00"), ("2024-01-15", "2024-01-16"), ("Refurbished,FR", "Excellent,FR"),
      (",FR,", ",BE,"), ("EUR,2024-01", "USD,2024-01"),
    ] {
      try folder.write("s.csv", Self.sales2024)
      try change("\(folder.path)/s.csv", old, new)
      let lines = try check()
      #expect(lines.status == 1, "\(old) to \(new): \(lines.output)")
      #expect(lines.words.contains("lines"), "\(lines.words)")
    }
    let rows = Self.sales2024.split(separator: "\n")
    try folder.write("s.csv", "\(rows[0])\n\(rows[2])\n\(rows[1])\n")
    #expect(try check().status == 0)
    #expect(
      try Program.run("verify", "s", "--inputs", "none.csv", folder: folder.path).status == 66)
  }

  @Test("A statement with a pack of one's own is verified with that pack as it was")
  func ownPack() throws {
    let folder = try TemporaryFolder()
    try overlay(in: folder)
    try statement(Self.sales2024, "s", in: folder, "--pack", "acme")
    let without = try Program.run("verify", "s", folder: folder.path)
    #expect(without.status == 1 && without.words.contains("name its folder with --pack"))
    #expect(try Program.run("verify", "s", "--pack", "acme", folder: folder.path).status == 0)
    try change("\(folder.path)/acme/open/acme.csv", "4,5,16", "4,5,17")
    let changed = try Program.run("verify", "s", "--pack", "acme", folder: folder.path)
    #expect(changed.status == 1 && changed.words.contains("a table was changed"))
    try change("\(folder.path)/acme/open/acme.csv", "4,5,17", "6,5,17")
    let broken = try Program.run("estimate", "smartphone", "--pack", "acme", folder: folder.path)
    #expect(broken.status == 65)
    #expect(
      broken.words.hasPrefix("open/acme.csv:2:9: error: low, central and high are not in order; "))
  }

  private func overlay(in folder: TemporaryFolder) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/acme/open", withIntermediateDirectories: true)
    try folder.write(
      "acme/pack.csv",
      "key,value\nid,acme\noverlay_of,impact-factors\nreleased,2026-01-01\nversion,1\n")
    try folder.write(
      "acme/open/acme.csv",
      "category,quantity,stage,indicator,inputs,edition,geography,unit,low,central,high,"
        + "correlation_group,quality,valid_from,valid_to,source,note\n"
        + "smartphone,refurbishing,refurbishing,climate_change,main,final,FR,kg CO2e,4,5,16,"
        + "refurbishing:smartphone,B,,,own-assumption-2026,\n")
  }

  @Test("compare names the parts, which add up; a changed statement is refused")
  func compare() throws {
    let folder = try TemporaryFolder()
    try statement(Self.sales2024, "old", in: folder)
    try statement(Self.sales2025, "new", in: folder, "--method", "prudent")
    let text = try Program.run("compare", "old", "new", folder: folder.path)
    #expect(text.status == 0)
    #expect(text.output.contains("data correction is 0") && text.output.contains("volume"))
    let csv = try Program.run("compare", "old", "new", "--format", "csv", folder: folder.path)
    for line in csv.output.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").dropFirst(3).compactMap { Decimal(string: String($0)) }
      #expect(cells.count == 8)
      #expect(cells.dropLast().reduce(0, +) == cells.last, "\(line)")
    }
    #expect(csv.output.contains("\nmonitor,0,4,0,"))
    let json = try Program.run("compare", "old", "new", "--format", "json", folder: folder.path)
    #expect(json.output.contains("\"schema\" : \"impact-comparison/1\""))
    try change("\(folder.path)/old/statement.json", "\"units\" : 5", "\"units\" : 6")
    let refused = try Program.run("compare", "old", "new", folder: folder.path)
    #expect([1, 65].contains(refused.status))
  }

  @Test("With the old period read again, its change is data correction")
  func oldAgain() throws {
    let folder = try TemporaryFolder()
    try statement(Self.sales2024, "old", in: folder)
    try statement(
      Self.sales2024.replacing("1,iPhone 12 64GB,3", with: "1,iPhone 12 64GB,2"), "again",
      in: folder)
    try statement(Self.sales2025, "new", in: folder)
    let csv = try Program.run(
      "compare", "old", "new", "--old-again", "again", "--format", "csv", folder: folder.path)
    #expect(csv.status == 0, "\(csv.words)")
    #expect(csv.output.contains("\nsmartphone,3,5,147.6,-49.2,0,"))
  }

  @Test("A series shows each year as published and restated, and sums the restated ones only")
  func series() throws {
    let folder = try TemporaryFolder()
    try statement(Self.sales2024, "old", in: folder, "--method", "one-to-one")
    try statement(Self.sales2025, "new", in: folder)
    let csv = try Program.run(
      "compare", "old", "new", "--series", "--format", "csv", folder: folder.path)
    #expect(csv.status == 0, "\(csv.words)")
    // 3 x 77.2 + 2 x 151 then; 3 x 49.2 + 2 x 81 restated.
    #expect(csv.output.contains(",one-to-one,final,impact-factors 2026.1,533.6,309.6,"))
    let text = try Program.run("compare", "old", "new", "--series", folder: folder.path)
    #expect(text.output.contains("Only the restated figures may be added up"))
    #expect(text.output.contains("715.6"))
    let twice = try Program.run("compare", "new", "new", "--series", folder: folder.path)
    #expect(twice.status == 65 && twice.words.contains("sales would count twice"))
  }

  @Test("impact.yaml of the folder is used and said; the command line comes before it")
  func settings() throws {
    let folder = try TemporaryFolder()
    try folder.write("orders.csv", Self.sales2024)
    try folder.write(
      "impact.yaml",
      """
      entity: Acme
      method: one-to-one
      edition: final
      pack: 2026.1
      carbon_credits_issued: no
      columns:
        title: Product

      """)
    let report = try Program.run(
      "report", "orders.csv", "--format", "json", folder: folder.path)
    #expect(report.status == 0 && report.words.contains("Settings of impact.yaml are used"))
    #expect(report.output.contains("\"net\" : \"533.6\""))
    #expect(report.output.contains("\"settings_file_sha256\""))
    #expect(report.output.contains("\"carbon_credits_issued\" : false"))
    let other = try Program.run(
      "report", "orders.csv", "--format", "json", "--method", "ademe-2022", folder: folder.path)
    #expect(other.output.contains("\"net\" : \"309.6\""))
    for (text, status, words) in [
      ("methode: x\n", 64, "impact.yaml:1:10: error: 'methode' is no setting; use one of "),
      ("method: [a\n", 64, "impact.yaml:"),
      ("edition: last\n", 64, "'last' is none of the choices"),
      ("pack: 2020.9\n", 66, "no folder and no earlier pack 2020.9"),
      ("method: prudent\nmethod: prudent\n", 64, "'method' stands twice; keep one of the two"),
      ("carbon_credits_issued: yes\n", 65, "[G-05] carbon credits were issued"),
    ] as [(String, Int32, String)] {
      try folder.write("impact.yaml", text)
      let wrong = try Program.run("report", "orders.csv", folder: folder.path)
      #expect(wrong.status == status && wrong.words.contains(words), "\(text): \(wrong.words)")
    }
  }

  @Test("Lines can be sampled, their order ids hashed, and each names the rule that decided")
  func lines() throws {
    let folder = try TemporaryFolder()
    var rows = "Order ID,Product,Quantity,Order Date,Condition\n"
    for number in 1...300 { rows += "A\(number),iPhone 12 64GB,1,2025-01-15,Refurbished\n" }
    try folder.write("o.csv", rows)
    try folder.write("key", "0123456789abcdef")
    try folder.write("short", "0123")
    func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(["lines", "o.csv"] + arguments, folder: folder.path)
    }
    let sample = try run("--sample", "60", "--seed", "1")
    #expect(sample.output.split(separator: "\n").count == 61)
    #expect(try run("--sample", "60", "--seed", "1").output == sample.output)
    #expect(try run("--sample", "60", "--seed", "2").output != sample.output)
    #expect(sample.output.contains("matching/title-"))
    let hashed = try run("--hash-order-ids", "key")
    #expect(hashed.status == 0 && !hashed.output.contains(",A1,"))
    // HMAC-SHA-256 of 'A1' under the key, worked out with another program.
    #expect(hashed.output.contains(",\(Self.hashOfA1),"))
    #expect(try run("--hash-order-ids", "short").status == 64)
    #expect(try run("--sample", "0").status == 64)
  }

  private static let hashOfA1 = "4e0ec2ed30e2631c26e91ad56a106c78"

  @Test("Trade-ins, repairs and gifts stand apart and are in no total")
  func otherFlows() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "f.csv",
      """
      Order ID,Product,Quantity,Order Date,Condition,Flow
      1,iPhone 12 64GB,3,2025-01-15,Refurbished,Sale
      2,iPhone 11 64GB,5,2025-01-16,,Trade-in
      3,ThinkPad T480,2,2025-01-17,,réparation
      4,ThinkPad T480,1,2025-01-17,,Spende
      5,ThinkPad T480,1,2025-01-17,Refurbished,swap

      """)
    let json = try Program.run("report", "f.csv", "--format", "json", folder: folder.path)
    #expect(json.status == 0, "\(json.words)")
    #expect(json.output.contains("\"net\" : \"147.6\""))
    #expect(
      json.output.contains(
        /"category" : "smartphone",\n +"kind" : "trade-in",\n +"mass_kg" : "0.81",\n +"units" : 5/))
    let lines = try Program.run("lines", "f.csv", folder: folder.path).output
    for reason in [
      "not_eligible,trade-in", "not_eligible,repair", "not_eligible,donation",
      "not_eligible,kind of line not known",
    ] { #expect(lines.contains(reason), "\(reason)") }
    let html = try Program.run("report", "f.csv", "--format", "html", folder: folder.path).output
    #expect(html.contains("Trade-in, recycling, repair and donation"))
    let list = try Program.run(
      "report", "f.csv", "--format", "json", "--column", "kind=-", "--kind", "recycling",
      folder: folder.path)
    #expect(list.output.contains("\"counted\" : 0"))
  }

  @Test("methods compare bridges two methods and says whose they are")
  func bridge() throws {
    let folder = try TemporaryFolder()
    try folder.write("o.csv", Self.sales2024)
    let text = try Program.run(
      "methods", "compare", "ademe-2022", "restart-2021", "o.csv", folder: folder.path)
    #expect(text.status == 0, "\(text.words)")
    #expect(text.output.contains("(ADEME)") && text.output.contains("(The Restart Project)"))
    let one = try Program.run("methods", "compare", "prudent", "o.csv", folder: folder.path)
    #expect(one.status == 64 && one.words.contains("name two, or none"))
  }

  @Test("Sales whose figure lies outside its own interval make a statement, which says so")
  func outsideInterval() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "o.csv",
      """
      Order ID,Date,Product,Condition,Quantity,Country
      0,2025-01-05,PlayStation 4,Refurbished,1,FR
      1,2025-01-05,Nintendo Switch,Refurbished,3,FR
      2,2025-01-05,Sonos One speaker,Refurbished,10,FR
      3,2025-01-05,Apple Watch Series 5,Refurbished,-4,FR

      """)
    let made = try Program.run(
      "report", "o.csv", "--method", "one-to-one", "--format", "json", folder: folder.path)
    #expect(made.status == 0, "\(made.words)")
    #expect(made.output.contains("lies outside its own 95 % interval"))
  }

  @Test("A column that names trade-ins without being one of kinds is told")
  func openKind() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "f.csv",
      "Order ID,Product,Quantity,Order Date,Condition,Type\n1,iPhone 12,3,2025-01-15,Refurbished,Sale\n"
        + "2,iPhone 11,5,2025-01-16,Refurbished,Donation\n")
    let check = try Program.run("check", "f.csv", folder: folder.path)
    #expect(check.output.contains("count as sales: 1; name the column with --column kind=NAME"))
    let named = try Program.run(
      "report", "f.csv", "--column", "kind=Type", "--format", "json", folder: folder.path)
    #expect(named.output.contains("\"counted\" : 3"))
  }

  @Test(
    "Units sold twice are found by their serial numbers, of which only a keyed hash is looked at")
  func soldAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("key", "0123456789abcdef")
    try folder.write(
      "f.csv",
      """
      Order ID,Product,Quantity,Order Date,Condition,Status,IMEI
      1,iPhone 12,1,2025-01-15,Refurbished,shipped,35-209900-176148-1
      2,iPhone 12,1,2025-01-16,Refurbished,refunded,35 209900 176148 2
      3,iPhone 12,1,2025-01-17,Refurbished,shipped,352099001761481
      4,iPhone 12,1,2025-01-18,Refurbished,shipped,352099001761482

      """)
    let without = try Program.run("report", "f.csv", "--format", "json", folder: folder.path)
    #expect(
      without.output.contains("[G-05]") == false
        && without.output.contains("\"units_sold_again\" : null"))
    #expect(without.output.contains("repeat resale of one unit cannot be detected in these data"))
    let with = try Program.run(
      "report", "f.csv", "--unit-key", "key", "-o", "s", folder: folder.path)
    #expect(with.status == 0, "\(with.words)")
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/s") {
      let text = try String(contentsOfFile: "\(folder.path)/s/\(name)", encoding: .utf8)
      #expect(!text.contains("35209900") && !text.contains("209900-"), "\(name)")
      if name == "statement.json" { #expect(text.contains("\"units_sold_again\" : 1")) }
      if name == "statement.html" { #expect(text.contains("by their serial numbers: 1")) }
    }
    #expect(try Program.run("verify", "s", folder: folder.path).status == 0)
  }

  @Test("The worst case is said to be one and has no range")
  func conservative() throws {
    let folder = try TemporaryFolder()
    try folder.write("o.csv", Self.sales2024)
    let text = try Program.run("report", "o.csv", "--conservative", folder: folder.path)
    #expect(text.output.contains("Worst case of all assumptions at once"))
    #expect(!text.output.contains("95 % interval"))
    try statement(Self.sales2024, "s", in: folder, "--conservative")
    #expect(try Program.run("verify", "s", folder: folder.path).status == 0)
  }
}
