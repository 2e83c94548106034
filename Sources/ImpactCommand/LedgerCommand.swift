import ArgumentParser

/// `impact ledger`: sale lines that are kept, for orders and statements in milliseconds.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Keep sale lines in one file, for order look-ups and statements in milliseconds.",
    discussion: """
      A ledger keeps what the method needs of each line and no personal column. The same export twice, overlapping \
      exports and a later export with a refund give the right units: the newest import of a line counts.

      Example: impact ledger add orders-2025.csv --ledger sales.impact
      """,
    subcommands: [
      LedgerAddCommand.self, LedgerListCommand.self, LedgerRemoveCommand.self,
      LedgerCheckCommand.self, LedgerRematchCommand.self,
    ])
}
