public import Impact

/// A file that was added to a ledger.
public struct LedgerImport: Sendable {
  /// Its number, by which it is removed.
  public let id: Int64
  /// The base name of the file.
  public let file: String
  /// What its order ids are ids of.
  public let source: String
  /// The platform in words.
  public let platform: String
  /// How it was read, in words.
  public let format: String
  /// SHA-256 of the file, in hexadecimal.
  public let sha256: String
  /// Its size in bytes.
  public let bytes: Int64
  /// Everything that was assumed when it was read.
  public let reading: [String: String]
  /// The choices that were made, by name.
  public let settings: [String: String]
  /// The digests of the pack and of the matching tables with which it was added or last matched.
  public let packDigest: String
  /// The digest of the tables that titles were recognised with.
  public let matchingDigest: String
  /// Its records by where they ended, as the ledger stands now.
  public let reconciliation: Reconciliation
  /// The latest day in it.
  public let latestDay: CalendarDay?
  /// What was noticed when it was read.
  public let findings: [String]
}
