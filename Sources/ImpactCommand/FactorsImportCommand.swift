import ArgumentParser
import Foundation
import Impact
import Reporter

/// `impact factors import`: an overlay pack from published data.
struct FactorsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make an overlay pack from published data of others.",
    discussion: "Example: impact factors import boavizta --help",
    subcommands: [Boavizta.self])

  /// `impact factors import boavizta`.
  struct Boavizta: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Model-level factors from Boavizta's environmental-footprint-data.",
      discussion: """
        Reads boavizta-data-us.csv (or -fr.csv) and writes an overlay with one new-device factor, lifetime \
        and mass per model, under the data's own licence (ODbL). What cannot be used is listed with the \
        reason. Use it with --pack DIR; without a figure of its own a model falls back to its category.

        After: impact estimate "iPhone 12 64GB" --pack boavizta-models --explain
        """)

    @Argument(help: ArgumentHelp("Boavizta's CSV.", valueName: "file"), completion: .file())
    var file: String

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The folder to write the overlay into.", valueName: "dir"),
      completion: .directory)
    var output = "boavizta-models"

    func run() throws {
      try Failure.reported {
        let name = URL(filePath: file).lastPathComponent
        guard let bytes = FileManager.default.contents(atPath: file) else {
          throw Failure(.noInput, "\(name):1:1: error: no such file; name Boavizta's CSV")
        }
        let base = try FactorPack.builtIn()
        let made: BoaviztaImport
        do {
          made = try BoaviztaImport(file: name, bytes: [UInt8](bytes), base: base)
          // An overlay that would not load is no overlay.
          _ = try FactorPack(tables: base.tables, overlay: made.tables)
        } catch let error as PackErrors {
          throw Failure(.data, error.description)
        }
        try write(made.tables)
        Console.write(text(made))
        Console.say(BoaviztaImport.warning)
      }
    }

    private func write(_ tables: [PackTable]) throws {
      let manager = FileManager.default
      guard !manager.fileExists(atPath: output) else {
        throw Failure(
          .cannotCreate, "impact: error: \(output) is there already; name another folder with -o")
      }
      do {
        for table in tables {
          let url = URL(filePath: "\(output)/\(table.name)")
          try manager.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(table.bytes).write(to: url, options: .atomic)
        }
      } catch {
        throw Failure(
          .cannotCreate,
          "impact: error: the overlay cannot be written into \(output); check its permissions")
      }
    }

    private func text(_ made: BoaviztaImport) -> String {
      let report = made.report
      var lines = ["\(output): \(report.modelsTaken) models of \(report.rowsRead) rows", ""]
      lines += TextTable.lines(
        [["category", "models"]] + report.categories.map { [$0.category, String($0.models)] })
      for (title, findings) in [("Refused", report.refused), ("Changed", report.changed)]
      where !findings.isEmpty {
        lines += ["", "\(title):"]
        for finding in findings {
          lines.append("  \(finding.count) x \(finding.reason): \(finding.done)")
          let examples = finding.examples.map { "\($0.name) (row \($0.record))" }
          lines.append("      such as \(examples.joined(separator: "; "))")
        }
      }
      lines += [""] + report.remarks
      return lines.joined(separator: "\n") + "\n"
    }
  }
}
