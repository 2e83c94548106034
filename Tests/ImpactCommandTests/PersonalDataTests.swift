import Foundation
import ImpactTestSupport
import Testing

/// No name, address, telephone number or e-mail address of an export comes out of the program again.
///
/// The exports of `Tests/SalesExportsTests/Platforms` have a mark in each personal value. Titles are
/// printed, as the worklist of what was not recognised is made of them; there, what looks like an address
/// or a number is masked.
@Suite("Personal data", .timeLimit(.minutes(20)))
struct PersonalDataTests {
  private static let platforms = ProjectFiles.root
    .appending(path: "Tests/SalesExportsTests/Platforms").path(percentEncoded: false)

  private static let header =
    "Order ID,Customer,Email,Phone,Product,Category,Quantity,Price,Currency,Order Date,Status,Condition,"
    + "Country,Serial"

  /// A table with one row for each thing that can go wrong, and rows that count.
  private static let spoilt =
    [
      header,
      "100001,Zqxanna Zqxsson,zqx1@zqx.example,+33 6 99 88 77 66,iPhone 12,Phones,1,300.00,EUR,"
        + "2025-03-01,shipped,Refurbished,FR,ZQX998877665544",
      // The comma of a name, which shifts the row; with and without a cell at its end.
      "100002,Zqxsson, Zqxanna,zqx2@zqx.example,+33 6 99 88 77 66,iPhone 12,Phones,1,300.00,EUR,"
        + "2025-03-01,shipped,Refurbished,FR,",
      "100003,Zqxsson, Zqxanna,zqx2@zqx.example,+33 6 99 88 77 66,iPhone 12,Phones,1,300.00,EUR,"
        + "2025-03-01,shipped,Refurbished,FR",
      "100004,zqx3@zqx.example,+33 6 99 88 77 66,iPhone 12,Phones,1,300.00,EUR,2025-03-01,shipped,"
        + "Refurbished,FR,ZQX1",
      // A quotation mark that belongs to nothing.
      "100005,\"Zqxanna Zqxsson,zqx4@zqx.example,+33 6 99 88 77 66,iPhone 12,Phones,1,300.00,EUR,"
        + "2025-03-01,shipped,Refurbished,FR,",
      "100006,Zqxanna \"Zqx\" Zqxsson,zqx4@zqx.example,,iPhone 12,Phones,2,300.00,EUR,"
        + "2025-03-02,shipped,Refurbished,FR,",
      // A wrong value in each column that is read, and in no other.
      "100007,,,,iPhone 12,Phones,+33 6 99 88 77 66,300.00,EUR,2025-03-01,shipped,Refurbished,FR,",
      "100008,,,,iPhone 12,Phones,Zqxanna,300.00,EUR,2025-03-01,shipped,Refurbished,FR,",
      "100009,,,,iPhone 12,Phones,1,Zqxanna,EUR,2025-03-01,shipped,Refurbished,FR,",
      "100010,,,,iPhone 12,Phones,1,300.00,Zqxanna,2025-03-01,shipped,Refurbished,FR,",
      "100011,,,,iPhone 12,Phones,1,300.00,EUR,12 Zqxstreet,shipped,Refurbished,FR,",
      "100012,,,,iPhone 12,Phones,1,300.00,EUR,2025-03-01,Zqxanna Zqxsson,Refurbished,FR,",
      "100013,,,,iPhone 12,Phones,1,300.00,EUR,2025-03-01,shipped,zqx5@zqx.example,FR,",
      "100014,,,,iPhone 12,Phones,1,300.00,EUR,2025-03-01,shipped,Refurbished,Zqxville,",
      "100015,,,,iPhone 12,zqx6@zqx.example,1,300.00,EUR,2025-03-01,shipped,Refurbished,FR,",
    ].joined(separator: "\n") + "\n"

  /// Runs the program in a folder for temporary files, and finds no mark in what it prints.
  @discardableResult
  private func run(_ arguments: [String], input: String? = nil) throws -> Program.Result {
    let temporary = try TemporaryFolder()
    let result = try Program.run(
      arguments, input: input,
      environment: ProcessInfo.processInfo.environment.merging(["TMPDIR": temporary.path]) { $1 })
    let name = arguments.prefix(3).joined(separator: " ")
    #expect(PersonalMarks.first(in: result.output) == nil, "output of \(name)")
    #expect(PersonalMarks.first(in: result.words) == nil, "messages of \(name)")
    #expect(result.words.contains("error:") == (result.status != 0), "\(result.words)")
    #expect([0, 65].contains(result.status), "\(result.words)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    return result
  }

  /// Makes a statement, and finds no mark in any of its files.
  private func statement(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
    let out = "\(folder.path)/statement"
    #expect(try run(["report", "-o", out] + arguments).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(files.count >= 9 && !files.contains { $0.hasPrefix(".") })
    for file in files {
      let text = try String(contentsOfFile: "\(out)/\(file)", encoding: .utf8)
      #expect(PersonalMarks.first(in: text) == nil, "\(file)")
    }
    return out
  }

  /// A folder of all made-up exports.
  private func exports(_ folder: TemporaryFolder) throws -> String {
    let path = "\(folder.path)/exports"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.platforms)
    where !name.hasSuffix(".expected.csv") && !name.hasSuffix(".md") {
      try FileManager.default.copyItem(
        atPath: "\(Self.platforms)/\(name)", toPath: "\(path)/\(name)")
    }
    return path
  }

  @Test("The marks are in the exports, and are found where they are")
  func control() throws {
    var marked = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.platforms) {
      let text = try? String(contentsOfFile: "\(Self.platforms)/\(name)", encoding: .utf8)
      if let text, !name.hasSuffix(".expected.csv"), PersonalMarks.first(in: text) != nil {
        marked += 1
      }
    }
    #expect(marked >= 30)
    for line in Self.spoilt.split(separator: "\n").dropFirst() {
      #expect(PersonalMarks.first(in: String(line)) != nil)
    }
    for text in ["a Zqxanna", "99887766", "06 99 88 77 66", "to jane.doe@example.org, x"] {
      #expect(PersonalMarks.first(in: text) != nil)
    }
    #expect(PersonalMarks.first(in: "@media print { 9988 }") == nil)
  }

  @Test("The rows and the account of every platform's export", arguments: ["lines", "check"])
  func everyPlatform(command: String) throws {
    let folder = try TemporaryFolder()
    let result = try run([command, try exports(folder), "--all-refurbished"])
    #expect(result.status == 0)
    for name in ["shopify.csv", "mirakl.json", "ubl-invoice.xml", "workbook.xlsx", "bigcommerce"] {
      #expect(result.output.contains(name))
    }
  }

  @Test("A statement of every platform's export, all of them at once")
  func everyPlatformAtOnce() throws {
    let folder = try TemporaryFolder()
    let path = try exports(folder)
    let account = try run(["check", path]).output
    let sources = Set(
      account.split(separator: "\n").filter { $0.hasPrefix("  source ") }
        .map { $0.dropFirst(8).trimmingCharacters(in: .whitespaces) }
    ).sorted()
    #expect(sources.count > 10)
    // That they are different sales must be said for each two.
    let pairs = sources.indices.flatMap { one in
      sources[(one + 1)...].flatMap { ["--distinct", "\(sources[one]),\($0)"] }
    }
    _ = try statement([path, "--all-refurbished"] + pairs, in: folder)
  }

  @Test(
    "A table with a fault in each column and a row that has shifted",
    arguments: [
      ["check"], ["lines"], ["lines", "--format", "ndjson", "--sample", "12", "--seed", "3"],
      ["report"], ["report", "--format", "json"], ["report", "--strict"],
      ["methods", "compare", "ademe-2022", "prudent"], ["check", "--settings"],
      ["check", "--report-repeats"],
    ])
  func faults(command: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try run(command + [try folder.write("orders.csv", Self.spoilt)])
    #expect((result.status == 0) == !command.contains("--strict"))
  }

  @Test("A statement of the faulty table, and its check against the exports")
  func faultyStatement() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write("orders.csv", Self.spoilt)
    let out = try statement([export], in: folder)
    #expect(try run(["verify", out, "--inputs", export]).status == 0)
    let aside = try String(contentsOfFile: "\(out)/set-aside.csv", encoding: .utf8)
    #expect(aside.contains("unreadable quantity"))
    #expect(aside.contains("unreadable date"))
  }

  @Test("The table of products that are to be settled by hand")
  func mapping() throws {
    let folder = try TemporaryFolder()
    let text =
      Self.spoilt
      + "100016,,,,Teapot zqx7@zqx.example,zqx6@zqx.example,1,300.00,EUR,2025-03-01,shipped,Good,FR,\n"
    let table = "\(folder.path)/mapping.csv"
    let result = try run(["match", try folder.write("orders.csv", text), "--mapping", table])
    #expect(result.status == 0)
    let mapping = try String(contentsOfFile: table, encoding: .utf8)
    #expect(mapping.contains("[masked]"))
    #expect(PersonalMarks.first(in: mapping) == nil)
  }

  @Test(
    "A file that is cut off, from standard input or the disk",
    arguments: [
      "shopify.csv", "plain-utf16le-tab.txt", "backmarket-orders.json", "ubl-invoice.xml",
      "workbook.xlsx", "warehouse-gz.csv.gz",
    ])
  func cut(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(Self.platforms)/\(name)")))
    let folder = try TemporaryFolder()
    let part = Array(bytes.prefix(bytes.count * 2 / 3))
    if let text = String(validating: part, as: UTF8.self) {
      try run(["lines", "-", "--all-refurbished"], input: text)
    } else {
      try run(["lines", try folder.write(name, part), "--all-refurbished"])
    }
  }

  @Test("An e-mail address or a telephone number in a title is masked, the rest of it is printed")
  func titles() throws {
    let folder = try TemporaryFolder()
    let titles = [
      "Ovenproof zqx1@zqx.example dish", "Teapot +33 6 99 88 77 66", "Vase (tel. 06.99.88.77.66)",
      "Stool 0033699887766", "Rug mailto:zqx2@zqx.example",
    ]
    let rows = titles.enumerated().map { "\($0 + 1),\($1),1,2025-03-01,Refurbished,FR\n" }
    let text = "Order ID,Product,Quantity,Order Date,Condition,Country\n" + rows.joined()
    #expect(PersonalMarks.first(in: text) != nil)
    let out = try statement([try folder.write("orders.csv", text)], in: folder)
    let list = try String(contentsOfFile: "\(out)/unmatched.csv", encoding: .utf8)
    for word in ["Ovenproof", "Teapot", "Vase", "Stool", "Rug", "[masked]"] {
      #expect(list.contains(word))
    }
  }

  @Test(
    "A telephone number of eight or ten digits, or a short name, where a number or code is due",
    arguments: [
      ("99887766", "EUR"), ("0699887766", "EUR"), ("06 99 88 77 66", "EUR"), ("ZQX99", "EUR"),
      ("Zqx", "EUR"), ("1", "Zqx"),
    ])
  func shortValues(quantity: String, currency: String) throws {
    let folder = try TemporaryFolder()
    let text =
      "Order ID,Product,Quantity,Price,Currency,Order Date,Condition,Country\n"
      + "100001,iPhone 12,\(quantity),300.00,\(currency),2025-03-01,Refurbished,FR\n"
    #expect(PersonalMarks.first(in: text) != nil)
    _ = try statement([try folder.write("orders.csv", text)], in: folder)
  }

  @Test("An e-mail address or a telephone number as an order id is not printed")
  func orderIDs() throws {
    let text =
      "Order ID,Product,Quantity,Order Date,Condition,Country\n"
      + "zqx1@zqx.example,iPhone 12,1,2025-03-01,Refurbished,FR\n"
      + "+33 6 99 88 77 66,iPhone 12,1,2025-03-01,Refurbished,FR\n"
    let result = try run(["lines", "-"], input: text)
    #expect(result.output.split(separator: "\n").count == 3)
  }

  @Test("A customer that is the name of a list in JSON is not printed")
  func names() throws {
    let line = #"{"title": "iPhone 12 (Renewed)", "quantity": 1, "date": "2025-03-01"}"#
    let text = #"{"customers": {"zqx1@zqx.example": [\#(line), \#(line)]}}"#
    for command in ["check", "report"] { try run([command, "-"], input: text) }
  }
}
