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

  @Test("Clean sales, at every size of chunk, with every way to compare bytes, on one to three threads")
  func clean() throws {
    let sales = MadeSales(seed: 1, lines: 400)
    let readers = try BothReaders(sales.text)
    for scan in ByteScanner.Kind.allCases where scan.isAvailable {
      for threads in 1...3 {
        for chunk in [256, 257, 300, 1_000, 4_096, 1 << 18] {
          #expect(try readers.compare(Self.settings(threads, chunk: chunk, scan: scan)))
        }
      }
    }
  }

  @Test("Dirty sales: everything that exports hold is told as the plain reader tells it", arguments: 1...12)
  func dirty(seed: Int) throws {
    var sales = MadeSales(seed: UInt64(seed), lines: 1_500)
    sales.dirt = .all
    let readers = try BothReaders(sales.text)
    for (threads, chunk) in [(1, 1_024), (2, 777), (3, 5_000), (2, 1 << 18)] {
      #expect(try readers.compare(Self.settings(threads, chunk: chunk), "seed \(seed)"))
    }
  }
}
