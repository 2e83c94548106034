public import Impact

/// The factors and words by which a ledger's lines are understood.
public struct LedgerTables: Sendable {
  /// The factor pack.
  public let pack: FactorPack
  /// Finds out what titles are.
  public let matcher: Matcher
  /// The version of the pack, for messages.
  public let packVersion: String
  /// SHA-256 of the pack with its overlay, in hexadecimal.
  public let packDigest: String
  /// SHA-256 of the tables that titles are recognised with, in hexadecimal.
  public let matchingDigest: String

  /// Makes the tables.
  public init(
    pack: FactorPack, matcher: Matcher, packVersion: String, packDigest: String,
    matchingDigest: String
  ) {
    self.pack = pack
    self.matcher = matcher
    self.packVersion = packVersion
    self.packDigest = packDigest
    self.matchingDigest = matchingDigest
  }
}
