import ArgumentParser
import Impact
import Ledger

/// `impact ledger list`: what was added.
struct LedgerListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the imports of a ledger, with what became of their rows.",
    discussion: "Example: impact ledger list --ledger sales.impact")

  @OptionGroup var ledger: LedgerFileArguments

  @Option(help: "text or csv.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv }

  func run() throws {
    try Failure.reported {
      let imports = try ledger.open().imports
      switch format {
      case .text:
        if imports.isEmpty { Console.say("The ledger is empty") }
        var table = [
          ["import", "file", "source", "latest day", "rows", "units counted", "replaced"]
        ]
        table += imports.map { each in
          [
            String(each.id), each.file, each.source, each.latestDay?.description ?? "",
            DecimalText.grouped(each.reconciliation.rowsRead),
            DecimalText.grouped(each.reconciliation.unitsCounted),
            DecimalText.grouped(each.reconciliation[.repeated].rows),
          ]
        }
        if !imports.isEmpty {
          Console.write(TextTable.lines(table, rightFrom: 4).joined(separator: "\n") + "\n")
        }
      case .csv:
        Console.write(
          CSVText.row(
            ["import", "file", "source", "latest_day", "sha256", "pack_digest", "matching_digest"]
              + RecordState.allCases.map { "rows_\($0.rawValue)" } + ["units_counted"]))
        for each in imports {
          Console.write(
            CSVText.row(
              [
                String(each.id), each.file, each.source, each.latestDay?.description ?? "",
                each.sha256, each.packDigest, each.matchingDigest,
              ] + RecordState.allCases.map { String(each.reconciliation[$0].rows) }
                + [String(each.reconciliation.unitsCounted)]))
        }
      }
    }
  }
}
