import ArgumentParser
import ImpactServer
import Ledger

/// `impact ledger check`: whether a ledger is sound and up to date.
struct LedgerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Look whether a ledger is sound, and whether its titles were recognised by today's tables.",
    discussion: """
      Reads the whole file, counts every line anew and compares. The exit status is 1 when anything is found.

      Example: impact ledger check --ledger sales.impact
      """)

  @OptionGroup var ledger: LedgerFileArguments
  @OptionGroup var packs: PackArguments

  func run() throws {
    try Failure.reported {
      let (pack, matcher) = try packs.load()
      let open = try ledger.open()
      let findings = try open.check(LedgerTables(pack: pack, matcher: matcher))
      guard findings.isEmpty else {
        throw Failure(
          .no, findings.map { "\(open.name): error: \($0)" }.joined(separator: "\n"))
      }
      Console.write("\(open.name): sound; titles and factors are those of today\n")
    }
  }
}
