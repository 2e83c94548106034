public import Impact

/// The digests of a pack and of the matching tables: what pins a figure to its factors and rules.
public struct PackDigests: Hashable, Sendable {
  /// The digest of all tables but those under `matching/`.
  public let pack: String
  /// The digest of the tables of the overlay; `nil` without one.
  public let overlay: String?
  /// The digest of the tables under `matching/`.
  public let matching: String

  /// Works out the digests.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - matchingTables: The tables under `matching/` that lines were recognised with.
  public init(pack: FactorPack, matchingTables: [PackTable]) {
    self.init(pack: pack, matching: Digest.sha256(matchingTables.filter(\.isForMatching)))
  }

  /// Works out the digest of a pack beside one of the matching tables that stands in a record.
  public init(pack: FactorPack, matching: String) {
    self.pack = Digest.sha256(pack.tables.filter { !$0.isForMatching })
    overlay = pack.overlayTables.isEmpty ? nil : Digest.sha256(pack.overlayTables)
    self.matching = matching
  }
}
