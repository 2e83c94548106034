import Impact

/// What lines that are alike add up to, by month.
///
/// The sums of one month lie together: sales mostly come in the order of their days, and then the memory of
/// one month stays near.
final class MonthlySums {
  /// What the lines of one month add up to.
  struct Sums {
    var rows: Int64 = 0
    var units: Int64 = 0
    var revenue: Int64 = 0
  }

  /// The months of the years 1900 to 2200, which is all that a day can be of.
  private static let first = 1_900 * 12
  private static let count = 301 * 12

  private struct Month {
    var sums: UnsafeMutablePointer<Sums>?
    var capacity = 0
  }
  private let months: UnsafeMutablePointer<Month>
  /// The months that have any lines, as they came.
  private var used: [Int] = []

  init() {
    months = .allocate(capacity: Self.count)
    months.initialize(repeating: Month(), count: Self.count)
  }

  deinit {
    for month in 0..<Self.count { months[month].sums?.deallocate() }
    months.deallocate()
  }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - units: Its units.
  ///   - revenue: Its revenue in minor units.
  ///   - place: The place of the lines that it is like.
  ///   - month: The ordinal of its month.
  /// - Returns: `false` when the sum would leave 63 bits.
  @inline(__always)
  func add(units: Int64, revenue: Int64, to place: Int, month: Int32) -> Bool {
    let index = Int(month) - Self.first
    guard index >= 0, index < Self.count else { return false }
    if place >= months[index].capacity { grow(index, place) }
    guard let sums = months[index].sums else { return false }
    let (sum, hasOverflow) = sums[place].revenue.addingReportingOverflow(revenue)
    sums[place].rows &+= 1
    sums[place].units &+= units
    sums[place].revenue = sum
    return !hasOverflow
  }

  private func grow(_ index: Int, _ place: Int) {
    let old = months[index]
    if old.capacity == 0 { used.append(index) }
    var capacity = max(old.capacity, 256)
    while capacity <= place { capacity *= 2 }
    let sums = UnsafeMutablePointer<Sums>.allocate(capacity: capacity)
    sums.initialize(repeating: Sums(), count: capacity)
    if let before = old.sums {
      sums.update(from: before, count: old.capacity)
      before.deallocate()
    }
    months[index] = Month(sums: sums, capacity: capacity)
  }

  /// The sums of lines that are alike, by month.
  func months(of place: Int) -> [(CalendarMonth, Sums)] {
    used.compactMap { index in
      guard let sums = months[index].sums, place < months[index].capacity, sums[place].rows > 0,
        let month = CalendarMonth(year: 1_900 + index / 12, month: index % 12 + 1)
      else { return nil }
      return (month, sums[place])
    }
  }
}
