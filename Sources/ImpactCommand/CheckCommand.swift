import ArgumentParser
import Impact
import Reporter
import SalesExports

/// `impact check`: a dry run that writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "See how exports would be read, and what would count; nothing is written.",
    discussion: """
      Prints what was found in each file (format, columns, dates, condition), where every row ends, \
      and what to do about rows that do not count. It reads with the same code as 'report'.

      Example: impact check orders-2025.csv
      """)

  @OptionGroup var sales: SalesArguments

  @Flag(
    help:
      "Print an impact.yaml with everything that was found; edit it, and name it with --settings-file."
  )
  var settings = false

  @Flag(help: "Print the records that were taken for the same sale, by file and row, as CSV.")
  var reportRepeats = false

  func validate() throws {
    guard !settings || !reportRepeats else {
      throw ValidationError("--settings and --report-repeats print different things; give one.")
    }
  }

  func run() throws {
    try Failure.reported {
      let prepared = try sales.prepare()
      let options = try prepared.options()
      if reportRepeats { return try printRepeats(prepared, options) }
      let sales = try prepared.read(options)
      if settings { return Console.write(SettingsText(sales, prepared).text) }
      let facts = StatementFacts(sales, options: options)
      for input in sales.inputs { Console.write(describe(input)) }
      Console.write(account(facts))
      for finding in facts.findings { Console.write(finding + "\n") }
      for overlap in sales.overlaps { Console.write("note: \(overlap.problem); \(overlap.mend)\n") }
      if facts.reconciliation.unitsCounted == 0 {
        Console.write(EmptyResultWords.text(facts) + "\n")
      }
    }
  }

  /// Which records are taken for the same sale as others; never their order ids.
  private func printRepeats(_ prepared: SalesPreparation, _ options: ReadingOptions) throws {
    Console.write(CSVText.row(["file", "row", "reason", "counts_in_file", "counts_in_row"]))
    _ = try prepared.read(options) { outcome in
      guard outcome.state == .repeated else { return }
      Console.write(
        CSVText.row([
          outcome.file, String(outcome.row), outcome.reason.rawValue,
          outcome.repeatOf?.file ?? "", outcome.repeatOf?.row.map { String($0) } ?? "",
        ]))
    }
  }

  private func describe(_ input: SalesReading.Input) -> String {
    let profile = input.profile
    var rows = [
      ["\(profile.file):"], ["  source", input.source],
      ["  rows", DecimalText.grouped(input.reconciliation.rowsRead)],
    ]
    rows += profile.assumptions.map { name, words in ["  \(name.replacing("_", with: " "))", words]
    }
    let missing = ExportField.allCases.filter { profile.columns[$0] == nil }.map(\.rawValue)
    rows.append(["  not found", missing.joined(separator: ", ")])
    return TextTable.lines(rows, rightFrom: 2).joined(separator: "\n") + "\n\n"
  }

  private func account(_ facts: StatementFacts) -> String {
    let table = facts.reconciliation
    var rows = [["where rows end", "rows", "units"]]
    for state in RecordState.allCases where table[state].rows > 0 {
      rows.append([
        state.words, DecimalText.grouped(table[state].rows),
        DecimalText.grouped(table[state].units),
      ])
    }
    rows.append(["read", DecimalText.grouped(table.rowsRead), DecimalText.grouped(table.unitsRead)])
    var text = TextTable.lines(rows).joined(separator: "\n") + "\n\n"
    if let share = Coverage(facts).units { text += "\(share) of eligible units have a result\n\n" }
    var reasons: [RecordReason: Tally] = [:]
    for row in facts.setAside { reasons[row.reason, default: Tally()].add(row.tally) }
    if !reasons.isEmpty {
      var rows = [["reason", "what to do", "rows", "units"]]
      for (reason, tally) in reasons.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        rows.append([
          reason.rawValue, ReasonWords.mend(reason), DecimalText.grouped(tally.rows),
          DecimalText.grouped(tally.units),
        ])
      }
      text += TextTable.lines(rows, rightFrom: 2).joined(separator: "\n") + "\n\n"
    }
    return text
  }
}
