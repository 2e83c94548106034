import ArgumentParser
import Foundation
import Impact
import Reporter
import SalesExports

/// `impact report`: exports in, a statement out.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make an impact statement from sales exports.",
    discussion: """
      Without -o the figure, its categories and its coverage are printed on one screen. With -o the \
      folder gets statement.html, statement.json, the CSV tables and datapackage.json.

      --ledger makes it from a ledger, in milliseconds; --activity from the activity.csv of another statement.

      Example: impact report orders-2025.csv -o statement
      """)

  @OptionGroup var sales: SalesSourceArguments
  @OptionGroup var methods: MethodArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the statement into this folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("Seed of the draws behind the ranges.", valueName: "number"))
  var seed: UInt64?

  @Flag(help: "Replace a statement that the folder holds.")
  var replace = false

  @Flag(help: "Write nothing when any row cannot be read; the exit status is then 65.")
  var strict = false

  @Flag(
    help:
      "Leave out the SHA-256 of the exports: faster, but nobody can tell their bytes from others."
  )
  var noDigest = false

  @Option(help: ArgumentHelp("Who reports.", valueName: "name"))
  var entity: String?

  @Option(
    help: ArgumentHelp(
      "The role for these units: refurbisher, retailer, marketplace ...", valueName: "role"))
  var role: String?

  @Option(help: "What is printed without -o: text, json or html.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, html }

  func run() throws {
    try Failure.reported {
      guard output == nil || format == .text else {
        throw Failure(
          .usage, "impact: error: --format is for printing; leave it out, -o writes every format")
      }
      BuiltInTables.readAhead(withPage: output != nil || format == .html)
      let prepared = try sales.sales.prepare()
      let (pack, matcher) = (prepared.pack, prepared.matcher)
      let settings = prepared.settings
      var methods = methods
      methods.fill(from: settings)
      let method = try methods.method(in: pack)
      let digests = PackDigests(pack: pack, matchingTables: matcher.tables)
      try refuseOtherRules(settings, digests)
      let folder = try output.map { try StatementFolder($0, replace: replace) }
      var facts = try sales.facts(prepared, hasDigests: !noDigest)
      try refuseRejected(facts)
      facts.entity = entity ?? facts.entity
      facts.role = role ?? facts.role
      let statement = try Statement(
        facts: facts, pack: pack,
        digests: digests, method: method,
        edition: methods.chosenEdition, choice: methods.choice,
        seed: seed ?? settings.seed ?? DrawSettings.standardSeed)
      if let folder {
        try folder.write(try StatementFiles(statement))
        Console.say("The statement is in \(folder.name); open \(folder.name)/statement.html")
      } else {
        switch format {
        case .text: Console.write(ReportScreen(statement).text)
        case .json: Console.write(try StatementFiles.json(statement))
        case .html: Console.write(try StatementFiles.html(statement))
        }
      }
      tell(facts)
    }
  }

  /// Products recognised by other rules may be other products, however well the factors are pinned.
  private func refuseOtherRules(_ settings: Settings, _ digests: PackDigests) throws {
    guard let pinned = settings.matchingDigest, pinned != digests.matching else { return }
    throw Failure(
      .data,
      "\(settings.file):1:1: error: products are recognised by other rules than those pinned "
        + "(\(pinned.prefix(12)), now \(digests.matching.prefix(12))); read the exports again, compare with "
        + "'impact compare --old-again', then pin matching_digest: \(digests.matching)")
  }

  private func refuseRejected(_ facts: StatementFacts) throws {
    let rejected = facts.reconciliation[.rejected].rows
    guard strict, rejected > 0 else { return }
    let first = facts.setAside.first { $0.state == .rejected }
    throw Failure(
      .data,
      "\(first?.file ?? ""):\(first?.firstRows.first ?? 1):\(max(first?.column ?? 1, 1)): error: "
        + "\(rejected == 1 ? "1 row" : "\(rejected) rows") cannot be read, the first for \(first?.reason.rawValue ?? "") "
        + "(\(first?.value ?? "")); mend them, or leave out --strict to set them aside")
  }

  /// What must be heard even by those who do not open the statement; the last line is about rows that
  /// cannot be read.
  private func tell(_ facts: StatementFacts) {
    for finding in facts.findings { Console.say(finding) }
    if facts.reconciliation.unitsCounted == 0 {
      Console.say(EmptyResultWords.text(facts))
    }
    let rejected = facts.reconciliation[.rejected].rows
    if rejected > 0 {
      let place = output == nil ? "'impact lines' lists them" : "set-aside.csv lists them"
      Console.say(
        "\(rejected == 1 ? "1 row" : "\(rejected) rows") cannot be read, set aside; \(place)")
    }
  }
}
