import ArgumentParser
import Foundation
import SalesExports

/// Writes a table as it was read, for comparing with what is in it.
///
/// For development only: `swift run read-table FILE`.
@main
struct ReadTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-table",
    abstract: "Write any table as CSV by RFC 4180 in UTF-8, as the program reads it.")

  @Argument(help: "The file.", completion: .file())
  var file: String

  func run() throws {
    do {
      try TableReading.writeCSV(file) { try FileHandle.standardOutput.write(contentsOf: Data($0)) }
    } catch let error as ExportError {
      throw ValidationError(error.description)
    }
  }
}
