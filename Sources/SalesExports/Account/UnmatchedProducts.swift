public import Impact

/// The products that no category or no factor was found for, by title: the worklist.
public struct UnmatchedProducts: Sendable {
  /// One title.
  public struct Product: Hashable, Sendable {
    /// The title, with what looks like personal data masked; empty for the rest beyond the list.
    public let title: String
    /// The text of the category column.
    public let category: String
    /// Why it does not count.
    public let reason: RecordReason
    /// The category that has no factor; empty when none was found.
    public let item: String
    /// Its rows, units and revenue.
    public let tally: Tally
  }

  private struct Entry {
    var reason: RecordReason
    var item: String
    var tally = Tally()
  }

  private var entries: [ArraySlice<UInt8>: Entry] = [:]
  private var bytes = 0
  private let capacity: Int
  /// The tally of titles beyond the memory or the list.
  private var rest = Tally()

  init(capacity: Int) { self.capacity = capacity }

  mutating func add(
    _ product: [UInt8], _ reason: RecordReason, item: String, tally: Tally
  ) {
    let key = product[...]
    if entries[key] != nil {
      entries[key]?.tally.add(tally)
      return
    }
    let cost = product.count + 160
    guard bytes + cost <= capacity else { return rest.add(tally) }
    bytes += cost
    entries[key] = Entry(reason: reason, item: item, tally: tally)
  }

  /// How many distinct titles are remembered.
  public var count: Int { entries.count }

  /// The products with most units, and the tally of all others; together every unmatched row.
  ///
  /// - Parameter limit: The most products to list.
  /// - Returns: The listed products, and the tally of all others.
  public func list(limit: Int = 10_000) -> (products: [Product], other: Tally) {
    let all = entries.map { key, entry in
      let parts = key.split(separator: 0x1F, maxSplits: 1, omittingEmptySubsequences: false)
      return Product(
        title: MaskedText.masked(String(decoding: parts[1], as: UTF8.self)),
        category: MaskedText.masked(String(decoding: parts[0], as: UTF8.self)),
        reason: entry.reason,
        item: entry.item, tally: entry.tally)
    }.sorted { left, right in
      if left.tally.units != right.tally.units { return left.tally.units > right.tally.units }
      if left.tally.rows != right.tally.rows { return left.tally.rows > right.tally.rows }
      return (left.title, left.category) < (right.title, right.category)
    }
    var other = rest
    for product in all.dropFirst(limit) { other.add(product.tally) }
    return (Array(all.prefix(limit)), other)
  }
}
