import ArgumentParser
import Reporter

/// `impact`: the root of the commands.
@main
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "What sales of refurbished electronics avoided: CO2e and e-waste, with every source.",
    discussion: """
      Reads sales exports, counts what is shown to be refurbished, and writes an impact statement \
      that an auditor can recompute. Nothing leaves the machine; no personal column is kept or printed.
      """,
    version: ProgramVersion.current,
    subcommands: [
      ReportCommand.self, CheckCommand.self, MatchCommand.self, LinesCommand.self,
      VerifyCommand.self, CompareCommand.self, EstimateCommand.self, OrderCommand.self,
      HeadlineCommand.self, SentenceCommand.self, LintCommand.self, LedgerCommand.self,
      ServeCommand.self, FactorsCommand.self, MethodsCommand.self, ExampleCommand.self,
    ])

  func run() throws {
    try Failure.reported { Console.write(jobs) }
  }

  private var jobs: String {
    """
    impact \(ProgramVersion.current): what sales of refurbished electronics avoided

    Prepare a yearly statement (B Corp, auditors):
      impact report EXPORT... -o DIR

    See the figure and its words on one screen:
      impact report EXPORT...

    Ask what one sale avoided, and why:
      impact estimate "iPhone 12 64GB" --explain

    State one number in public, and check your own words:
      impact headline EXPORT... --link URL
      impact lint "TEXT"

    Nothing at hand? 'impact example DIR' writes exports to try. All commands: impact --help

    """
  }
}
