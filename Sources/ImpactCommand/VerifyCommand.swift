import ArgumentParser
import Foundation
import Impact
import Reporter
import SalesExports

/// `impact verify`: recompute a statement from its own record, and compare.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recompute a statement from its own activity data and record, and compare.",
    discussion: """
      Needs no export: a statement holds its activity data, and the program holds every factor pack it \
      was released with. Ends with 0 when every figure comes out again, and with 1 when one does not; then \
      the first such figure is named, with the reason. With --inputs the exports are read again as well.

      Example: impact verify statement
      """)

  @Argument(
    help: ArgumentHelp("A statement.json, or the folder that holds it.", valueName: "statement"),
    completion: .file())
  var statement: String

  @OptionGroup var packs: PackArguments

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The exports that the statement was made from, to be read again.", valueName: "export"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "The table of products that the exports were read with.", valueName: "file"),
    completion: .file())
  var mapping: String?

  func run() throws {
    try Failure.reported {
      let file = try StatementFile(statement)
      var verification = try file.verification(packs)
      if let folder = file.folder {
        try verification.compareFolder { try StatementFile.contents($0, in: folder) }
      }
      for remark in verification.remarks { Console.say(remark) }
      if let difference = verification.difference {
        throw Failure(
          .no,
          "\(difference.place): the statement says \(difference.stated), recomputed it is "
            + "\(difference.recomputed): \(difference.reason)")
      }
      let document = try file.document()
      if !inputs.isEmpty {
        try ExportVerification(document: document, packs: packs, mapping: mapping).check(inputs)
      }
      let units = DecimalText.grouped(verification.recomputed.facts.reconciliation.unitsCounted)
      Console.write(
        "Every figure of the statement comes out again from its activity data (\(units) units, method "
          + "\(verification.recomputed.method.id), \(verification.recomputed.pack.fullName))\n"
          + (inputs.isEmpty
            ? "What it says of rows that do not count, and of settings, is compared with --inputs\n"
            : ""))
    }
  }
}
