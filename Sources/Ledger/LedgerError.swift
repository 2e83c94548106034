import GRDB

/// What is wrong with a ledger, and what to do.
public struct LedgerError: Error, CustomStringConvertible {
  /// The kind of failure, which decides the exit status.
  public enum Kind: Sendable {
    /// The file is no ledger, is damaged, or belongs to another version or key.
    case data
    /// There is no such ledger or import.
    case noInput
    /// The file is locked or cannot be read or written, or the disk is full.
    case inputOutput
  }

  /// The kind.
  public let kind: Kind
  /// The base name of the file, what is wrong, and what to do.
  public let description: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - file: The base name of the ledger.
  ///   - problem: What is wrong.
  ///   - mend: What to do.
  public init(_ kind: Kind, file: String, problem: String, mend: String) {
    self.kind = kind
    description = "\(file): error: \(problem); \(mend)"
  }

  /// What an error of SQLite means for the user; SQLite's own words name no value of any row.
  init(_ error: any Error, file: String) {
    if let error = error as? LedgerError {
      self = error
      return
    }
    let (code, message): (Int32, String) =
      switch error {
      case let error as SQLText.Failure: (error.code & 0xFF, error.message)
      case let error as DatabaseError:
        (error.resultCode.primaryResultCode.rawValue, error.message ?? "")
      default: (0, "\(type(of: error))")
      }
    switch ResultCode(rawValue: code) {
    case .SQLITE_FULL:
      self.init(
        .inputOutput, file: file, problem: "the disk is full; nothing was changed",
        mend: "make room and run the command again")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .inputOutput, file: file, problem: "another program is writing to the ledger",
        mend: "wait until it is done and run the command again")
    case .SQLITE_CORRUPT:
      self.init(
        .data, file: file, problem: "the ledger is damaged (\(message))",
        mend: "take it from a backup, or add the exports to a new one")
    case .SQLITE_NOTADB:
      self.init(
        .data, file: file, problem: "the file is no ledger",
        mend: "name a file that 'impact ledger add' made")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
      self.init(
        .inputOutput, file: file, problem: "the ledger cannot be opened (\(message))",
        mend: "check that file and folder exist and may be written to")
    case .SQLITE_IOERR:
      self.init(
        .inputOutput, file: file, problem: "the ledger cannot be read or written (\(message))",
        mend: "check the disk and run the command again")
    case .SQLITE_ERROR where message.contains("no such"):
      self.init(
        .data, file: file, problem: "the ledger is damaged (\(message))",
        mend: "take it from a backup, or add the exports to a new one")
    default:
      self.init(
        .inputOutput, file: file, problem: "the ledger failed (\(code): \(message))",
        mend: "run 'impact ledger check', and report this if it finds nothing")
    }
  }

  /// Errors of SQLite in plain words; all others as they are.
  static func translated(_ error: any Error, file: String) -> any Error {
    error is SQLText.Failure || error is DatabaseError ? LedgerError(error, file: file) : error
  }
}
