import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// What is read in chunks on several threads is what the plain reader reads.
@Suite("Reading in chunks", .timeLimit(.minutes(20)))
struct ParallelReadingTests {
  private static func settings(
    _ threads: Int = 2, chunk: Int = 4_096, scan: ByteScanner.Kind = .best
  ) -> ParallelSettings {
    var settings = ParallelSettings(threads: threads)
    settings.chunkSize = chunk
    settings.scan = scan
    return settings
  }

  @Test(
    "Clean sales, with every way to compare bytes, at many sizes of chunk, on one to three threads")
  func clean() throws {
    let readers = try BothReaders(MadeSales(seed: 1, lines: 120).text)
    for scan in ByteScanner.Kind.allCases where scan.isAvailable {
      for (threads, chunk) in [(1, 256), (2, 257), (3, 300), (2, 1_000), (1, 1 << 18)] {
        #expect(try readers.compare(Self.settings(threads, chunk: chunk, scan: scan)))
      }
    }
  }

  @Test("Dirty sales: all that exports hold is told as the plain reader tells it", arguments: 1...6)
  func dirty(seed: Int) throws {
    var sales = MadeSales(seed: UInt64(seed), lines: 500)
    sales.dirt = .all
    sales.lineEnd = seed % 2 == 0 ? "\r\n" : "\n"
    sales.delimiter = [",", ";", "\t"][seed % 3]
    let readers = try BothReaders(sales.text)
    let scans = ByteScanner.Kind.allCases.filter(\.isAvailable)
    for (threads, chunk) in [(1, 1_024), (2, 777), (3, 5_000)] {
      for scan in scans {
        #expect(
          try readers.compare(Self.settings(threads, chunk: chunk, scan: scan), "seed \(seed)"))
      }
    }
  }

  @Test(
    "Orders that say nothing but their ids: what a row leaves blank is found, or left to the plain reader"
  )
  func ordersOfIDs() throws {
    let tables = [
      "order_id,date,title,condition,quantity,price\n1,2025-01-31,iPhone 12,renewed,1,100\n"
        + "1,2025-02-01,iPad 8,renewed,1,100\n1,,ThinkPad T480,renewed,1,100\n",
      "order_id,date,title,condition,quantity,price,cancelled_at\n"
        + "1,2025-01-01,iPhone 12,renewed,1,100,2025-01-02\n1,2025-01-01,iPad 8,renewed,1,100,\n",
      "order_id,date,title,condition,quantity,price,currency\n1,2025-01-31,iPhone 12,renewed,1,N/A,EUR\n"
        + "2,2025-02-01,iPad 8,renewed,1,100,EUR\n1,2025-02-01,ThinkPad T480,renewed,1,100,JPY\n",
    ]
    for table in tables {
      for chunk in [80, 100, 200, 1_000] {
        _ = try BothReaders(table).compare(Self.settings(1, chunk: chunk), table)
      }
    }
    #expect(try BothReaders(tables[2]).compare(Self.settings(1)))
  }

  @Test("A line that stands twice is found wherever a chunk ends, also beside lines without ids")
  func repeatedAtCuts() throws {
    for (middle, order) in [("A2,", "A2"), ("", "A2"), ("A2,", "A1"), ("A2,", "A9")] {
      var rows = ["id,line,date,title,condition,quantity,country"]
      for (id, line) in [
        ("A1", "1"), ("A2", "1"), (String(middle.prefix { $0 != "," }), ""), (order, "1"),
        ("A3", "1"),
        ("A4", "1"), ("A4", "2"), ("A4", ""), ("A4", "3"), ("A5", "1"),
      ] { rows.append("\(id),\(line),2025-01-31,iPhone 12,renewed,1,FR") }
      let text = rows.joined(separator: "\n")
      let readers = try BothReaders(text)
      for chunk in 50...text.utf8.count {
        #expect(try readers.compare(Self.settings(2, chunk: chunk), "\(middle) \(order)"))
      }
    }
  }

  @Test(
    "Packed files and archives read alike, with and without their digests",
    arguments: [true, false])
  func packed(hasDigests: Bool) throws {
    var sales = MadeSales(seed: 21, lines: 400)
    sales.isOrdered = hasDigests
    let bytes = Array(sales.text.utf8)
    var options = ReadingOptions()
    options.hasDigests = hasDigests
    for file in [
      ("export.csv.gz", StoredArchive.gzip(bytes)),
      ("export.zip", StoredArchive.zip([("a.csv", bytes)])),
    ] {
      #expect(try BothReaders([file], options).compare(Self.settings(2, chunk: 3_000)))
    }
  }

  @Test("A stream is read while it comes, in whatever pieces, as often as it takes")
  func stream() throws {
    let folder = try TemporaryFolder()
    for isOrdered in [true, false] {
      var sales = MadeSales(seed: 22, lines: 3_000)
      sales.isOrdered = isOrdered
      let text = sales.text
      let (pack, matcher) = try (FactorPack.builtIn(), Matcher.builtIn())
      let path = "\(folder.path)/pipe\(isOrdered)"
      try #require(mkfifo(path, 0o600) == 0)
      // A thread of its own: a task would wait for one that the reader, waiting for the writer, may hold.
      Thread.detachNewThread {
        guard let pipe = FileHandle(forWritingAtPath: path) else { return }
        var rest = Data(text.utf8)[...]
        while !rest.isEmpty {
          try? pipe.write(contentsOf: rest.prefix(10_007))
          rest = rest.dropFirst(10_007)
        }
        try? pipe.close()
      }
      let inputs = try ExportInput.inputs(path)
      var settings = Self.settings(2, chunk: 8_192)
      (settings.leastBytes, settings.leastBytesPerFile) = (0, 0)
      let reading = try #require(
        try ParallelReading(
          inputs, options: ReadingOptions(), matcher: matcher, rules: LineRules(pack: pack),
          settings: settings
        )?.read(nil, keeper: nil))
      let readers = try BothReaders([("pipe\(isOrdered)", Array(text.utf8))])
      #expect(ReadingDescription.lines(reading) == readers.plain)
    }
  }

  @Test(
    "Inch marks in every style, at every place where a chunk can end",
    arguments: [
      "24\" IPS", "\"24\"\" IPS\"", "\"24\" IPS\"", "\"Dell 24\"\"\"", "'24\" IPS'",
      "\"24\\\" IPS, new\"",
      "\"a\nb 24\"\" c\"", "\"open 24 IPS", "24\"", "\"24\"\"",
    ])
  func inches(title: String) throws {
    var rows = ["id,date,title,quantity,price,country"]
    for row in 1...12 {
      let name =
        row % 3 == 0 ? title : row % 3 == 1 ? "\"iPhone 12, renewed\"" : "ThinkPad T480 renewed"
      rows.append(
        "\(row),2024-03-\(row < 10 ? "0" : "")\(row),\(name),\(row % 2 + 1),9.5\(row % 10),FR")
    }
    let text = rows.joined(separator: "\n") + "\n"
    let readers = try BothReaders(text)
    var tried = 0
    for chunk in 60...(text.utf8.count + 2) {
      if try readers.compare(Self.settings(2, chunk: chunk), title) { tried += 1 }
    }
    // Only records that are longer than a chunk are left to the plain reader.
    #expect(tried > text.utf8.count / 2)
  }

  @Test(
    "A stray mark that seems to open a cell swallows no row, wherever a chunk ends",
    arguments: [0, 1, 2])
  func strayMarks(kind: Int) throws {
    var rows = ["id,date,title,quantity,price,country"]
    for row in 1...9 {
      let day = "2024-03-0\(row)"
      switch (row, kind) {
      // The mark of one row seems to be closed by that of the next.
      case (4, 0): rows += ["4,\(day),\"iPhone 12 renewed,1,9.5,FR"]
      case (5, 0): rows += ["5,\(day),iPad 8 renewed\",1,9.5,FR"]
      // With them the record has another width.
      case (4, 1):
        rows += ["4,\(day),\"iPhone 12 renewed,1,9.5,FR", "44,\(day),iPad,1\",9.5,FR,x,y"]
      // A true text of several lines.
      case (4, 2): rows += ["4,\(day),\"iPhone 12 renewed\nwith box, cable\",1,9.5,FR"]
      default: rows += ["\(row),\(day),ThinkPad T480 renewed,1,9.5,FR"]
      }
    }
    let text = rows.joined(separator: "\n") + "\n"
    let readers = try BothReaders(text)
    for chunk in 90...text.utf8.count {
      #expect(try readers.compare(Self.settings(2, chunk: chunk), "chunk \(chunk)"))
    }
  }

  @Test("Lines that stand twice, in one file and in two, in order and shuffled", arguments: 1...6)
  func repeated(seed: Int) throws {
    var sales = MadeSales(seed: UInt64(seed), lines: 300)
    sales.repeats = seed % 2 == 0 ? 0 : 4
    sales.isOrdered = seed % 3 != 0
    sales.dirt = seed == 5 ? [.returns, .ragged] : []
    var later = MadeSales(seed: UInt64(seed + 50), lines: 200)
    later.firstOrder = sales.firstOrder + (seed < 4 ? 100 : 5_000)
    later.isOrdered = sales.isOrdered
    (sales.hasLineIDs, later.hasLineIDs) = (seed != 2, seed != 2)
    for files in [[sales], [sales, later], [later, sales], [sales, sales]] {
      let readers = try BothReaders(
        files.enumerated().map { ("export-\($0.offset).csv", Array($0.element.text.utf8)) })
      for candidates in [1, 7, 1 << 21] {
        var settings = Self.settings(2, chunk: 2_000)
        settings.mostCandidates = candidates
        #expect(try readers.compare(settings, "seed \(seed)"))
      }
    }
  }

  @Test("What the first records say is borne out by all of them, or the file is read again")
  func provisional() throws {
    func rows(_ dates: [String], price: String = "10.50") -> String {
      "id,date,title,condition,quantity,price\n"
        + dates.enumerated().map {
          "\($0.offset + 1000),\($0.element),iPhone 12,renewed,1,\(price)\n"
        }
        .joined()
    }
    let open = [String](repeating: "01/02/2024", count: 2_500)
    for dates in [
      open + ["31/01/2024"], open + ["01/31/2024"], open, open + ["01/31/2024", "31/01/2024"],
      open + ["2024-01-31"],
    ] {
      #expect(try BothReaders(rows(dates)).compare(Self.settings()), "\(dates.suffix(2))")
    }
    let iso = [String](repeating: "2024-02-01", count: 2_500)
    for price in ["1,234", "\"1,5\"", "0", "1.234"] {
      let text = rows(iso) + "9999,2024-02-03,iPad 8,renewed,1,\(price)\n"
      _ = try BothReaders(text).compare(Self.settings(), price)
      _ = try BothReaders(rows(iso, price: price)).compare(Self.settings(), price)
    }
    // A state that only comes late makes another column of it.
    let late = rows(iso).replacing("renewed", with: "shipped") + "9,2024-02-03,iPad,grade A,1,2\n"
    _ = try BothReaders(late).compare(Self.settings())
  }

  @Test("Options that say how files are read hold here as well")
  func options() throws {
    let text = MadeSales(seed: 9, lines: 300).text
    var period = ReadingOptions()
    period.period = try #require(Period("2024-03..2024-06"))
    var refurbished = ReadingOptions()
    refurbished.areAllRefurbished = true
    (refurbished.country, refurbished.currency) = ("FR", CurrencyCode("EUR"))
    refurbished.columns = [.country: "-", .currency: "-", .status: "-"]
    var zone = ReadingOptions()
    zone.timeZone = try ExportZone("Europe/Paris")
    var kinds = ReadingOptions()
    kinds.kind = .tradeIn
    kinds.hasDigests = false
    for options in [period, refurbished, zone, kinds] {
      #expect(try BothReaders(text, options).compare(Self.settings()))
    }
  }

  @Test("Every platform's export, with and without a packing, reads alike")
  func platforms() throws {
    let folder =
      ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms"
    var read = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where !name.contains(".expected.") && name.contains(".") && !name.hasSuffix(".md") {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let readers = try BothReaders([(name, bytes)])
      for chunk in [1_500, 1 << 18] where try readers.compare(Self.settings(2, chunk: chunk), name)
      {
        read += 1
      }
    }
    #expect(read > 12)
  }

  @Test("Exports changed at random read alike, or say the same error")
  func fuzzed() throws {
    let corpus = try FuzzCorpus(
      ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms",
      formats: [.csv])
    let mutator = ExportMutator(corpus, seed: 5)
    var read = 0
    for number in 0..<150 {
      let readers = try BothReaders([("export.csv", mutator.input(number))])
      if try readers.compare(Self.settings(2, chunk: 2_048), "input \(number)") { read += 1 }
    }
    #expect(read > 20)
  }
}
