import ArgumentParser
import Foundation

/// `generate-sales` writes made-up sales of a shop for refurbished electronics, for measurements.
@main
struct GenerateSales: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-sales",
    abstract: "Write made-up sales as CSV: the same bytes for the same options.",
    discussion: """
      A line has about 100 bytes. Memory does not grow with the lines.

      Example: generate-sales --lines 10000000 --order shuffled --output sales.csv
      """)

  @Option(help: "How many records follow the header, up to 400 million.")
  var lines = 1_000_000

  @Option(help: "What the sales are drawn from.")
  var seed: UInt64 = 1

  @Option(help: "Orders by id, or the same orders shuffled.")
  var order = RecordOrder.ascending

  @Option(help: "Dates as days or with the time of day.")
  var dates = DateForm.day

  @Flag(help: "Some titles are quoted, with a line break and doubled quotation marks.")
  var lineBreaks = false

  @Flag(help: "Titles of screens hold an inch mark, bare in a cell that is not quoted.")
  var inches = false

  @Flag(
    help: """
      Some records are damaged: cells missing or too many, dates, quantities and countries that \
      cannot be read, blank rows, the header again.
      """)
  var dirty = false

  @Flag(help: "All cells are quoted.")
  var quoted = false

  @Option(name: .shortAndLong, help: "The file; standard output without it.", completion: .file())
  var output: String?

  func validate() throws {
    // Order ids keep nine digits.
    guard (0...400_000_000).contains(lines) else {
      throw ValidationError("--lines is a number from 0 to 400000000.")
    }
  }

  func run() throws {
    let file = try opened()
    let form = SalesForm(
      lines: lines, seed: seed, order: order, dates: dates, hasLineBreaks: lineBreaks,
      hasInches: inches, isDirty: dirty, isQuoted: quoted)
    try SalesWriter(form).write { try file.write(contentsOf: Data($0)) }
    try file.close()
  }

  private func opened() throws -> FileHandle {
    guard let output else { return .standardOutput }
    guard FileManager.default.createFile(atPath: output, contents: nil) else {
      throw ValidationError("\(output) cannot be written.")
    }
    return try FileHandle(forWritingTo: URL(filePath: output))
  }
}
