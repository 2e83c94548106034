/// The avoided impact of activity data under one method.
///
///     var sales = ActivityTable()
///     sales.add(units: 3, of: "smartphone", country: "FR", month: march)
///     let result = try Assessment(of: sales, by: UnitAssessor(pack: pack, method: method))
///     result.total.inside.climateChange?.net.kilograms  // "147.6"
///
/// Devices that ADEME's study covers and devices computed with proxies of ours are summed apart, in
/// every total. An assessment of one line and of a year is the same function.
public struct Assessment: Sendable {
  /// Sums of devices inside the study and, apart, of devices outside it.
  public struct Split: Hashable, Sendable {
    /// Devices that the study covers.
    public private(set) var inside = ImpactTotals()
    /// Devices outside the study, by proxies of ours.
    public private(set) var outside = ImpactTotals()

    /// Nothing.
    public init() {}

    mutating func add(_ impact: UnitImpact, units: Int64, isInside: Bool) {
      if isInside {
        inside.add(impact, units: units)
      } else {
        outside.add(impact, units: units)
      }
    }
  }

  /// The rules and factors used.
  public let assessor: UnitAssessor
  /// All units.
  public private(set) var total = Split()
  /// By category of the pack, in the order of its table; only categories with counts.
  public private(set) var byCategory: [(category: DeviceCategory, split: Split)] = []
  /// By country of sale, alphabetical; empty text for unknown.
  public private(set) var byCountry: [(country: String, split: Split)] = []
  /// By month, in order.
  public private(set) var byMonth: [(month: CalendarMonth, split: Split)] = []
  /// The result of one unit for every key that occurred, sorted.
  public private(set) var units: [(key: UnitImpact.Key, impact: UnitImpact)] = []

  /// Works out the avoided impact.
  ///
  /// - Throws: ``RationalOverflow`` for a pack with too many digits, which a loaded pack has not.
  public init(of activity: ActivityTable, by assessor: UnitAssessor) throws(RationalOverflow) {
    self.assessor = assessor
    var impacts: [UnitImpact.Key: UnitImpact] = [:]
    var categories: [String: Split] = [:]
    var countries: [String: Split] = [:]
    var months: [CalendarMonth: Split] = [:]
    for cell in activity.cells {
      let key = UnitImpact.Key(
        category: cell.key.item, country: cell.key.country,
        refurbishingCountry: cell.key.refurbishingCountry)
      let impact: UnitImpact
      if let known = impacts[key] {
        impact = known
      } else {
        impact = try assessor.assess(key)
        impacts[key] = impact
      }
      let isInside = assessor.pack.category(cell.key.item)?.isInsideStudy ?? false
      let count = cell.tally.units
      total.add(impact, units: count, isInside: isInside)
      categories[cell.key.item, default: Split()].add(impact, units: count, isInside: isInside)
      countries[cell.key.country, default: Split()].add(impact, units: count, isInside: isInside)
      months[cell.key.month, default: Split()].add(impact, units: count, isInside: isInside)
    }
    byCategory = assessor.pack.categories.compactMap { category in
      categories[category.id].map { (category, $0) }
    }
    byCountry = countries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    byMonth = months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    units = impacts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension UnitImpact.Key: Comparable {
  /// Category, country of sale, country of refurbishing.
  public static func < (left: UnitImpact.Key, right: UnitImpact.Key) -> Bool {
    (left.category, left.country, left.refurbishingCountry)
      < (right.category, right.country, right.refurbishingCountry)
  }
}
