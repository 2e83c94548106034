/// Works out what orders avoided under one method: the numbers of a statement, for a handful of lines.
///
///     let orders = try OrderAssessor(UnitAssessor(pack: pack, method: method), ranges: .standard)
///     let unit = try orders.unit(UnitImpact.Key(item: "smartphone"))
///     unit.totals(units: 2).climateChange?.net.kilograms  // "98.4"
///
/// The draws of all categories can be made when it is made: items times draws. From then on nothing in it
/// changes, so that any number of threads may ask at once without a lock; who asks keeps what he was told.
public struct OrderAssessor: Sendable {
  /// The factors and rules.
  public let assessor: UnitAssessor
  /// How ranges are drawn; `nil` for central values only.
  public let ranges: DrawSettings?
  /// The draws that were made ahead; each question works on a copy, which shares them.
  private let drawn: DrawnUnits?

  /// Makes an assessor.
  ///
  /// - Parameters:
  ///   - assessor: The factors and rules.
  ///   - ranges: How ranges are drawn; `nil` for central values only.
  ///   - drawsAhead: Whether the draws of all categories are made now, for a service that will be asked for
  ///     all of them: a few megabytes. Models of an overlay pack, of which there may be thousands, are drawn
  ///     when they are asked for.
  /// - Throws: ``AssessmentError``; a loaded pack's numbers have not too many digits.
  public init(
    _ assessor: UnitAssessor, ranges: DrawSettings? = .standard, drawsAhead: Bool = false
  ) throws(AssessmentError) {
    self.assessor = assessor
    self.ranges = ranges
    guard let ranges else {
      drawn = nil
      return
    }
    var drawn = DrawnUnits(assessor: assessor, draws: DrawSource(ranges), hasGrossRanges: false)
    if drawsAhead {
      // Electricity of refurbishing elsewhere is a part of its own, whatever the country.
      let places = assessor.rules.computesUseDifference ? ["", "FR"] : [""]
      for category in assessor.pack.categories {
        for place in places {
          try Self.draw(
            UnitImpact.Key(item: category.id, refurbishingCountry: place), assessor, &drawn)
        }
      }
    }
    self.drawn = drawn
  }

  private static func draw(
    _ key: UnitImpact.Key, _ assessor: UnitAssessor, _ drawn: inout DrawnUnits
  ) throws(AssessmentError) {
    guard let inputs = assessor.inputs(key) else { return }
    do throws(RationalOverflow) {
      for indicator in Indicator.allCases { _ = try drawn.result(indicator, key, inputs) }
    } catch {
      throw .overflow(error)
    }
    _ = drawn.mass(inputs)
  }

  /// The key without what the result does not depend on, so that alike lines are alike.
  ///
  /// Countries matter only where a method counts electricity: that of refurbishing for all devices, that of sale
  /// for those on mains power.
  public func canonical(_ key: UnitImpact.Key) -> UnitImpact.Key {
    guard assessor.rules.computesUseDifference else { return UnitImpact.Key(item: key.item) }
    let isMains = assessor.pack.category(of: key.item)?.isMainsPowered ?? false
    return UnitImpact.Key(
      item: key.item, country: isMains ? key.country : "",
      refurbishingCountry: key.refurbishingCountry)
  }

  /// What one unit avoids.
  ///
  /// - Parameter key: Any key; one that the pack does not know has no result.
  /// - Returns: Rates and ranges of one unit, under the canonical key.
  /// - Throws: ``AssessmentError``; a loaded pack's numbers have not too many digits.
  public func unit(_ key: UnitImpact.Key) throws(AssessmentError) -> OrderUnit {
    let key = canonical(key)
    var found: [Indicator: ScalableInterval] = [:]
    var mass: ScalableInterval?
    do throws(RationalOverflow) {
      let impact = try assessor.assess(key)
      if var units = drawn, let inputs = assessor.inputs(key) {
        var sums: [Indicator: DrawnSum] = [:]
        for indicator in Indicator.ofOrders where impact.avoided[indicator] != nil {
          sums[indicator] = try units.result(indicator, key, inputs)?.net
        }
        let massSum = units.mass(inputs)
        var components = units.components
        found = sums.compactMapValues { components.scalable($0) }
        mass = massSum.flatMap { components.scalable($0) }
      }
      return OrderUnit(
        key: key, impact: impact,
        isInsideStudy: assessor.pack.category(of: key.item)?.isInsideStudy ?? false,
        ranges: found, massRange: mass)
    } catch {
      throw .overflow(error)
    }
  }

  /// The sums of an order, with the devices outside the study apart.
  ///
  /// Their intervals are those of the sums themselves: every draw gives one total, in which all lines move
  /// together. One key is scaled from its stored range; several are added up draw by draw.
  ///
  /// - Parameters:
  ///   - basket: Each key once, with the units that count; as ``basket(_:)`` gives it.
  ///   - unit: What one unit of a key avoids; whoever has asked before may have kept it.
  /// - Returns: The totals with their intervals.
  /// - Throws: ``AssessmentError``; a loaded pack's numbers have not too many digits.
  public func split(
    _ basket: [BasketItem],
    unit: (UnitImpact.Key) throws(AssessmentError) -> OrderUnit
  ) throws(AssessmentError) -> Assessment.Split {
    var units: [OrderUnit] = []
    for item in basket { units.append(try unit(item.key)) }
    let rates = UnitRates(units.map(\.impact))
    let entries = basket.indices.map { ActivityIndex.Entry(key: $0, units: basket[$0].units) }
    var split = Assessment.Split()
    for isInside in [true, false] {
      let part = entries.filter { units[$0.key].isInsideStudy == isInside }
      var totals = ImpactTotals(part, rates: rates)
      totals.keepOrderIndicators()
      if let only = part.first, part.count == 1 {
        units[only.key].addIntervals(to: &totals, units: only.units)
      } else if !part.isEmpty {
        try addIntervals(to: &totals, part.map { basket[$0.key] })
      }
      if isInside { split.inside = totals } else { split.outside = totals }
    }
    return split
  }

  private func addIntervals(
    to totals: inout ImpactTotals, _ basket: [BasketItem]
  ) throws(AssessmentError) {
    guard var drawn else { return }
    var ranges: RangeAssessor
    do throws(RationalOverflow) {
      ranges = try RangeAssessor(
        assessor: assessor, groups: KeyGroups(basket.map(\.key), pack: assessor.pack),
        units: &drawn, refusesOutside: false)
    } catch {
      throw .overflow(error)
    }
    let entries = basket.indices.map { ActivityIndex.Entry(key: $0, units: basket[$0].units) }
    try ranges.addIntervals(to: &totals, entries, "order")
  }

  /// What lines add to a statement: the units that count by key, each key once, sorted.
  ///
  /// Lines that do not count, and devices without a category, add nothing. Units of lines that cancel each
  /// other stay with their key at zero.
  public func basket(_ lines: some Sequence<OrderLine>) -> [BasketItem] {
    var units: [UnitImpact.Key: Int64] = [:]
    for line in lines where line.countsUnits {
      guard let key = line.key else { continue }
      units[canonical(key), default: 0] &+= line.units
    }
    return units.map { BasketItem(key: $0.key, units: $0.value) }.sorted { $0.key < $1.key }
  }
}
