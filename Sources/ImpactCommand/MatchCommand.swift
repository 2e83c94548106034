import ArgumentParser
import Foundation
import Impact
import SalesExports

/// `impact match`: a worklist of products without a category.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "List products without a category, by units, to be settled in a table of your own.",
    discussion: """
      Writes what is not recognised into the file named by --mapping, shop categories first. Fill the column \
      'category' with a category, 'accessory' or 'not_goods' (or 'titles', to list the titles of a shop's category \
      singly), and name the file with --mapping in report, check and lines. Filled cells are never changed.

      Example: impact match orders-2025.csv --mapping mapping.csv
      """)

  @OptionGroup var sales: SalesArguments

  func run() throws {
    try Failure.reported {
      guard let path = sales.reading.mapping else {
        throw Failure(
          .usage, "impact: error: no file for the worklist; name it with --mapping mapping.csv")
      }
      var arguments = sales
      let isNew = !FileManager.default.fileExists(atPath: path)
      if isNew { arguments.reading.mapping = nil }
      let prepared = try arguments.prepare()
      let reading = try prepared.read(try prepared.options())
      var file = isNew ? MappingFile() : try MappingFile(path: path)
      let count = file.append(reading, matcher: prepared.matcher)
      try write(file, path)
      let open = file.rows.count { $0.category.isEmpty }
      let units = reading.reconciliation[.unmatched].units
      Console.write(
        "\(count == 1 ? "1 row" : "\(DecimalText.grouped(count)) rows") appended to "
          + "\(URL(filePath: path).lastPathComponent); \(DecimalText.grouped(open)) without a category, "
          + "\(DecimalText.grouped(units)) units unmatched\n")
    }
  }

  /// Writes the table beside its place and renames it.
  private func write(_ file: MappingFile, _ path: String) throws {
    let interrupts = HeldInterrupts()
    defer { interrupts.release() }
    let temporary = path + ".partial"
    do {
      try Data(file.bytes).write(to: URL(filePath: temporary))
      guard rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      unlink(temporary)
      throw Failure(
        .cannotCreate,
        "impact: error: \(path) cannot be written; check the folder's permissions and the room on the disk"
      )
    }
  }
}
