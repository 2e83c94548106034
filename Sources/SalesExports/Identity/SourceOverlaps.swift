/// Compares the sales of sources day by day, for those who keep lines.
public struct SourceOverlaps {
  private struct Key: Hashable {
    let day: Int32
    let country: String
    let item: String
  }

  private var units: [Int64: [Key: Int64]] = [:]
  private var rows: [Int64: Int64] = [:]
  private var mentions: [Int64: Int64] = [:]

  /// Nothing.
  public init() {}

  /// Adds units that count.
  public mutating func add(
    day: Int32, country: String, item: String, units: Int64, source: Int64
  ) {
    rows[source, default: 0] += 1
    guard units > 0 else { return }
    self.units[source, default: [:]][
      Key(day: day, country: country, item: item), default: 0] += units
  }

  /// Adds a record that names an order of another source.
  public mutating func addMention(source: Int64) {
    rows[source, default: 0] += 1
    mentions[source, default: 0] += 1
  }

  /// How alike two sources are, when they are too alike to be taken for different sales without a word.
  ///
  /// - Parameters:
  ///   - first: The number and the name of a source.
  ///   - second: Those of the other.
  /// - Returns: The overlap; `nil` where order ids tell what is the same, or the sources are not alike.
  public func overlap(
    _ first: (id: Int64, name: String), _ second: (id: Int64, name: String)
  ) -> SourceOverlap? {
    let (one, other) = (units[first.id] ?? [:], units[second.id] ?? [:])
    let named = (mentions[first.id] ?? 0) + (mentions[second.id] ?? 0)
    guard named == 0 || named * 20 < min(rows[first.id] ?? 0, rows[second.id] ?? 0) else {
      return nil
    }
    let common = one.reduce(Int64(0)) { $0 + min($1.value, other[$1.key] ?? 0) }
    let overlap = SourceOverlap(
      first: first.name, second: second.name, units: common,
      smaller: min(one.values.reduce(0, +), other.values.reduce(0, +)))
    return overlap.isSuspicious ? overlap : nil
  }
}
