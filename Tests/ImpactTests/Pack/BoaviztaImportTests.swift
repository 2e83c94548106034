import Testing

@testable import Impact

@Suite("The import of Boavizta's table", .timeLimit(.minutes(20)))
struct BoaviztaImportTests {
  private static let header = [
    "manufacturer", "name", "category", "subcategory", "gwp_total", "gwp_use_ratio", "lifetime",
    "report_date", "sources", "gwp_error_ratio", "gwp_manufacturing_ratio", "weight",
    "screen_size", "hard_drive", "added_date", "gwp_transport_ratio", "gwp_eol_ratio", "comment",
  ]

  /// A made-up phone that passes every check.
  private static let phone = [
    "manufacturer": "Acme", "name": "Fone 7 64GB", "category": "Workplace",
    "subcategory": "Smartphone", "gwp_total": "70", "gwp_use_ratio": "0.14", "lifetime": "3",
    "report_date": "October 2020", "sources": "https://acme.example/fone7.pdf",
    "gwp_error_ratio": "0.2", "gwp_manufacturing_ratio": "0.8", "weight": "0.162",
    "added_date": "20-01-2022", "gwp_transport_ratio": "0.05", "gwp_eol_ratio": "0.01",
  ]

  /// A file with the phone and a row for each set of cells that differ from it.
  private static func file(_ rows: [[String: String]], mark: String = ",") -> [UInt8] {
    let cells = ([[:]] + rows).map { changes in
      let row = phone.merging(changes) { $1 }
      return header.map { row[$0] ?? "" }.joined(separator: mark)
    }
    return Array(([header.joined(separator: mark)] + cells).joined(separator: "\n").utf8)
  }

  private static func read(_ rows: [[String: String]]) throws -> BoaviztaImport {
    try BoaviztaImport(file: "acme.csv", bytes: file(rows), base: .builtIn())
  }

  private static func rows(_ taken: BoaviztaImport, _ table: String) -> [[String: String]] {
    guard let table = taken.tables.first(where: { $0.name == table }) else { return [] }
    let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n")
    var errors: [PackError] = []
    let header = lines[0].split(separator: ",").map(String.init)
    return TableReader(table, header: header, errors: &errors).rows.map { row in
      Dictionary(uniqueKeysWithValues: header.map { ($0, row[$0]) })
    }
  }

  private static func models(_ taken: BoaviztaImport) -> [String] {
    rows(taken, "models.csv").compactMap { $0["model"] }
  }

  /// Checks that a second row with these cells is refused, and nothing else.
  private func expectRefusal(_ cells: [String: String], _ reason: String) throws {
    let taken = try Self.read([cells])
    #expect(Self.models(taken) == ["acme-fone-7-64gb"])
    #expect(taken.report.refused.map(\.reason) == [reason])
    #expect(taken.report.refused.first?.count == 1)
    #expect(taken.report.refused.first?.examples.map(\.record) == [3])
    #expect(taken.report.rowsRead == 2)
  }

  /// Checks that a second row with these cells is taken and its change is said; gives its numbers.
  private func expectChange(
    _ cells: [String: String], _ reason: String, model: String, category: String = "smartphone"
  ) throws -> [[String: String]] {
    let taken = try Self.read([cells])
    #expect(taken.report.refused.isEmpty)
    #expect(taken.report.changed.map(\.reason) == [reason])
    #expect(
      Self.rows(taken, "models.csv").first { $0["model"] == model }?["category"] == category)
    return Self.rows(taken, "boavizta-odbl/models.csv").filter { $0["category"] == model }
  }

  @Test("A phone gives exact numbers with its range and mass; its lifetime is that of the study")
  func exactNumbers() throws {
    let taken = try Self.read([])
    let rows = Self.rows(taken, "boavizta-odbl/models.csv")
    #expect(rows.map { $0["quantity"] } == ["mass", "new_device"])
    let values = rows.map { row in ["low", "central", "high"].map { row[$0] } }
    #expect(values == [["", "0.162", ""], ["48.16", "60.2", "72.24"]])
    #expect(
      rows.map { $0["correlation_group"] } == ["", "new_device:acme-fone-7-64gb"])
    #expect(
      rows.map { $0["source"] } == ["boavizta-import", "boavizta-import"])
    #expect(rows.allSatisfy { $0["valid_from"] == "2020-10-01" && $0["quality"] == "C" })
    #expect(
      rows.last?["note"]
        == "Everything but use: total 70 kg CO2e x (1 - use share 0.14). "
        + "Range: the file's error share, either way. Sheet: https://acme.example/fone7.pdf")
    #expect(
      Self.rows(taken, "models.csv") == [
        [
          "model": "acme-fone-7-64gb", "category": "smartphone", "brand": "Acme", "name": "Fone 7",
          "storage": "64GB", "source": "boavizta-import",
          "note": "https://acme.example/fone7.pdf",
        ]
      ])
    #expect(taken.report.refused.isEmpty && taken.report.changed.isEmpty)
    #expect(taken.report.remarks.first == BoaviztaImport.warning)
  }

  @Test("The overlay names its base, its date and its layer, and the base can read its rows")
  func overlay() throws {
    let taken = try Self.read([["name": "Fone 8", "added_date": "2023-02-23"]])
    #expect(
      Self.rows(taken, "pack.csv").map { [$0["key"], $0["value"]] } == [
        ["id", "boavizta-models"], ["notice", BoaviztaImport.warning],
        ["overlay_of", "impact-factors"], ["released", "2023-02-23"],
        ["version", "2023-02-23"],
      ])
    let layer = try FactorPack.builtIn().layers.first { $0.name == "boavizta-odbl" }
    #expect(Self.rows(taken, "layers.csv").map { $0["notice"] } == [layer?.notice])
    #expect(Self.rows(taken, "sources.csv").first?["date_read"] == "2023-02-23")
    var errors: [PackError] = []
    for table in taken.tables where table.name.contains("/") {
      let reader = TableReader(table, header: FactorRow.header, errors: &errors)
      let rows = reader.rows.compactMap { FactorRow($0, errors: &errors) }
      #expect(rows.count == 4)
    }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test("The tables come out sorted and unique, whatever the order of the rows")
  func sorted() throws {
    let names = ["Fone 9", "fone 10 1TB", "Fone 7 128GB", "Fone 7+ 64GB", "Föne 7"]
    let taken = try Self.read(names.map { ["name": $0] })
    #expect(
      Self.models(taken) == [
        "acme-fone-10-1tb", "acme-fone-7", "acme-fone-7-128gb", "acme-fone-7-64gb",
        "acme-fone-7-plus-64gb", "acme-fone-9",
      ])
    #expect(taken.tables.map(\.name) == taken.tables.map(\.name).sorted())
    let keys = Self.rows(taken, "boavizta-odbl/models.csv").map { row in
      FactorRow.header.prefix(7).map { row[$0] ?? "" }.joined(separator: ",")
    }
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    let turned = try Self.read(names.reversed().map { ["name": $0] })
    #expect(turned.tables == taken.tables)
  }

  @Test("The same bytes give the same tables and the same report")
  func repeatable() throws {
    let rows = [["name": "Fone 8"], ["gwp_use_ratio": ""], ["subcategory": "Server"]]
    #expect(try Self.read(rows).tables == Self.read(rows).tables)
    #expect(try Self.read(rows).report == Self.read(rows).report)
  }

  @Test("The French form with semicolons and decimal commas gives the same numbers")
  func french() throws {
    let english = try Self.read([["name": "Slab 10.5-inch", "subcategory": "Tablet"]])
    var bytes = Self.file([["name": "Slab 10.5-inch", "subcategory": "Tablet"]], mark: ";")
    for index in bytes.indices.dropFirst().dropLast() where bytes[index] == UInt8(ascii: ".") {
      let isBetweenDigits = [bytes[index - 1], bytes[index + 1]].allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      if isBetweenDigits { bytes[index] = UInt8(ascii: ",") }
    }
    let french = try BoaviztaImport(file: "acme.csv", bytes: bytes, base: .builtIn())
    #expect(french.tables == english.tables)
  }

  @Test("A row without a use share is refused")
  func noUseShare() throws {
    let reason = "no use share, so use cannot be taken out of the total"
    try expectRefusal(["name": "Fone 8", "gwp_use_ratio": ""], reason)
    try expectRefusal(["name": "Fone 8", "gwp_use_ratio": "0.0"], reason)
  }

  @Test("Phases that do not sum to 1 are refused, and a share above 1 is")
  func phases() throws {
    let sum = "all four phases are given and do not sum to 1 within 3 %"
    try expectRefusal(["name": "Fone 8", "gwp_manufacturing_ratio": "0.2"], sum)
    try expectRefusal(["name": "Fone 8", "gwp_manufacturing_ratio": "0.831"], sum)
    try expectRefusal(
      ["name": "Fone 8", "gwp_manufacturing_ratio": "8"],
      "the share of a phase is not from 0 to 1")
    try expectRefusal(
      ["name": "Fone 8", "gwp_manufacturing_ratio": "0.5", "gwp_eol_ratio": ""],
      "use and manufacture together are below 0.7 of the total")
    try expectRefusal(
      ["name": "Fone 8", "gwp_manufacturing_ratio": "0.9", "gwp_eol_ratio": ""],
      "the phases that are given sum to more than 1.03")
    let edge = try Self.read([["name": "Fone 8", "gwp_manufacturing_ratio": "0.83"]])
    #expect(edge.report.modelsTaken == 2)
  }

  @Test("Transport and end of life of 0 are read as not given")
  func zeros() throws {
    let rows = try expectChange(
      ["name": "Fone 8", "gwp_transport_ratio": "0", "gwp_eol_ratio": "0.0"],
      "transport and end of life are both 0, so the phases do not sum to 1", model: "acme-fone-8")
    #expect(rows.last?["central"] == "60.2")
  }

  @Test("A use share above 0.9 is refused, as of office printers")
  func officePrinter() throws {
    try expectRefusal(
      [
        "name": "Jet 5", "subcategory": "Printer", "gwp_use_ratio": "0.98",
        "gwp_manufacturing_ratio": "", "gwp_transport_ratio": "", "gwp_eol_ratio": "",
      ], "use share above 0.9: the total says nothing about the device")
  }

  @Test("A console whose phases sum to 0.4 is refused, and one whose phases fit is taken")
  func console() throws {
    try expectRefusal(
      [
        "name": "Xbox Zero", "subcategory": "Gaming", "gwp_use_ratio": "0.145",
        "gwp_manufacturing_ratio": "0.26",
      ], "all four phases are given and do not sum to 1 within 3 %")
    let taken = try Self.read([["name": "Xbox Ten", "subcategory": "Gaming", "weight": ""]])
    #expect(
      taken.report.categories.map { "\($0.category) \($0.models)" } == [
        "home_console 1", "smartphone 1",
      ])
  }

  @Test("A maker whose totals lack a phase is refused")
  func lackingPhase() throws {
    try expectRefusal(["manufacturer": "Samsung"], "totals of Samsung lack a phase")
  }

  @Test("A watch filed as a phone is a smartwatch, and its weight cannot be judged")
  func watch() throws {
    let rows = try expectChange(
      ["name": "Ticker Watch", "weight": ""], "a watch that is not filed as one",
      model: "acme-ticker-watch", category: "smartwatch")
    #expect(rows.map { $0["quantity"] } == ["first_life", "new_device"])
    let filed = try Self.read([["name": "Watch 2", "subcategory": "IoT", "weight": ""]])
    #expect(filed.report.changed.isEmpty && filed.report.modelsTaken == 2)
  }

  @Test("A portable filed as a desktop is a laptop, and a laptop that says tablet is a tablet")
  func refiled() throws {
    let laptop = try expectChange(
      ["name": "Book 14", "subcategory": "Desktop", "screen_size": "14.0", "weight": "1.5"],
      "filed as a desktop, but it has a screen under 18 inches", model: "acme-book-14",
      category: "laptop")
    #expect(laptop.count == 2)
    let tablet = try expectChange(
      ["name": "Slab Tab 8", "subcategory": "Laptop", "weight": "0.5"],
      "filed as a laptop, but its name says tablet", model: "acme-slab-tab-8", category: "tablet")
    #expect(tablet.count == 2)
  }

  @Test("Spellings of a category are one, and what has no category in the pack is refused")
  func categories() throws {
    let taken = try Self.read([
      ["name": "Thin 1", "subcategory": "Thin Client"],
      ["name": "Thin 2", "subcategory": "Thin client"],
      ["name": "Box 1", "subcategory": "EntertainmentT"],
      ["name": "Box 2", "subcategory": "Entertainment"],
      ["name": "Fone 8", "subcategory": "SMARTPHONE"],
    ])
    #expect(
      taken.report.refused.map { "\($0.count) \($0.reason)" } == [
        "2 no category in the pack for 'entertainment'",
        "2 no category in the pack for 'thin client'",
      ])
    #expect(taken.report.modelsTaken == 2)
  }

  @Test("Of equal repeats one is kept, and of contradicting ones none")
  func repeats() throws {
    let again = ["sources": "https://acme.example/other.pdf", "added_date": "2023-02-23"]
    let equal = try Self.read([again, ["name": "Fone 8"]])
    #expect(Self.models(equal) == ["acme-fone-7-64gb", "acme-fone-8"])
    #expect(Self.rows(equal, "models.csv").first?["note"] == "https://acme.example/fone7.pdf")
    #expect(
      equal.report.refused.map(\.reason) == ["the same model again with equal figures"])
    let other = try Self.read([["gwp_total": "71"], ["name": "Fone 8"]])
    #expect(Self.models(other) == ["acme-fone-8"])
    #expect(other.report.refused.map(\.count) == [2])
    #expect(
      other.report.refused.map(\.reason) == ["the same model again with other figures"])
  }

  @Test(
    "An implausible weight leaves out the mass only", arguments: ["0.01", "1.62", "0", "heavy"])
  func weight(text: String) throws {
    let rows = try expectChange(
      ["name": "Fone 8", "weight": text],
      "the weight is not a number or not plausible for the category", model: "acme-fone-8")
    #expect(rows.map { $0["quantity"] } == ["new_device"])
  }

  @Test("A lifetime that is none leaves out the life only", arguments: ["1.5", "40", "long"])
  func lifetime(text: String) throws {
    let rows = try expectChange(
      ["name": "View 8", "subcategory": "Monitor", "lifetime": text, "weight": ""],
      "the lifetime is not a number, below 2 years or above 20", model: "acme-view-8",
      category: "monitor")
    #expect(rows.map { $0["quantity"] } == ["new_device"])
  }

  @Test("An error share of 1 or more gives no range, and one of 0 or none gives none silently")
  func errorShare() throws {
    let rows = try expectChange(
      ["name": "Fone 8", "gwp_error_ratio": "3.2796"], "the error share is not a number below 1",
      model: "acme-fone-8")
    let range = ["low", "central", "high", "correlation_group"].map { rows.last?[$0] }
    #expect(range == ["", "60.2", "", ""])
    for text in ["", "0.0000"] {
      let taken = try Self.read([["name": "Fone 8", "gwp_error_ratio": text]])
      #expect(taken.report.changed.isEmpty)
      #expect(Self.rows(taken, "boavizta-odbl/models.csv").last?["low"] == "")
    }
  }

  @Test("What is not a number is refused with its column", arguments: ["n/a", "1e3", "-5", "1,5"])
  func noNumber(text: String) throws {
    let cell = text.contains(",") ? "\"\(text)\"" : text
    try expectRefusal(["name": "Fone 8", "gwp_total": cell], "gwp_total is not a number")
  }

  @Test("A number that a program spoilt is rounded to 12 decimals")
  func noise() throws {
    let rows = try expectChange(
      ["name": "Fone 8", "gwp_use_ratio": "0.13999999999999999"],
      "a number has more than 12 decimals", model: "acme-fone-8")
    #expect(rows.last?["central"] == "60.2")
  }

  @Test("Names that were cut off or hold written-out bytes are mended")
  func names() throws {
    let cut = try expectChange(
      ["name": "Fone 12", "comment": "Fone 12.9-inch 128GB (70kgCO2eq) - Fone 12.9-inch 1TB"],
      "the name was cut off at a point", model: "acme-fone-12-9-inch-128gb")
    #expect(cut.count == 2)
    let bytes = try expectChange(
      ["name": #"Fone 15\xe2\x80\x9d"#], #"the name holds bytes written out as \x.."#,
      model: "acme-fone-15")
    #expect(bytes.count == 2)
  }

  @Test(
    "A name loses its maker, storage and year of release",
    arguments: [
      ("Acme Fone 7 - 2020", "Fone 7", ""), ("Acme 3", "Acme 3", ""),
      (
        "Book (2.5GHz) with 32GB memory 4TB storage - 2019", "Book (2.5GHz) with 32GB memory", "4TB"
      ),
      ("Slab (9th generation) with 64GB", "Slab (9th generation)", "64GB"),
      ("Fone 1024GB", "Fone", "1TB"),
    ])
  func nameParts(written: String, name: String, storage: String) throws {
    let taken = try Self.read([["name": written]])
    let row = Self.rows(taken, "models.csv").first { $0["name"] == name }
    #expect(row?["storage"] == storage)
  }

  @Test("A row with too few cells is refused, and a blank line is no row")
  func cells() throws {
    let bytes = Self.file([]) + Array("\n\nAcme,Fone 8,Workplace\n".utf8)
    let taken = try BoaviztaImport(file: "acme.csv", bytes: bytes, base: .builtIn())
    #expect(taken.report.rowsRead == 2)
    #expect(
      taken.report.refused.map(\.reason) == [
        "the row has another number of cells than the header"
      ])
  }

  @Test("Every row read is a model or is refused once")
  func complete() throws {
    let report = try Self.read([
      ["gwp_total": "71"], ["name": "Fone 8"], ["name": "Fone 8"], ["subcategory": "Server"],
      ["name": ""], ["gwp_total": "0"], ["name": "Fone 9", "gwp_total": "200000"],
    ]).report
    #expect(report.rowsRead == 8 && report.modelsTaken == 1)
    #expect(report.rowsRead == report.modelsTaken + report.refused.map(\.count).reduce(0, +))
  }

  @Test("A file that is not Boavizta's says so", arguments: ["", "a,b\n1,2\n", "%PDF-1.7\n"])
  func noBoavizta(text: String) throws {
    let base = try FactorPack.builtIn()
    let thrown = #expect(throws: PackErrors.self) {
      try BoaviztaImport(file: "acme.csv", bytes: Array(text.utf8), base: base)
    }
    #expect(
      thrown?.description
        == "acme.csv:1:1: error: this is not Boavizta's table: no columns manufacturer, name, "
        + "gwp_total; take boavizta-data-us.csv from Boavizta/environmental-footprint-data")
  }

  @Test("A missing column, an open quote and a file without a usable row are errors")
  func errors() throws {
    let base = try FactorPack.builtIn()
    func message(_ text: String) -> String {
      do throws(PackErrors) {
        _ = try BoaviztaImport(file: "acme.csv", bytes: Array(text.utf8), base: base)
        return ""
      } catch { return error.description }
    }
    let header = Self.header.joined(separator: ",")
    #expect(
      message(header.split(separator: ",weight").joined() + "\n")
        == "acme.csv:1:1: error: the column 'weight' is missing; "
        + "take a copy of Boavizta's table that has it")
    #expect(message(header + "\n\"Acme,Fone\n").hasPrefix("acme.csv:2:1: error: a quotation mark"))
    #expect(message(header + "\n").hasPrefix("acme.csv:1:1: error: none of its 0 rows"))
  }
}
