import ArgumentParser
import Impact
import ImpactServer
import Ledger
import SalesExports

/// `impact ledger add`: the lines of exports into a ledger.
struct LedgerAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add exports to a ledger; it is made when there is none.",
    discussion: """
      Each file is one import, whole or not at all, also when the program is killed. A line that an earlier import \
      of the same source has is replaced. Files are added one after the other, in the order of the command line.

      Example: impact ledger add orders-2025.csv refunds-2025.csv --ledger sales.impact
      """)

  @OptionGroup var sales: SalesArguments
  @OptionGroup var ledger: LedgerArguments

  func run() throws {
    try Failure.reported {
      let prepared = try sales.prepare()
      guard prepared.reading.period == nil else {
        throw Failure(
          .usage,
          "impact: error: a ledger keeps all days; leave out --period, and give it to report or headline"
        )
      }
      guard prepared.reading.unitKey == nil else {
        throw Failure(
          .usage, "impact: error: a ledger keeps no serial numbers; leave out --unit-key")
      }
      let options = try prepared.options()
      let inputs = try prepared.reading.inputs()
      let tables = LedgerTables(pack: prepared.pack, matcher: prepared.matcher)
      let open = try ledger.open(.create)
      let settings = Dictionary(
        (prepared.reading.settings + prepared.packs.setting + prepared.settings.record).map {
          ($0.name, $0.value)
        }
      ) { first, _ in first }
      var passedBy = 0
      for input in inputs {
        let display = ProgressLine.make()
        defer { display?.line.end() }
        do {
          let addition = try open.add(
            input, options: options, tables: tables, settings: settings,
            progress: display?.progress)
          display?.line.end()
          Console.write(Self.text(addition, file: input.name))
          for finding in addition.reading.findings { Console.say(finding.description) }
        } catch let error as ExportError where input.isFromFolder && error.isNoExport {
          passedBy += 1
          Console.say("\(input.name): passed by, no sales export: \(error.problem)")
        }
      }
      guard passedBy < inputs.count else {
        throw Failure(
          .data,
          "impact: error: none of the \(inputs.count) files is a sales export; name those that are")
      }
    }
  }

  /// What became of a file, in one line.
  private static func text(_ addition: Ledger.Addition, file: String) -> String {
    guard !addition.isKnown else {
      return "\(file): in the ledger already, as import \(addition.importID); nothing changed\n"
    }
    let counted = addition.reading.reconciliation.unitsCounted
    var text =
      "\(file): import \(addition.importID), \(DecimalText.grouped(addition.lines)) lines kept, "
      + "\(DecimalText.grouped(counted)) units count"
    if addition.replaced > 0 {
      text += "; \(DecimalText.grouped(addition.replaced)) lines of earlier imports replaced"
    }
    if let earlier = addition.earlierImport {
      text += "; the same file as import \(earlier), whose state of each line is the newest again"
    }
    let rejected = addition.reading.reconciliation[.rejected].rows
    if rejected > 0 {
      text += "; \(DecimalText.grouped(rejected)) rows cannot be read ('impact check' says why)"
    }
    return text + "\n"
  }
}
