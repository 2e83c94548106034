import Impact

/// Counts the units of each source per day, country and category.
struct OverlapIndex {
  private struct Key: Hashable {
    let day: CalendarDay
    let country: String
    let item: String
  }

  private var units: [Int: [Key: Int64]] = [:]

  mutating func add(_ line: SaleLine, source: Int) {
    guard let item = line.product.item, line.units > 0 else { return }
    let key = Key(day: line.day, country: line.country, item: item)
    units[source, default: [:]][key, default: 0] += line.units
  }

  /// The overlap of two sources.
  func overlap(_ first: (Int, String), _ second: (Int, String)) -> SourceOverlap {
    let (one, other) = (units[first.0] ?? [:], units[second.0] ?? [:])
    let common = one.reduce(Int64(0)) { $0 + min($1.value, other[$1.key] ?? 0) }
    let smaller = min(one.values.reduce(0, +), other.values.reduce(0, +))
    return SourceOverlap(
      first: first.1, second: second.1, units: common, smaller: smaller)
  }
}
