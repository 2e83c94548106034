import ArgumentParser
import Foundation
import ImpactServer
import Ledger

/// The ledger of a command.
struct LedgerArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The ledger: a file that 'impact ledger add' makes.", valueName: "file"),
    completion: .file())
  var ledger: String

  @OptionGroup var key: OrderKeyArguments

  /// Opens the ledger.
  func open(_ mode: Ledger.Mode = .existing) throws -> Ledger {
    try Ledger(path: ledger, mode: mode, key: try key.key())
  }
}
