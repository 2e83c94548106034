public import Impact

/// The digests of a pack and of the matching tables: what pins a figure to its factors and rules.
public struct PackDigests: Hashable, Sendable {
  /// The digest of all tables but those under `matching/`.
  public let pack: String
  /// The digest of the tables under `matching/`.
  public let matching: String

  /// Works out the digests.
  public init(pack: FactorPack, matcher: Matcher) {
    self.pack = Digest.sha256(pack.tables.filter { !$0.name.hasPrefix("matching/") })
    matching = Digest.sha256(matcher.tables)
  }
}
