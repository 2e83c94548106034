import CByteScan
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// What is read in the plainest way reads like what the rules read.
@Suite("Plain shapes", .timeLimit(.minutes(20)))
struct PlainShapesTests {
  private func random(_ signs: String, _ length: ClosedRange<Int>, _ random: inout SeededRandom)
    -> [UInt8]
  {
    let signs = Array(signs.utf8)
    return (0..<Int.random(in: length, using: &random)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &random)]
    }
  }

  @Test("A plain number is the number that the rules read, with the same evidence of its mark")
  func numbers() {
    var seeded = SeededRandom(seed: 11)
    var plain = 0
    for _ in 0..<20_000 {
      let text = random("0123456789.,-", 1...15, &seeded)
      guard let number = text.withUnsafeBufferPointer({ PlainNumber($0) }) else { continue }
      plain += 1
      let mark = number.mark == 0 ? UInt8(ascii: ".") : number.mark
      let ruled = NumberText(text[...], mark: mark, allowsCurrency: true)
      #expect(ruled?.digits == number.digits && ruled?.decimals == number.decimals, "\(text)")
      var (seen, added) = (DecimalMarkEvidence(), DecimalMarkEvidence())
      seen.see(text[...], row: 1)
      added.add(points: number.mark == 0x2E ? 1 : 0, commas: number.mark == 0x2C ? 1 : 0)
      #expect(seen.mark == added.mark, "\(text)")
    }
    #expect(plain > 2_000)
  }

  @Test("A time that is passed over changes neither the day nor what is certain of it")
  func times() throws {
    let matcher = try Matcher.builtIn()
    var seeded = SeededRandom(seed: 12)
    var plain = 0
    for _ in 0..<20_000 {
      let two = { (most: Int, random: inout SeededRandom) -> String in
        let value = Int.random(in: 0...most, using: &random)
        return value < 10 ? "0\(value)" : "\(value)"
      }
      var text = "2024-\(two(13, &seeded))-\(two(32, &seeded))"
      text += ["T", " ", "  ", "t"][Int.random(in: 0..<4, using: &seeded)]
      text += two(25, &seeded) + ":" + two(61, &seeded)
      if Bool.random(using: &seeded) { text += ":" + two(61, &seeded) }
      text += String(decoding: random("Z+-:.0123 ", 0...7, &seeded), as: UTF8.self)
      let bytes = Array(text.utf8)
      guard bytes.withUnsafeBufferPointer(PlainTime.isBehindDay) else { continue }
      let day = DateText(bytes[..<10], matcher: matcher)
      if day != nil { plain += 1 }
      #expect(DateText(bytes[...], matcher: matcher)?.date == day?.date, "\(text)")
    }
    #expect(plain > 1_000)
  }

  @Test("Every way to compare bytes gives the same marks")
  func scanners() {
    var seeded = SeededRandom(seed: 13)
    let kinds = ByteScanner.Kind.allCases.filter(\.isAvailable)
    #expect(kinds.contains(.portable))
    for _ in 0..<400 {
      let text = random("ab,\"\n\r\u{E9}", 0...400, &seeded)
      var found: [[UInt64]] = []
      for kind in kinds {
        let chunk = Chunk(capacity: 1_024)
        chunk.begin(with: text)
        let result = ByteScanner(kind: kind, delimiter: UInt8(ascii: ","), quote: 0x22)
          .scan(chunk.bytes, count: text.count, marks: chunk.marks)
        let marks = (0..<((text.count + 63) / 64)).map { chunk.marks[$0] }
        found.append(
          marks.flatMap { [$0.ends, $0.lines, $0.breaks, $0.others] }
            + [
              UInt64(result.records), UInt64(result.past_last), UInt64(result.first_irregular),
              result.has_breaks ? 1 : 0, result.has_others ? 1 : 0, result.has_quotes ? 1 : 0,
            ])
      }
      #expect(found.allSatisfy { $0 == found[0] })
    }
  }

  @Test("Hashes tell cells from each other: numbers that count up, one sign changed, parts moved")
  func hashes() {
    func hash(_ cells: [String]) -> CellHash {
      var hash = CellHash()
      for cell in cells { hash.take(Array(cell.utf8)) }
      return hash
    }
    var seen: Set<CellHash> = []
    var (low, high): (Set<UInt64>, Set<UInt64>) = ([], [])
    var count = 0
    func add(_ cells: [String]) {
      seen.insert(hash(cells))
      low.insert(hash(cells).low)
      high.insert(hash(cells).high)
      count += 1
    }
    for number in 0..<30_000 { add(["A\(number)"]) }
    for number in 0..<30_000 { add(["order", "\(500_000_000 + number)", "1"]) }
    for length in 0...70 {
      let text = String(repeating: "x", count: length)
      add([text])
      add(["", text, ""])
      if length > 1 { add([String(text.dropLast()), "x"]) }
      for place in 0..<length {
        var bytes = Array(text.utf8)
        bytes[place] ^= 1
        add([String(decoding: bytes, as: UTF8.self)])
      }
    }
    #expect(seen.count == count)
    // Each half alone is as good: tables take their places from one of them.
    #expect(low.count == count && high.count == count)
    // The same on every machine and in every version: it stands in the records of statements.
    #expect(
      String(hash(["order", "12345678901234567890"]).value, radix: 16)
        == "7eb2713940b114de22bd12ff57928b05")
  }

  @Test("Hashes that occur twice are found, in one collection and in several")
  func repeatedHashes() {
    var seeded = SeededRandom(seed: 14)
    var collections = [OrderHashes(), OrderHashes(), OrderHashes()]
    var expected: Set<UInt64> = []
    for number in 0..<30_000 {
      let hash = UInt64.random(in: 1 ... .max, using: &seeded)
      collections[number % 3].add(hash)
      if number % 500 == 0 {
        collections[number % 2].add(hash)
        expected.insert(hash)
      }
    }
    #expect(OrderHashes.repeated(in: collections) == expected.sorted())
    #expect(OrderHashes.repeated(in: [OrderHashes()]).isEmpty)
  }

  @Test("Keys of activity data are in the order of the keys, also where texts are many")
  func order() throws {
    var seeded = SeededRandom(seed: 15)
    func word(_ of: Int, _ random: inout SeededRandom) -> String {
      ["", "a", "b", "aa", "Z", "é", "z9"][Int.random(in: 0..<7, using: &random)]
        + (of == 0 ? "" : "\(Int.random(in: 0..<of, using: &random))")
    }
    for many in [0, 3, 100_000] {
      var table = ActivityTable()
      var keys: Set<ActivityTable.Key> = []
      for _ in 0..<600 {
        let key = ActivityTable.Key(
          month: try #require(
            CalendarMonth(
              year: Int.random(in: 2019...2021, using: &seeded),
              month: Int.random(in: 1...12, using: &seeded))),
          country: word(many, &seeded), refurbishingCountry: word(many, &seeded),
          item: word(many, &seeded),
          level: [.given, .family, .word].randomElement(using: &seeded)!,
          condition: word(many, &seeded),
          kind: [.sale, .return].randomElement(using: &seeded)!, seller: word(many, &seeded))
        keys.insert(key)
        var tally = Tally()
        tally.rows = 1
        table.add(tally, to: key)
      }
      #expect(table.cells.map(\.key) == keys.sorted())
    }
  }
}
