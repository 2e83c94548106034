import ArgumentParser
import Impact
import ImpactServer
import Ledger

/// `impact ledger rematch`: resolves the titles again.
struct LedgerRematchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rematch",
    abstract: "Resolve all titles of a ledger again, by the tables of this program or of --pack.",
    discussion: """
      After an update that recognises more, or with a mapping of your own. Figures may change: the statement's \
      calculation record has the digest of the tables.

      Example: impact ledger rematch --ledger sales.impact
      """)

  @OptionGroup var ledger: LedgerFileArguments
  @OptionGroup var packs: PackArguments

  @Option(
    help: ArgumentHelp("Your own table of products, as for report.", valueName: "file"),
    completion: .file())
  var mapping: String?

  func run() throws {
    try Failure.reported {
      let (pack, matcher) = try packs.load()
      var reading = ReadingArguments()
      reading.mapping = mapping
      let tables = LedgerTables(pack: pack, matcher: try reading.mapped(matcher))
      let done = try ledger.open().rematch(tables)
      var text =
        "\(DecimalText.grouped(done.products)) products asked again, \(DecimalText.grouped(done.changed)) "
        + "mean something else now\n"
      if done.notAsked > 0 {
        text +=
          "\(DecimalText.grouped(done.notAsked)) were left as they were: what the ledger keeps of their "
          + "titles does not say enough; add their exports again\n"
      }
      Console.write(text)
    }
  }
}
