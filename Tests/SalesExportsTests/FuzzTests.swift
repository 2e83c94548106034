import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// A few of the inputs that `fuzz-exports` makes without end.
@Suite("Exports changed at random", .timeLimit(.minutes(20)))
struct FuzzTests {
  private static let corpus =
    ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms"

  @Test(
    "Whatever was changed, each record ends in one place, units add up, and nobody is quoted",
    arguments: FuzzCorpus.Format.allCases)
  func anyChange(format: FuzzCorpus.Format) throws {
    let mutator = ExportMutator(try FuzzCorpus(Self.corpus, formats: [format]), seed: 7)
    let reading = try FuzzReading()
    let folder = try TemporaryFolder()
    let clock = ContinuousClock()
    let start = clock.now
    for number in 0..<150 where start.duration(to: clock.now) < .seconds(5) {
      let problems = reading.problems(of: try folder.write("export", mutator.input(number)))
      #expect(
        problems.isEmpty,
        "fuzz-exports --format \(format.rawValue) --seed 7 --first \(number) --cases 1")
    }
  }

  @Test("The same seed and number make the same input, another number another one")
  func repeatable() throws {
    let corpus = try FuzzCorpus(Self.corpus)
    let inputs = (0..<20).map { ExportMutator(corpus, seed: 3).input($0) }
    #expect(inputs == (0..<20).map { ExportMutator(corpus, seed: 3).input($0) })
    #expect(Set(inputs).count > 15)
  }

  @Test("What was stored in an archive is read as if it were not")
  func archives() throws {
    let text = Array("Order ID,Product,Order Date\n1,iPhone 12 (Renewed),2025-01-31\n".utf8)
    #expect(try Exports.read(text).reconciliation.unitsCounted == 1)
    #expect(try Exports.read(StoredArchive.gzip(text)).reconciliation.unitsCounted == 1)
    #expect(
      try Exports.read(StoredArchive.zip([("a.csv", text)])).reconciliation.unitsCounted == 1)
    let workbook = try Exports.read(StoredArchive.zip(WorkbookParts.all))
    #expect(workbook.reconciliation[.counted].rows == 8)
  }
}
