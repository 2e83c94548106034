import ArgumentParser
import Foundation
import ImpactServer
import Ledger

/// The ledger of a command that writes order ids or looks them up.
struct LedgerArguments: ParsableArguments {
  @OptionGroup var file: LedgerFileArguments
  @OptionGroup var key: OrderKeyArguments

  /// Opens the ledger.
  func open(_ mode: Ledger.Mode = .existing) throws -> Ledger {
    try Ledger(path: file.ledger, mode: mode, key: try key.key())
  }
}
