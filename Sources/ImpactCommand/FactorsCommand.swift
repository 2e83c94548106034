import ArgumentParser
import Foundation
import Impact
import Reporter

/// `impact factors`: the pack, to look at and to check.
struct FactorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factors",
    abstract: "Look at the factor pack: every number with its source.",
    discussion: "Example: impact factors show laptop",
    subcommands: [
      List.self, Show.self, Sources.self, Check.self, FactorsImportCommand.self,
    ])

  /// `impact factors list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the categories and what one device avoids.",
      discussion: "Example: impact factors list")

    @Option(help: "text or json.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @OptionGroup var methods: MethodArguments
    @OptionGroup var packs: PackArguments

    func run() throws {
      try Failure.reported {
        let pack = try packs.loadPack()
        let assessor = try methods.assessor(pack)
        if format == .json {
          let digests = PackDigests(pack: pack, matchingTables: PackTable.embedded)
          Console.write(try JSONText.write(FactorListDocument(assessor, digests: digests)))
          return
        }
        var rows = [["category", "study", "kg CO2e avoided", "kg kept in use", "remark"]]
        for category in pack.categories {
          let impact = try assessor.assess(UnitImpact.Key(item: category.id))
          rows.append([
            category.id, category.isInsideStudy ? "inside" : "outside, our proxy",
            impact.avoided[.climateChange].map { AmountText.exact($0.net) } ?? "no data",
            impact.keptInUse.map { AmountText.exact($0) } ?? "no data",
            impact.noResult?.words ?? "",
          ])
        }
        Console.write(
          "Factor pack \(pack.fullName), method \(assessor.method.id), per device"
            + (assessor.method.heading.isEmpty ? "" : ", \(assessor.method.heading)") + "\n\n")
        Console.write(TextTable.lines(rows, rightFrom: 5).joined(separator: "\n") + "\n")
      }
    }
  }

  /// `impact factors show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show every number of a category.",
      discussion: "Example: impact factors show smartphone")

    @Argument(help: ArgumentHelp("A category, or 'any' for numbers of all.", valueName: "category"))
    var category: String

    @Option(help: "text, csv or json.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

    @OptionGroup var packs: PackArguments

    func run() throws {
      try Failure.reported {
        let pack = try packs.loadPack()
        let rows = pack.rows.filter { $0.category == category }
        guard !rows.isEmpty else {
          throw Failure(
            .data,
            "impact: error: the pack has no category '\(category)'; use one of "
              + pack.categories.map(\.id).joined(separator: ", "))
        }
        var table = [
          [
            "quantity", "stage", "indicator", "inputs", "edition", "geography", "value", "unit",
            "range", "quality", "sources", "place",
          ]
        ]
        for row in rows {
          table.append([
            row.quantity.rawValue, row.stage.rawValue, row.indicator, row.inputs, row.edition,
            row.geography, row.central.text, row.unit,
            row.low.map { "\($0.text) to \(row.high?.text ?? "")" } ?? "", row.quality,
            row.sources.joined(separator: " "), row.place.description,
          ])
        }
        switch format {
        case .text:
          Console.write(TextTable.lines(table, rightFrom: 12).joined(separator: "\n") + "\n")
        case .csv: for row in table { Console.write(CSVText.row(row)) }
        case .json:
          let digests = PackDigests(pack: pack, matchingTables: PackTable.embedded)
          Console.write(
            try JSONText.write(try CategoryFactorsDocument(category, in: pack, digests: digests)))
        }
      }
    }
  }

  /// `impact factors sources`.
  struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the publications, with licence and the day they were read.",
      discussion: "Example: impact factors sources")

    @OptionGroup var packs: PackArguments

    func run() throws {
      try Failure.reported {
        for source in try packs.loadPack().sources {
          Console.write(
            """
            \(source.key)
              \(source.title). \(source.publisher), \(source.year)\(source.edition.isEmpty ? "" : ", \(source.edition)")
              \(source.url)\(source.page.isEmpty ? "" : ", \(source.page)")
              licence: \(source.licence); layer: \(source.layer); read \(source.dateRead)

            """)
        }
      }
    }
  }

  /// `impact factors check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a factor pack: the one built in, or a folder.",
      discussion: "Example: impact factors check factors")

    @Argument(help: ArgumentHelp("The folder of a pack.", valueName: "dir"), completion: .directory)
    var folder: String?

    func run() throws {
      try Failure.reported {
        var source = PackArguments()
        source.pack = folder.map { [$0] } ?? []
        let (pack, matcher) = try source.load()
        let digests = PackDigests(pack: pack, matchingTables: matcher.tables)
        Console.write(
          """
          \(pack.fullName): \(pack.rows.count) numbers, \(pack.categories.count) categories, \
          \(pack.methods.count) methods, \(pack.sources.count) sources; no mistake found
          pack SHA-256 \(digests.pack)
          \(digests.overlay.map { "overlay SHA-256 \($0)\n" } ?? "")\
          matching SHA-256 \(digests.matching)

          """)
      }
    }
  }
}
