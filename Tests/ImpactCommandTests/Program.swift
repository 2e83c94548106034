import Foundation
import ImpactTestSupport
import Testing

/// The real program, run as a person runs it.
struct Program {
  /// What a run left behind.
  struct Result {
    let status: Int32
    let output: String
    let words: String
  }

  /// The program beside the tests.
  static var url: URL {
    get throws {
      // The folder of the test bundle, which is the build folder, whatever its configuration.
      let bundle = try #require(
        CommandLine.arguments.first { $0.hasSuffix(".xctest") }
          ?? ProcessInfo.processInfo.environment["IMPACT_TEST_BUNDLE"]
          ?? Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
          ?? CommandLine.arguments.first)
      let folder = URL(filePath: bundle).deletingLastPathComponent()
      let program = folder.appending(path: "impact")
      try #require(
        FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false)))
      return program
    }
  }

  /// Runs the program.
  static func run(
    _ arguments: String..., input: String? = nil, environment: [String: String]? = nil,
    program: URL? = nil, folder: String? = nil
  ) throws -> Result {
    try run(
      arguments, input: input, environment: environment, program: program, folder: folder)
  }

  /// Runs the program.
  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String]? = nil,
    program: URL? = nil, folder: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = try program ?? url
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let files = try TemporaryFolder()
    let output = try files.write("output", "")
    let words = try files.write("words", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: words))
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try files.write("input", input ?? "")))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      words: try String(contentsOfFile: words, encoding: .utf8))
  }
}
