import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Gzip files", .timeLimit(.minutes(20)))
struct GzipTests {
  private let text = Array("Order ID,Product\n1,iPhone 12 (Renewed)\n".utf8)

  private func unpacked(
    _ packed: [UInt8], size: Int = 1 << 16, limits: UnpackingLimits = UnpackingLimits()
  ) throws -> [UInt8] {
    try GzipBlocks(MemoryBlocks(packed, size: size), file: "a.csv.gz", limits: limits).all()
  }

  private func problem(_ packed: [UInt8]) throws -> String {
    let error = #expect(throws: ExportError.self) { try unpacked(packed) }
    return try #require(error).problem
  }

  @Test("A gzip file gives its text, however small the blocks", arguments: [1, 2, 3, 7, 65_536])
  func whole(size: Int) throws {
    #expect(try unpacked(ZipWriter.gzip(text), size: size) == text)
  }

  @Test("Members one after the other are one text, as warehouses write shards", arguments: [1, 99])
  func members(size: Int) throws {
    let packed = ZipWriter.gzip(text) + ZipWriter.gzip([]) + ZipWriter.gzip(text)
    #expect(try unpacked(packed, size: size) == text + text)
  }

  @Test("A text larger than a block comes whole")
  func large() throws {
    var random = SeededRandom(seed: 1)
    let text = (0..<1_000_000).map { _ in UInt8(ascii: "a") + UInt8(random.next() % 16) }
    #expect(try unpacked(ZipWriter.gzip(text)) == text)
  }

  @Test("Zeros behind the end are filling; other bytes are refused")
  func padding() throws {
    #expect(try unpacked(ZipWriter.gzip(text) + [0, 0, 0]) == text)
    #expect(try problem(ZipWriter.gzip(text) + Array("more".utf8)).contains("behind its end"))
    #expect(try problem(ZipWriter.gzip(text) + [0, 0, 7]).contains("behind its end"))
  }

  @Test("A file that is cut off anywhere is refused")
  func truncated() throws {
    let packed = ZipWriter.gzip(text)
    for count in 0..<packed.count {
      let error = #expect(throws: ExportError.self) { try unpacked(Array(packed.prefix(count))) }
      #expect(error?.kind == .data)
      #expect(error?.problem == "the gzip file ends early: it was cut off")
    }
  }

  @Test(
    "Damage never passes in silence and never stops the program",
    arguments: 0..<200 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var packed = ZipWriter.gzip(text)
    packed[Int.random(in: packed.indices, using: &random)] ^= UInt8.random(
      in: 1...255, using: &random)
    do {
      // Time, flags and system in the head say nothing of the text.
      #expect(try unpacked(packed) == text)
    } catch is ExportError {}
  }

  @Test("A file that unpacks without measure is refused")
  func bomb() throws {
    let packed = ZipWriter.gzip([UInt8](repeating: 0, count: 100 << 20))
    #expect(packed.count < 200_000)
    #expect(try problem(packed) == "the gzip file unpacks to more than 256 times its size")
  }

  @Test("Small files of blanks and large ones of sales stay below the limit")
  func limits() {
    let limits = UnpackingLimits()
    #expect(limits.allows(unpacked: 64 << 20, packed: 1))
    #expect(!limits.allows(unpacked: (64 << 20) + 257, packed: 1))
    #expect(limits.allows(unpacked: 100 << 30, packed: 1 << 30))
    #expect(!limits.allows(unpacked: (1 << 40) + 1, packed: .max))
  }
}
