/// Activity data with the keys of results numbered, so that factors are found once per key and every sum
/// runs over numbers.
package struct ActivityIndex: Sendable {
  /// Units of one key.
  package struct Entry: Sendable {
    /// The place of the key in ``ActivityIndex/keys``.
    package let key: Int
    /// Units; negative where more came back than was sold.
    package var units: Int64
  }

  /// The distinct keys, sorted.
  package let keys: [UnitImpact.Key]
  /// Units of every key over all months.
  package let total: [Entry]
  /// Units by month, in order; of each the keys in order.
  package let months: [(month: CalendarMonth, entries: [Entry])]

  /// Units over all months by group of keys, with one key of each group.
  package func units(_ groups: KeyGroups) -> [(key: UnitImpact.Key, units: Int64)] {
    var units = [Int64](repeating: 0, count: groups.keys.count)
    for entry in total { units[groups.groupOfKey[entry.key]] += entry.units }
    return Array(zip(groups.keys, units)).map { (key: $0.0, units: $0.1) }
  }

  /// Units of one key, without a month.
  init(_ key: UnitImpact.Key, units: Int64) {
    keys = [key]
    total = [Entry(key: 0, units: units)]
    months = []
  }

  /// Numbers the keys of a table.
  package init(_ activity: ActivityTable) {
    var numbers: [UnitImpact.Key: Int] = [:]
    var found: [UnitImpact.Key] = []
    var byMonth: [CalendarMonth: [Entry]] = [:]
    activity.forEach { key, tally in
      if key.kind.isOtherFlow { return }
      let unitKey = UnitImpact.Key(
        item: key.item, country: key.country, refurbishingCountry: key.refurbishingCountry)
      let number: Int
      if let known = numbers[unitKey] {
        number = known
      } else {
        number = found.count
        numbers[unitKey] = number
        found.append(unitKey)
      }
      byMonth[key.month, default: []].append(Entry(key: number, units: tally.units))
    }
    // Cells come in no order; numbers that follow the sorted keys make every sum run in one.
    let order = found.indices.sorted { found[$0] < found[$1] }
    var place = [Int](repeating: 0, count: found.count)
    for (index, number) in order.enumerated() { place[number] = index }
    keys = order.map { found[$0] }
    var units = [Int64](repeating: 0, count: keys.count)
    months = byMonth.sorted { $0.key < $1.key }.map { month, entries in
      var merged: [Entry] = []
      for entry in entries.map({ Entry(key: place[$0.key], units: $0.units) })
        .sorted(by: { $0.key < $1.key })
      {
        units[entry.key] += entry.units
        if merged.last?.key == entry.key {
          merged[merged.count - 1].units += entry.units
        } else {
          merged.append(entry)
        }
      }
      return (month, merged)
    }
    total = units.enumerated().map { Entry(key: $0.offset, units: $0.element) }
  }
}
