import ArgumentParser
import CExampleExports
import Foundation

/// `impact example`: exports to try, from inside the program.
struct ExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Write example exports into a folder.",
    discussion: """
      The exports are made up: a shop's CSV, a French shop's CSV with semicolons, and a marketplace's \
      tab-separated report.

      Example: impact example exports && impact report exports
      """)

  @Argument(
    help: ArgumentHelp("The folder to write into.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() throws {
    try Failure.reported {
      let examples = (0..<example_export_count()).map { example_export($0) }
      let names = examples.map { String(cString: $0.name) }
      for name in names where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
        throw Failure(
          .cannotCreate,
          "impact: error: \(folder)/\(name) is there already; name another folder")
      }
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        for (name, example) in zip(names, examples) {
          try Data(UnsafeBufferPointer(start: example.bytes, count: example.count))
            .write(to: URL(filePath: "\(folder)/\(name)"), options: .atomic)
        }
      } catch {
        throw Failure(
          .cannotCreate,
          "impact: error: the examples cannot be written into \(folder); check its permissions")
      }
      for name in names { Console.write("\(folder)/\(name)\n") }
      Console.say("Now: impact report \(folder)")
    }
  }
}
