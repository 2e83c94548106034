import ArgumentParser
import Impact
import Reporter
import SalesExports

/// `impact methods`: the methods, one by one and side by side.
struct MethodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: "Look at the methods, and compare them on your own sales.",
    discussion: "Example: impact methods compare orders-2025.csv",
    subcommands: [List.self, Show.self, Compare.self])

  /// `impact methods list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the methods.", discussion: "Example: impact methods list")

    func run() throws {
      try Failure.reported {
        let rows = try FactorPack.builtIn().methods.map { [$0.id, $0.standing.rawValue, $0.label] }
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

    func run() throws {
      try Failure.reported {
        let pack = try FactorPack.builtIn()
        var arguments = MethodArguments()
        arguments.method = method
        arguments.edition = .final
        let found = try arguments.method(in: pack)
        var lines = ["\(found.id): \(found.label)", ""]
        if !found.heading.isEmpty { lines.append("heading      \(found.heading)") }
        lines += [
          "whose        \(found.owner)", "standing     \(found.standing.rawValue)",
          "formula      \(EstimateText.formula(found))",
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

  /// `impact methods compare`.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The same sales under every method; without exports, one device of each category.",
      discussion: "Example: impact methods compare orders-2025.csv")

    @OptionGroup var reading: ReadingArguments

    @Option(help: "Edition of ADEME's study.")
    var edition = Edition.final

    func run() throws {
      try Failure.reported {
        let pack = try FactorPack.builtIn()
        guard !reading.exports.isEmpty else { return try perDevice(pack) }
        let matcher = try Matcher.builtIn()
        let sales = try SalesReader(
          options: try reading.options(matcher), pack: pack, matcher: matcher
        ).read(try reading.inputs())
        var rows = [
          ["method", "units", "gross", "burden", "avoided, kg CO2e", "outside the study"]
        ]
        for method in pack.methods {
          let total = try Assessment(
            of: sales.activity, by: UnitAssessor(pack: pack, method: method, edition: edition)
          ).total
          let climate = total.inside.climateChange
          rows.append([
            method.id, DecimalText.grouped(total.inside.units),
            climate?.gross.map(AmountText.exact) ?? "no data",
            climate?.burden.map(AmountText.exact) ?? "no data",
            climate.map { AmountText.exact($0.net) } ?? "no data",
            total.outside.climateChange.map { AmountText.exact($0.net) } ?? "no data",
          ])
        }
        Console.write(TextTable.lines(rows).joined(separator: "\n") + "\n\n")
        writeHeadings(pack)
      }
    }

    private func perDevice(_ pack: FactorPack) throws {
      var rows = [["kg CO2e avoided per device"] + pack.methods.map(\.id)]
      for category in pack.categories {
        let cells = try pack.methods.map { method in
          try UnitAssessor(pack: pack, method: method, edition: edition)
            .assess(UnitImpact.Key(category: category.id)).avoided[.climateChange]
            .map { AmountText.exact($0.net) } ?? "no data"
        }
        guard cells.contains(where: { $0 != "no data" }) else { continue }
        rows.append([category.id + (category.isInsideStudy ? "" : " *")] + cells)
      }
      Console.write(TextTable.lines(rows).joined(separator: "\n") + "\n")
      Console.write("* outside the study, our proxy\n\n")
      writeHeadings(pack)
    }

    private func writeHeadings(_ pack: FactorPack) {
      for method in pack.methods {
        let heading = method.heading.isEmpty ? "" : " \(method.heading)."
        Console.write("\(method.id):\(heading) \(method.sentence)\n")
      }
    }
  }
}
