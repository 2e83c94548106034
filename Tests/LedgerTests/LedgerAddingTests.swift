import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Ledger

@Suite("A ledger says what a reading of its exports says")
struct LedgerAddingTests {
  @Test("of one export, with all that can be unusual in it", arguments: [1, 2, 3] as [UInt64])
  func oneExport(seed: UInt64) throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let text = MadeSales(seed: seed, lines: 1_500, dirt: .all, repeats: 3).text
    try ledgers.add(text, as: "a.csv", to: ledger)
    let reading = try ledgers.reading([("a.csv", text)])
    let kept = try ledger.read(tables: ledgers.tables)
    #expect(Ledgers.account(kept) == Ledgers.account(reading))
    let (products, other) = reading.unmatched.list()
    #expect(other.rows == 0 && kept.unmatchedOther.rows == 0)
    #expect(
      kept.unmatched.reduce(0) { $0 + $1.tally.units }
        == products.reduce(0) { $0 + $1.tally.units })
  }

  @Test("of an export that is read on all processors")
  func large() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    // Long notes make it large with few lines.
    let text = MadeSales(
      seed: 5, lines: 13_000, dirt: [.values, .returns], isOrdered: false, repeats: 1
    ).text.replacing("\n", with: String(repeating: "x", count: 300) + "\n")
      .replacing("note" + String(repeating: "x", count: 300), with: "note")
    #expect(text.utf8.count > 4 << 20)
    try ledgers.add(text, as: "a.csv", to: ledger)
    let kept = try ledger.read(tables: ledgers.tables)
    #expect(Ledgers.account(kept) == Ledgers.account(try ledgers.reading([("a.csv", text)])))
    #expect(try ledger.check(ledgers.tables).isEmpty)
  }

  @Test("of overlapping exports, with line ids and without", arguments: [true, false])
  func overlapping(hasLineIDs: Bool) throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let files = [10, 11, 10, 12].enumerated().map { index, seed in
      // The same orders with other states, and the first file once more at the end.
      (
        name: "\(index).csv",
        text: MadeSales(
          seed: UInt64(seed), lines: 400, dirt: [.returns, .values], hasLineIDs: hasLineIDs
        ).text
      )
    }
    for count in files.indices {
      try ledgers.add(files[count].text, as: files[count].name, to: ledger)
    }
    // Two readings of the same bytes are refused as a mistake; a ledger takes them as one more.
    let reading = try ledgers.reading([files[1], files[2], files[3]])
    let kept = try ledger.read(tables: ledgers.tables)
    #expect(
      kept.activity.cells.filter { $0.tally != Tally() }
        == reading.activity.cells.filter { $0.tally != Tally() })
    #expect(kept.reconciliation.unitsCounted == reading.reconciliation.unitsCounted)
    #expect(kept.reconciliation.rowsRead == reading.reconciliation.rowsRead + 400)
    #expect(try ledger.check(ledgers.tables).isEmpty)
  }

  @Test("of the same export twice: nothing changes")
  func twice() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let text = MadeSales(seed: 3, lines: 200).text
    let first = try ledgers.add(text, as: "a.csv", to: ledger)
    let before = try Ledgers.dump(ledger)
    let changes = try ledger.changes
    let again = try ledgers.add(text, as: "copy of a.csv", to: ledger)
    #expect(again.isKnown && again.importID == first.importID)
    #expect(try Ledgers.dump(ledger) == before)
    #expect(try ledger.changes == changes)
  }

  @Test("of a later export with a refund: the unit is taken back, and only that one")
  func refund() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let header = "order_id,order_date,title,condition,status,quantity\n"
    try ledgers.add(
      header
        + "1,2025-01-02,iPhone 12,Refurbished,shipped,1\n2,2025-01-03,iPhone 12,Refurbished,shipped,1\n"
        + "2,2025-01-03,iPhone 12,Refurbished,shipped,1\n", as: "january.csv", to: ledger)
    let later = try ledgers.add(
      header + "2,2025-01-03,iPhone 12,Refurbished,refunded,1\n", as: "february.csv", to: ledger)
    #expect(later.replaced == 1)
    let kept = try ledger.read(tables: ledgers.tables)
    #expect(kept.reconciliation.unitsCounted == 2)
    #expect(kept.reconciliation.rowsRead == 4)
    #expect(kept.reconciliation[.repeated].rows == 1)
    #expect(kept.reconciliation[.returned].rows == 1)
  }

  @Test(
    "when imports are added and removed: adding A and B and removing B leaves the ledger after A")
  func removal() throws {
    for seed in [UInt64(21), 22] {
      let ledgers = try Ledgers()
      let ledger = try ledgers.open()
      let (a, b, c) = (
        MadeSales(seed: seed, lines: 300, dirt: .all).text,
        MadeSales(seed: seed + 50, lines: 300, dirt: .all, hasLineIDs: seed == 22).text,
        MadeSales(seed: seed + 90, lines: 300, dirt: [.returns]).text
      )
      try ledgers.add(a, as: "a.csv", to: ledger)
      let afterA = try Ledgers.dump(ledger)
      try ledgers.add(b, as: "b.csv", to: ledger)
      let afterB = try Ledgers.dump(ledger)
      #expect(afterA != afterB)
      let third = try ledgers.add(c, as: "c.csv", to: ledger)
      #expect(try ledger.check(ledgers.tables).isEmpty)
      _ = try ledger.remove(import: third.importID, tables: ledgers.tables)
      #expect(try Ledgers.dump(ledger) == afterB)
      let removed = try ledger.remove(import: 2, tables: ledgers.tables)
      #expect(removed.file == "b.csv")
      #expect(try Ledgers.dump(ledger) == afterA)
      _ = try ledger.remove(import: 1, tables: ledgers.tables)
      #expect(try Ledgers.dump(ledger).isEmpty)
    }
  }

  @Test(
    "of lines that are known by id, by number or by name alone: none is taken for one of another kind"
  )
  func kindsOfIdentity() throws {
    let header = "order_id,sku,order_date,title,variant,condition,status,quantity\n"
    let files = [
      header
        + "1,X,2025-01-02,iPhone 12,64 GB,Renewed,shipped,1\n1,,2025-01-02,iPhone 12,64 GB,Renewed,shipped,1\n",
      header + "1,,2025-01-02,iPhone 12,64 GB,Renewed,refunded,1\n",
      header + "1,,2025-01-02,iPhone 12,128 GB,Renewed,cancelled,1\n",
    ].enumerated().map { (name: "\($0.offset).csv", text: $0.element) }
    for count in 1...files.count {
      let ledgers = try Ledgers()
      let ledger = try ledgers.open()
      for file in files.prefix(count) { try ledgers.add(file.text, as: file.name, to: ledger) }
      let kept = try ledger.read(tables: ledgers.tables)
      let reading = try ledgers.reading(Array(files.prefix(count)))
      #expect(kept.reconciliation == reading.reconciliation, "\(count) files")
    }
  }

  @Test(
    "of the seller's own table of products: it holds for the lines that came with it, and no others"
  )
  func mapping() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let header = "order_id,order_date,title,condition,quantity\n"
    let path = try ledgers.folder.write(
      "mapping.csv", "match_on,value,category,units,candidates\ntitle,Strange gadget,smartphone,,\n"
    )
    let mapped = LedgerTables(
      pack: ledgers.tables.pack,
      matcher: ledgers.tables.matcher.mapped(
        by: try MappingFile(path: path).mapping(ledgers.tables.matcher, file: "mapping.csv")),
      packVersion: "test", packDigest: "p", matchingDigest: "m")
    let first = try ExportInput.inputs(
      try ledgers.folder.write("a.csv", header + "1,2025-01-02,Strange gadget,Renewed,1\n"))[0]
    _ = try ledger.add(first, options: ReadingOptions(), tables: mapped)
    let before = try Ledgers.dump(ledger)
    #expect(try ledger.read(tables: ledgers.tables).reconciliation.unitsCounted == 1)
    try ledgers.add(header + "2,2025-01-02,Strange gadget,Renewed,1\n", as: "b.csv", to: ledger)
    let both = try ledger.read(tables: ledgers.tables)
    #expect(both.reconciliation.unitsCounted == 1 && both.reconciliation[.unmatched].units == 1)
    _ = try ledger.remove(import: 2, tables: ledgers.tables)
    #expect(try Ledgers.dump(ledger) == before)
    // Other tables leave the seller's word alone.
    _ = try ledger.rematch(ledgers.tables)
    #expect(try ledger.read(tables: ledgers.tables).reconciliation.unitsCounted == 1)
  }

  @Test("when an import in the middle is removed: as if it had never been added")
  func removalInTheMiddle() throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let files = (0..<3).map { index in
      (
        name: "\(index).csv",
        text: MadeSales(seed: UInt64(31 + index), lines: 300, dirt: [.returns]).text
      )
    }
    for file in files { try ledgers.add(file.text, as: file.name, to: ledger) }
    _ = try ledger.remove(import: 2, tables: ledgers.tables)
    let kept = try ledger.read(tables: ledgers.tables)
    #expect(
      Ledgers.account(kept) == Ledgers.account(try ledgers.reading([files[0], files[2]])))
    #expect(try ledger.check(ledgers.tables).isEmpty)
  }

  @Test(
    "of any days, whole months or not",
    arguments: [
      "2024", "2024-03", "2024-03-10..2024-03-12", "2024-02-11..2024-05-03", "2024-07-15..",
      "..2024-01-20", "2030",
    ])
  func periods(text: String) throws {
    let ledgers = try Ledgers()
    let ledger = try ledgers.open()
    let sales = MadeSales(seed: 8, lines: 1_200, dirt: [.returns, .values], repeats: 2).text
    try ledgers.add(sales, as: "a.csv", to: ledger)
    let period = try #require(Period(text))
    var options = ReadingOptions()
    options.period = period
    let reading = try ledgers.reading([("a.csv", sales)], options: options)
    let kept = try ledger.read(period, tables: ledgers.tables)
    #expect(Ledgers.account(kept) == Ledgers.account(reading))
  }
}
