import Foundation
import Impact
import Testing

@testable import SalesExports

@Suite(
  "Real files in chunks", .timeLimit(.minutes(20)),
  .enabled(if: RealFiles.folder != nil, "IMPACT_REAL_FILES names no folder of real exports"))
struct RealFilesInChunksTests {
  @Test("Every table of the folder reads in chunks as the plain reader reads it")
  func everything() throws {
    let folder = try #require(RealFiles.folder)
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var read: [String] = []
    for path in all where [".csv", ".tsv", ".txt"].contains(where: path.lowercased().hasSuffix) {
      var options = ReadingOptions()
      options.areAllRefurbished = true
      let readers = try BothReaders(paths: ["\(folder)/\(path)"], options)
      for (threads, chunk) in [(2, 1 << 14), (1, 1 << 18)] {
        var settings = ParallelSettings(threads: threads)
        settings.chunkSize = chunk
        if try readers.compare(settings, path) { read.append(path) }
      }
    }
    print("read in chunks: \(read.count), \(Set(read).count) files")
    #expect(Set(read).count > 10)
  }

  @Test("Three months of electronics sales together")
  func months() throws {
    let folder = try #require(RealFiles.folder)
    let months = ["January", "April", "December"].map {
      "\(folder)/electronics-sales-2019/Sales_\($0)_2019.csv"
    }
    for order in [months, months.reversed()] {
      #expect(try BothReaders(paths: order).compare(ParallelSettings(threads: 2)))
    }
  }
}
