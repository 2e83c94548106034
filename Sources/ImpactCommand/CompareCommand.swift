import ArgumentParser
import Impact
import Reporter

/// `impact compare`: why a figure changed from one statement to the next.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say why the figure changed from one statement to another.",
    discussion: """
      Two statements: the change in parts that add up exactly (data correction, matching rules, volume, \
      mix, factors, method), for every category. With --series, or three statements and more: each year as \
      published then, and restated on the last statement's method, edition and pack.

      Example: impact compare statement-2024 statement-2025
      """)

  @Argument(
    help: ArgumentHelp(
      "Statements, the oldest first: statement.json, or its folder.", valueName: "statement"),
    completion: .file())
  var statements: [String]

  @Option(
    help: ArgumentHelp(
      "A statement of the old period as its exports are known now.", valueName: "statement"),
    completion: .file())
  var oldAgain: String?

  @Flag(help: "Put the statements side by side as a series of years.")
  var series = false

  @Option(help: "text, csv or json.")
  var format = Format.text

  @OptionGroup var packs: PackArguments

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  func validate() throws {
    guard statements.count >= 2 else {
      throw ValidationError("Name two statements: the old one, then the new one.")
    }
    guard oldAgain == nil || (statements.count == 2 && !series) else {
      throw ValidationError("--old-again goes with two statements, not with a series.")
    }
  }

  func run() throws {
    try Failure.reported {
      let opened = try statements.map(open)
      if series || statements.count > 2 {
        let text: SeriesText
        do {
          text = SeriesText(series: try Series(opened))
        } catch let error as SeriesError {
          throw Failure(.data, "impact: error: \(error)")
        }
        switch format {
        case .text: Console.write(text.text)
        case .csv: Console.write(text.csv)
        case .json: Console.write(try JSONText.write(SeriesDocument(text.series)))
        }
        return
      }
      let restating = try Restating(
        old: opened[0], new: opened[1], again: try oldAgain.map(open))
      switch format {
      case .text: Console.write(RestatingText(restating: restating).text)
      case .csv: Console.write(RestatingText(restating: restating).csv)
      case .json: Console.write(try JSONText.write(RestatingDocument(restating)))
      }
    }
  }

  /// A statement that says what follows from its own data; no other is compared.
  private func open(_ path: String) throws -> Statement {
    let verification = try StatementFile(path).verification(packs)
    if let difference = verification.difference {
      throw Failure(
        .no,
        "\(path): \(difference.place) does not follow from the statement's own data "
          + "(\(difference.reason)); 'impact verify \(path)' says more")
    }
    return verification.recomputed
  }
}
