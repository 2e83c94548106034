import ArgumentParser
import Ledger

/// The ledger of a command that needs no order id.
struct LedgerFileArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The ledger: a file that 'impact ledger add' makes.", valueName: "file"),
    completion: .file())
  var ledger: String

  /// Opens the ledger.
  func open() throws -> Ledger { try Ledger(path: ledger, needsKey: false) }
}
