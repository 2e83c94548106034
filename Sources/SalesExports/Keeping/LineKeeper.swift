/// Keeps the lines of an export beyond its reading: a ledger.
public protocol LineKeeper: AnyObject {
  /// Begins: what was taken before counts no longer, because the export is read once more.
  ///
  /// - Parameter sources: Where the lines of each export are from.
  /// - Throws: What the keeper throws; the reading ends with it.
  func begin(_ sources: [KeptSource]) throws

  /// Takes lines, in the order of the export; from one thread at a time, not always the same.
  ///
  /// - Parameter batch: The lines, with products and words that came for the first time.
  /// - Throws: What the keeper throws; the reading ends with it.
  func take(_ batch: LineBatch) throws
}
