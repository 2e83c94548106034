/// Works out the 95 % intervals of totals under one assessor, from draws of the pack's numbers.
///
/// A total's interval is that of the total itself: every draw gives one total, in which all units of a
/// kind move together. Low ends are never added up.
struct RangeAssessor {
  private let method: String
  /// Whether a central value outside its interval is an error: for one device, when a pack is checked.
  private let refusesOutside: Bool
  private var components: DrawnComponents
  private let groupOfKey: [Int]
  /// By group of keys: the result of one unit for each indicator that has one.
  private let results: [[Indicator: DrawnUnits.Result]]
  /// What one unit avoids, by indicator.
  private let net: [Indicator: WeightTable]
  private let masses: WeightTable
  /// Totals whose central value lies outside their own interval.
  private(set) var centralOutside: [String] = []

  init(
    assessor: UnitAssessor, groups: KeyGroups, draws: inout DrawSource, refusesOutside: Bool
  ) throws(RationalOverflow) {
    var units = DrawnUnits(assessor: assessor, draws: draws)
    try self.init(
      assessor: assessor, groups: groups, units: &units, refusesOutside: refusesOutside)
    draws = units.source
  }

  /// With results that may have been drawn before; those that are missing are added to them.
  init(
    assessor: UnitAssessor, groups: KeyGroups, units: inout DrawnUnits, refusesOutside: Bool
  ) throws(RationalOverflow) {
    method = assessor.method.id
    self.refusesOutside = refusesOutside
    var results: [[Indicator: DrawnUnits.Result]] = []
    var massSums: [DrawnSum?] = []
    for key in groups.keys {
      var result: [Indicator: DrawnUnits.Result] = [:]
      let inputs = assessor.inputs(key)
      if let inputs {
        for indicator in Indicator.allCases {
          result[indicator] = try units.result(indicator, key, inputs)
        }
      }
      results.append(result)
      massSums.append(inputs.flatMap { units.mass($0) })
    }
    self.results = results
    groupOfKey = groups.groupOfKey
    var masses = WeightTable()
    for group in groups.groupOfKey { masses.append(massSums[group]) }
    self.masses = masses
    net = Dictionary(
      uniqueKeysWithValues: Indicator.allCases.map { indicator in
        var table = WeightTable()
        for group in groups.groupOfKey { table.append(results[group][indicator]?.net) }
        return (indicator, table)
      })
    components = units.components
  }

  /// Adds the intervals of all indicators to a total over some units.
  mutating func addIntervals(
    to totals: inout ImpactTotals, _ entries: [ActivityIndex.Entry], _ name: String
  ) throws(AssessmentError) {
    totals.keptInUseInterval = components.interval(
      masses.total(entries, components: components.count))
    for indicator in totals.avoided.keys {
      guard let total = totals.avoided[indicator], let table = net[indicator],
        let interval = components.interval(
          table.total(entries, components: components.count))
      else { continue }
      // Each unit is rounded to whole milligrams, so a total may be off by half of one per unit.
      let room = Milligrams(entries.reduce(1) { $0 + Int128($1.units.magnitude) })
      if interval.low - room > total.net || total.net > interval.high + room {
        // Of one device this is a mistake of the pack. A sum of several, each with more room on one
        // side, or of sales and returns, may lie outside without any mistake: it is said.
        guard !refusesOutside else {
          throw .centralOutsideInterval(
            total: "\(name) (\(indicator.rawValue))", method: method, central: total.net, interval)
        }
        centralOutside.append("\(name), \(indicator.rawValue)")
      }
      totals.avoided[indicator]?.interval = interval
    }
  }

  /// The ranges of one unit of every key; keys with the same result share the work.
  mutating func unitRanges() -> [[Indicator: UnitRange]] {
    let ranges = results.map { result in
      result.mapValues {
        UnitRange(
          gross: $0.gross, burden: $0.burden.flatMap { components.interval($0) },
          net: components.interval($0.net))
      }
    }
    return groupOfKey.map { ranges[$0] }
  }
}
