/// Why an export cannot be read: where, what is wrong, and what to do about it.
public struct ExportError: Error, Hashable, Sendable {
  /// What kind of failure it is; the command line makes its exit status of it.
  public enum Kind: Sendable {
    /// There is no such file.
    case missing
    /// The file cannot be read.
    case unreadable
    /// The data are not usable.
    case data
    /// An option does not fit the data.
    case option
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// The base name of the file.
  public let file: String
  /// The record, from 1, the header being 1; 0 when it is about the file.
  public let row: Int
  /// The column, from 1; 0 when it is about the file or the row.
  public let column: Int
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let mend: String
  /// Whether the file is whole but no sales export: such files of a folder are passed by, damaged ones are not.
  public var isNoExport = false

  init(
    _ kind: Kind, file: String, row: Int = 1, column: Int = 1, problem: String, mend: String
  ) {
    self.kind = kind
    self.file = file
    self.row = row
    self.column = column
    self.problem = problem
    self.mend = mend
  }
}

extension ExportError {
  /// The error, of a file that is whole but no sales export.
  var ofNoExport: ExportError {
    var error = self
    error.isNoExport = true
    return error
  }
}

extension ExportError: CustomStringConvertible {
  /// `file:row:column: error: what is wrong; what to do`.
  public var description: String {
    let place = kind == .option ? "impact" : "\(file):\(row):\(column)"
    return "\(place): error: \(problem); \(mend)"
  }
}
