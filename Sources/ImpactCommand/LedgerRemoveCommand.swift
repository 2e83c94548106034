import ArgumentParser
import Impact
import ImpactServer
import Ledger

/// `impact ledger remove`: takes an import back.
struct LedgerRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove an import; what it replaced counts again.",
    discussion: "Example: impact ledger remove 2 --ledger sales.impact")

  @Argument(help: ArgumentHelp("The number of the import.", valueName: "import"))
  var importID: Int64

  @OptionGroup var ledger: LedgerFileArguments
  @OptionGroup var packs: PackArguments

  func run() throws {
    try Failure.reported {
      let (pack, matcher) = try packs.load()
      let (file, lines) = try ledger.open().remove(
        import: importID, tables: LedgerTables(pack: pack, matcher: matcher))
      Console.write("\(file): import \(importID) removed, \(DecimalText.grouped(lines)) lines\n")
    }
  }
}
