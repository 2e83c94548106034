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
    public internal(set) var inside = ImpactTotals()
    /// Devices outside the study, by proxies of ours.
    public internal(set) var outside = ImpactTotals()

    /// Nothing.
    public init() {}
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
  public let units: [(key: UnitImpact.Key, impact: UnitImpact)]
  /// The ranges of one unit for every key that occurred, as ``units``; empty when none were drawn.
  public private(set) var unitRanges: [[Indicator: UnitRange]] = []

  /// Totals whose central value lies outside their own interval, each with its indicator.
  ///
  /// It happens where sales and returns nearly cancel, or where several devices have ranges with more room
  /// on one side.
  public private(set) var totalsOutsideInterval: [String] = []

  /// Works out the avoided impact.
  ///
  /// - Parameters:
  ///   - activity: What was sold.
  ///   - assessor: The factors and rules.
  ///   - ranges: How ranges are drawn; `nil` for central values only.
  /// - Throws: ``AssessmentError``; a loaded pack's numbers have not too many digits.
  public init(
    of activity: ActivityTable, by assessor: UnitAssessor, ranges: DrawSettings? = nil
  ) throws(AssessmentError) {
    var draws = ranges.map(DrawSource.init)
    try self.init(of: ActivityIndex(activity), by: assessor, draws: &draws)
  }

  /// Works out what some units of one key avoided: a sale without a month.
  ///
  /// - Parameters:
  ///   - key: The item, and the countries of sale and refurbishing where known.
  ///   - units: How many.
  ///   - assessor: The factors and rules.
  ///   - ranges: How ranges are drawn; `nil` for central values only.
  /// - Throws: ``AssessmentError``; a loaded pack's numbers have not too many digits.
  public init(
    of key: UnitImpact.Key, units: Int64, by assessor: UnitAssessor, ranges: DrawSettings? = nil
  ) throws(AssessmentError) {
    var draws = ranges.map(DrawSource.init)
    try self.init(
      of: ActivityIndex(key, units: units), by: assessor, draws: &draws,
      rangesByPlaceAndTime: false, rangesOfUnits: false)
  }

  /// Works out the avoided impact; draws are made once for all assessments of a statement.
  ///
  /// - Parameters:
  ///   - index: What was sold, with its keys numbered.
  ///   - assessor: The factors and rules.
  ///   - draws: The draws; `nil` for central values only.
  ///   - rangesByPlaceAndTime: Whether countries and months have ranges as well; for methods that are
  ///     printed by them.
  ///   - rangesOfUnits: Whether ``unitRanges`` are worked out.
  ///   - refusesOutside: Whether a central value outside its own interval is an error.
  /// - Throws: ``AssessmentError``.
  package init(
    of index: ActivityIndex, by assessor: UnitAssessor, draws: inout DrawSource?,
    rangesByPlaceAndTime: Bool = true, rangesOfUnits: Bool = true, refusesOutside: Bool = false
  ) throws(AssessmentError) {
    self.assessor = assessor
    let groups = KeyGroups(index.keys, pack: assessor.pack)
    var results: [UnitImpact] = []
    var ranges: RangeAssessor?
    do throws(RationalOverflow) {
      for key in groups.keys { results.append(try assessor.assess(key)) }
      if var source = draws.take() {
        ranges = try RangeAssessor(
          assessor: assessor, groups: groups, draws: &source, refusesOutside: refusesOutside)
        draws = source
      }
    } catch {
      throw .overflow(error)
    }
    let impacts = groups.groupOfKey.map { results[$0] }
    units = Array(zip(index.keys, impacts)).map { (key: $0.0, impact: $0.1) }
    let categories = index.keys.map { assessor.pack.category(of: $0.item) }
    let isInside = categories.map { $0?.isInsideStudy ?? false }
    let rates = UnitRates(impacts)
    func split(
      _ entries: [ActivityIndex.Entry], _ name: String, hasRange: Bool = true
    ) throws(AssessmentError) -> Split {
      var split = Split()
      let inside = entries.filter { isInside[$0.key] }
      let outside = entries.filter { !isInside[$0.key] }
      split.inside = ImpactTotals(inside, rates: rates)
      split.outside = ImpactTotals(outside, rates: rates)
      guard hasRange else { return split }
      try ranges?.addIntervals(to: &split.inside, inside, name)
      try ranges?.addIntervals(to: &split.outside, outside, name)
      return split
    }
    total = try split(index.total, "all units")
    for category in assessor.pack.categories {
      let entries = index.total.filter { categories[$0.key]?.id == category.id }
      guard !entries.isEmpty else { continue }
      byCategory.append((category, try split(entries, category.plural)))
    }
    for (country, entries) in Dictionary(grouping: index.total, by: { index.keys[$0.key].country })
      .sorted(by: { $0.key < $1.key })
    {
      byCountry.append(
        (
          country,
          try split(
            entries, country.isEmpty ? "country unknown" : country, hasRange: rangesByPlaceAndTime)
        ))
    }
    for (month, entries) in index.months {
      byMonth.append((month, try split(entries, month.description, hasRange: rangesByPlaceAndTime)))
    }
    totalsOutsideInterval = ranges?.centralOutside ?? []
    if rangesOfUnits { unitRanges = ranges?.unitRanges() ?? [] }
  }
}

extension UnitImpact.Key: Comparable {
  /// Item, country of sale, country of refurbishing.
  public static func < (left: UnitImpact.Key, right: UnitImpact.Key) -> Bool {
    (left.item, left.country, left.refurbishingCountry)
      < (right.item, right.country, right.refurbishingCountry)
  }
}
