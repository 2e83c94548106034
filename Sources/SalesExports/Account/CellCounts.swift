import Impact

/// The activity data of one input while it is counted: each key is looked up once for all its months.
struct CellCounts {
  private struct Cell: Hashable {
    let place: Int
    let month: CalendarMonth
  }

  private var places: [ActivityTable.Key: Int] = [:]
  /// The keys, with any month.
  private var keys: [ActivityTable.Key] = []
  private var tallies: [Cell: Tally] = [:]

  /// Keys that differ in their months only have one place; the month of a key does not matter here.
  private static let anyMonth = CalendarDay(daysSince1970: 0).month

  /// The place of a key.
  mutating func place(of key: ActivityTable.Key) -> Int {
    var key = key
    key.month = Self.anyMonth
    if let known = places[key] { return known }
    places[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Adds to a cell.
  mutating func add(_ tally: Tally, to place: Int, in month: CalendarMonth) {
    tallies[Cell(place: place, month: month), default: Tally()].add(tally)
  }

  /// Hands all cells over.
  func add(to table: inout ActivityTable) {
    for (cell, tally) in tallies {
      var key = keys[cell.place]
      key.month = cell.month
      table.add(tally, to: key)
    }
  }
}
