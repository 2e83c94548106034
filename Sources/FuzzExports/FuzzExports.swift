import ArgumentParser
import Foundation
import ImpactTestSupport

/// `fuzz-exports` reads exports that were changed at random, with all of the reader; for development only.
///
/// Each input is a file named by its seed and number, which is removed when it was read. What ends the
/// program (a trap, or too much time) leaves that file behind, and the same seed and number make it again.
/// libFuzzer (`swiftc -sanitize=fuzzer`) is not used: it needs a library that not every toolchain brings.
@main
struct FuzzExports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-exports",
    abstract: "Read exports that were changed at random, and check what must hold for all.",
    discussion: "Example: fuzz-exports --corpus Tests/SalesExportsTests/Platforms --cases 20000")

  @Option(help: "The seed of the changes.")
  var seed: UInt64 = 1

  @Option(help: "How many inputs.")
  var cases = 1_000

  @Option(help: "The number of the first input.")
  var first = 0

  @Option(help: "csv, json, xml, xlsx or all.")
  var format = "all"

  @Option(help: "The folder of exports that are changed.", completion: .directory)
  var corpus = "Tests/SalesExportsTests/Platforms"

  @Option(help: "The folder into which each input is written.", completion: .directory)
  var folder = NSTemporaryDirectory()

  @Option(help: "The most seconds for one input.")
  var limit = 5.0

  @Flag(help: "Only write the inputs.")
  var writeOnly = false

  func validate() throws {
    guard format == "all" || FuzzCorpus.Format(rawValue: format) != nil else {
      throw ValidationError("--format is one of csv, json, xml, xlsx, all.")
    }
  }

  func run() throws {
    let formats = FuzzCorpus.Format(rawValue: format).map { [$0] } ?? FuzzCorpus.Format.allCases
    let mutator = ExportMutator(try FuzzCorpus(corpus, formats: Set(formats)), seed: seed)
    let reading = try FuzzReading()
    let clock = ContinuousClock()
    var failures = 0
    var longest = (time: Duration.zero, number: 0)
    for number in first..<(first + cases) {
      let path = "\(folder)/fuzz-\(format)-\(seed)-\(number)"
      try Data(mutator.input(number)).write(to: URL(filePath: path))
      if writeOnly { continue }
      // The signal ends the program, whatever it is busy with.
      alarm(UInt32(limit * 12))
      var problems: [String] = []
      let time = clock.measure { problems = reading.problems(of: path) }
      alarm(0)
      if time > longest.time { longest = (time, number) }
      if time > .seconds(limit) { problems.append("it took \(time)") }
      guard problems.isEmpty else {
        failures += 1
        print("--format \(format) --seed \(seed) --first \(number) --cases 1 (\(path)):")
        for problem in problems { print("  \(problem)") }
        continue
      }
      try FileManager.default.removeItem(atPath: path)
    }
    print(
      "\(cases) inputs from number \(first), \(failures) failures, the longest took \(longest.time) "
        + "(number \(longest.number))")
    if failures > 0 { throw ExitCode.failure }
  }
}
