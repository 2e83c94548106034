import ArgumentParser
import Impact
import Reporter

/// `impact methods`: the methods, one by one and side by side.
struct MethodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: "Look at the methods, and compare them on your own sales.",
    discussion: "Example: impact methods compare orders-2025.csv",
    subcommands: [List.self, Show.self, MethodsCompareCommand.self])

  /// `impact methods list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the methods.", discussion: "Example: impact methods list")

    @Option(help: "text or json.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @OptionGroup var packs: PackArguments

    func run() throws {
      try Failure.reported {
        let pack = try packs.loadPack()
        if format == .json {
          let digests = PackDigests(pack: pack, matchingTables: PackTable.embedded)
          Console.write(try JSONText.write(MethodListDocument(pack, digests: digests)))
          return
        }
        let rows = pack.methods.map { [$0.id, $0.standing.rawValue, $0.label] }
        Console.write(
          TextTable.lines([["method", "standing", "name"]] + rows, rightFrom: 3)
            .joined(separator: "\n") + "\n")
      }
    }
  }

  /// `impact methods show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a method: its formula, its words, its source.",
      discussion: "Example: impact methods show prudent")

    @Argument(help: ArgumentHelp("A method.", valueName: "id"))
    var method: String

    @OptionGroup var packs: PackArguments

    func run() throws {
      try Failure.reported {
        let pack = try packs.loadPack()
        let found = try MethodArguments.method(method, in: pack)
        var lines = ["\(found.id): \(found.label)", ""]
        if !found.heading.isEmpty { lines.append("heading      \(found.heading)") }
        lines += [
          "whose        \(found.owner)", "standing     \(found.standing.rawValue)",
          "formula      \(found.formula)",
          "D            \(displacement(found, pack))",
          "", found.sentence, "",
        ]
        for key in found.sources {
          guard let source = pack.source(key) else { continue }
          lines.append("\(source.publisher), \(source.title) (\(source.year)) \(source.url)")
        }
        Console.write(lines.joined(separator: "\n") + "\n")
      }
    }

    /// The rate that the method fixes, or the distinct rates of the pack's table.
    private func displacement(_ method: Method, _ pack: FactorPack) -> String {
      if let fixed = method.fixedDisplacement { return "\(fixed.text), fixed by the method" }
      let rates = pack.rows.filter { $0.quantity == .displacement }.map {
        "\($0.central.text) (\($0.low?.text ?? "") to \($0.high?.text ?? ""))"
      }
      return Set(rates).sorted().joined(separator: ", ") + ", by category in the pack"
    }
  }
}
