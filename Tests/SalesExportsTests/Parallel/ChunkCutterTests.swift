import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Cutting text into chunks", .timeLimit(.minutes(20)))
struct ChunkCutterTests {
  private func cut(
    _ text: String, chunk size: Int, _ format: DelimitedFormat = DelimitedFormat(),
    scan: ByteScanner.Kind = .best
  ) throws -> [(isRaw: Bool, records: Int)] {
    var cutter = ChunkCutter(
      BlockFeed(MemoryBlocks(Array(text.utf8), size: 100)), format: format, scan: scan)
    let chunk = Chunk(capacity: size)
    var chunks: [(Bool, Int)] = []
    while try cutter.cut(chunk) {
      chunk.listCells()
      chunks.append((chunk.isRaw, chunk.records))
    }
    return chunks
  }

  @Test("Text by RFC 4180 is not given to the reference parser")
  func regular() throws {
    let text = MadeSales(seed: 3, lines: 500).text
    #expect(try cut(text, chunk: 4_096).allSatisfy(\.isRaw))
    var quoted = MadeSales(seed: 3, lines: 500)
    quoted.dirt = [.quoted, .letters]
    let chunks = try cut(quoted.text, chunk: 4_096)
    #expect(chunks.count { !$0.isRaw } == 0)
  }
}
