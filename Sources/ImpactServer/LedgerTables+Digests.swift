public import Impact
public import Ledger
import Reporter

extension LedgerTables {
  /// The tables with the digests that stand in calculation records.
  public init(pack: FactorPack, matcher: Matcher) {
    let digests = PackDigests(pack: pack, matchingTables: matcher.tables)
    self.init(
      pack: pack, matcher: matcher, packVersion: pack.fullName,
      packDigest: [digests.pack, digests.overlay].compactMap(\.self).joined(separator: "+"),
      matchingDigest: digests.matching)
  }
}
