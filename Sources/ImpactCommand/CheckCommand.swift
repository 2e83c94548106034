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

  func run() throws {
    try Failure.reported {
      let prepared = try sales.prepare()
      let options = try prepared.options()
      let sales = try prepared.read(options)
      let facts = StatementFacts(sales, options: options)
      for input in sales.inputs { Console.write(describe(input)) }
      Console.write(account(facts))
      for finding in facts.findings { Console.write(finding + "\n") }
      if facts.reconciliation.unitsCounted == 0 {
        Console.write(EmptyResultWords.text(facts) + "\n")
      }
    }
  }

  private func describe(_ input: SalesReading.Input) -> String {
    let profile = input.profile
    var rows = [
      ["\(profile.file):"],
      ["  format", profile.words],
      ["  header", "record \(profile.headerRecord) of the file"],
      ["  rows", DecimalText.grouped(input.reconciliation.rowsRead)],
    ]
    for field in ExportField.allCases {
      guard let index = profile.columns[field] else { continue }
      rows.append(["  \(field.rawValue)", "column \(index + 1), '\(profile.columns.names[index])'"])
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
