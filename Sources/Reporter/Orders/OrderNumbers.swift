import Impact

/// The numbers of orders under one method, with those kept that are asked for again.
///
/// Any number of threads may ask at once: the assessor never changes, and what is kept is guarded by the caches'
/// own locks.
final class OrderNumbers: Sendable {
  /// Worked out for one line: what its units avoid.
  struct Line: Sendable {
    let unit: OrderUnit
    let totals: ImpactTotals
  }

  let assessor: OrderAssessor
  private let units = BoundedCache<UnitImpact.Key, OrderUnit>(most: 8192, mostBytes: 32 << 20)
  private let splits = BoundedCache<[BasketItem], Assessment.Split>(
    most: 65_536, mostBytes: 64 << 20)

  /// Baskets of more keys are worked out each time: whoever sends them must not fill the memory.
  private static let mostKeysKept = 16
  /// What a result takes, about: its terms are most of it.
  private static let bytesOfUnit = 4096
  private static let bytesOfSplit = 1024

  init(_ assessor: OrderAssessor) { self.assessor = assessor }

  /// What one unit of a key avoids.
  func unit(_ key: UnitImpact.Key) throws(AssessmentError) -> OrderUnit {
    let key = assessor.canonical(key)
    if let unit = units.value(key) { return unit }
    let unit = try assessor.unit(key)
    units.keep(unit, for: key, bytes: Self.bytesOfUnit)
    return unit
  }

  /// What a line avoids; `nil` for a line that is no device.
  func line(_ line: OrderLine) throws(AssessmentError) -> Line? {
    guard let key = line.key else { return nil }
    let unit = try unit(key)
    return Line(unit: unit, totals: unit.totals(units: line.countsUnits ? line.units : 0))
  }

  /// What lines avoid together, with the devices outside the study apart.
  func split(_ lines: [OrderLine]) throws(AssessmentError) -> Assessment.Split {
    let basket = assessor.basket(lines)
    // One key is scaled from what is kept of it, faster than it would be found here.
    let isKept = (2...Self.mostKeysKept).contains(basket.count)
    if isKept, let split = splits.value(basket) { return split }
    let split = try assessor.split(basket) { key throws(AssessmentError) in try unit(key) }
    if isKept { splits.keep(split, for: basket, bytes: Self.bytesOfSplit * basket.count) }
    return split
  }
}
