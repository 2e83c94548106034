/// Works out the 95 % intervals of totals under one assessor, from draws of the pack's numbers.
///
/// A total's interval is that of the total itself: every draw gives one total, in which all units of a
/// kind move together. Low ends are never added up.
struct RangeAssessor {
  private let method: String
  private var components: DrawnComponents
  /// By key: the result of one unit for each indicator that has one.
  private let results: [[Indicator: DrawnUnits.Result]]
  /// What one unit avoids, by indicator and key.
  private let net: [Indicator: [DrawnSum?]]
  private let masses: [DrawnSum?]

  init(
    assessor: UnitAssessor, keys: [UnitImpact.Key], draws: inout DrawSource
  ) throws(RationalOverflow) {
    method = assessor.method.id
    var units = DrawnUnits(assessor: assessor, draws: draws)
    var results: [[Indicator: DrawnUnits.Result]] = []
    var masses: [DrawnSum?] = []
    for key in keys {
      var result: [Indicator: DrawnUnits.Result] = [:]
      let inputs = assessor.inputs(key)
      if let inputs {
        for indicator in Indicator.allCases {
          result[indicator] = try units.result(indicator, key, inputs)
        }
      }
      results.append(result)
      masses.append(inputs.flatMap { units.mass($0) })
    }
    self.results = results
    net = Dictionary(
      uniqueKeysWithValues: Indicator.allCases.map { indicator in
        (indicator, results.map { $0[indicator]?.net })
      })
    self.masses = masses
    components = units.components
    draws = units.source
  }

  /// Adds the intervals of all indicators to a total over some units.
  mutating func addIntervals(
    to totals: inout ImpactTotals, _ entries: [ActivityIndex.Entry], _ name: String
  ) throws(AssessmentError) {
    totals.keptInUseInterval = interval(entries, of: masses)
    for indicator in totals.avoided.keys {
      guard let total = totals.avoided[indicator],
        let interval = interval(entries, of: net[indicator] ?? [])
      else { continue }
      // Each unit is rounded to whole milligrams, so a total may be off by half of one per unit.
      let room = Milligrams(entries.reduce(1) { $0 + Int128($1.units.magnitude) })
      guard interval.low - room <= total.net, total.net <= interval.high + room else {
        throw .centralOutsideInterval(
          total: "\(name) (\(indicator.rawValue))", method: method, central: total.net, interval)
      }
      totals.avoided[indicator]?.interval = interval
    }
  }

  private mutating func interval(
    _ entries: [ActivityIndex.Entry], of sums: [DrawnSum?]
  ) -> Interval? {
    var weights = [Double](repeating: 0, count: components.count)
    var constant = 0.0
    for entry in entries {
      guard let sum = sums[entry.key] else { continue }
      let units = Double(entry.units)
      constant += sum.constant * units
      for part in sum.parts { weights[part.component] += part.weight * units }
    }
    return components.interval(weights: weights, constant: constant)
  }

  /// The ranges of one unit of every key; keys with the same result share the work.
  mutating func unitRanges() -> [[Indicator: UnitRange]] {
    var known: [DrawnSum: Interval?] = [:]
    func interval(_ sum: DrawnSum?) -> Interval? {
      guard let sum else { return nil }
      if let interval = known[sum] { return interval }
      let interval = components.interval(sum)
      known[sum] = .some(interval)
      return interval
    }
    return results.map { result in
      result.mapValues {
        UnitRange(gross: interval($0.gross), burden: interval($0.burden), net: interval($0.net))
      }
    }
  }
}
