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

      Example: impact report orders-2025.csv -o statement
      """)

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var methods: MethodArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the statement into this folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Replace a statement that the folder holds.")
  var replace = false

  @Flag(help: "Write nothing when any row cannot be read; the exit status is then 65.")
  var strict = false

  @Option(help: ArgumentHelp("Who reports.", valueName: "name"))
  var entity = ""

  @Option(
    help: ArgumentHelp(
      "The role for these units: refurbisher, retailer, marketplace ...", valueName: "role"))
  var role = ""

  @Option(help: "What is printed without -o: text, json or html.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, html }

  func run() throws {
    try Failure.reported {
      guard output == nil || format == .text else {
        throw Failure(
          .usage, "impact: error: --format is for printing; leave it out, -o writes every format")
      }
      let pack = try FactorPack.builtIn()
      let matcher = try Matcher.builtIn()
      let method = try methods.method(in: pack)
      let options = try reading.options(matcher)
      let folder = try output.map { try StatementFolder($0, replace: replace) }
      let sales = try SalesReader(options: options, pack: pack, matcher: matcher)
        .read(try reading.inputs())
      try refuseRejected(sales)
      var facts = StatementFacts(sales, options: options)
      facts.entity = entity
      facts.role = role
      facts.settings = reading.settings
      let statement = try Statement(
        facts: facts, pack: pack, matcher: matcher, method: method, edition: methods.edition)
      let files = try StatementFiles(statement)
      if let folder {
        try folder.write(files)
        Console.say("The statement is in \(folder.name); open \(folder.name)/statement.html")
      } else {
        switch format {
        case .text: Console.write(ReportScreen(statement).text)
        case .json: Console.write(files.files.first { $0.name == "statement.json" }?.text ?? "")
        case .html: Console.write(files.files.first { $0.name == "statement.html" }?.text ?? "")
        }
      }
      tell(facts)
    }
  }

  private func refuseRejected(_ sales: SalesReading) throws {
    let rejected = sales.reconciliation[.rejected].rows
    guard strict, rejected > 0 else { return }
    let first = sales.setAside.sorted.first { $0.key.state == .rejected }
    let file = first.map { sales.inputs[$0.key.input].profile.file } ?? ""
    throw Failure(
      .data,
      "\(file):\(first?.entry.firstRows.first ?? 1):\(first?.key.column ?? 1): error: "
        + "\(rejected == 1 ? "1 row" : "\(rejected) rows") cannot be read, the first for \(first?.key.reason.rawValue ?? "") "
        + "(\(first?.key.value ?? "")); mend them, or leave out --strict to set them aside")
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
