/// The results of one unit as sums of drawn numbers: the formula, worked out once per device with all
/// draws at once.
struct DrawnUnits {
  /// One indicator of one unit.
  struct Result {
    /// The range of the gross impact; it depends on no country, so its draws need not be kept.
    var gross: Interval?
    var burden: DrawnSum?
    var net: DrawnSum
  }

  private let assessor: UnitAssessor
  private let hasGrossRanges: Bool
  private var draws: DrawSource
  private(set) var components: DrawnComponents
  private var items: [ItemKey: ItemResult] = [:]
  private var masses: [FactorRow.Place: DrawnSum] = [:]
  private var electricity: [GridKey: DrawnSum] = [:]

  /// What the parts of a result depend on: the item, and whether electricity enters.
  private struct ItemKey: Hashable {
    let item: String
    let indicator: Indicator
    let hasUse: Bool
    let hasElsewhere: Bool
  }

  private struct ItemResult {
    var atHome: Result
    var use: DrawnNumber?
    var refurbishing: DrawnNumber?
  }

  /// Electricity of one item on one grid.
  private struct GridKey: Hashable {
    let item: ItemKey
    let grid: FactorRow.Place
    let isUse: Bool
  }

  /// Begins with nothing worked out.
  ///
  /// - Parameters:
  ///   - assessor: The factors and rules.
  ///   - draws: The draws.
  ///   - hasGrossRanges: Whether the range of the gross impact is wanted; an order's answer has none.
  init(assessor: UnitAssessor, draws: DrawSource, hasGrossRanges: Bool = true) {
    self.assessor = assessor
    self.draws = draws
    self.hasGrossRanges = hasGrossRanges
    components = DrawnComponents(draws: draws.settings.draws)
  }

  /// The draws, with those that were made here.
  var source: DrawSource { draws }

  /// The mass kept in use.
  mutating func mass(_ inputs: UnitInputs) -> DrawnSum? {
    guard let row = inputs.massKeptInUse else { return nil }
    if let known = masses[row.place] { return known }
    let sum = components.sum(of: draws.draws(of: row))
    masses[row.place] = sum
    return sum
  }

  /// The result of one unit; `nil` when the method has none.
  mutating func result(
    _ indicator: Indicator, _ key: UnitImpact.Key, _ inputs: UnitInputs
  ) throws(RationalOverflow) -> Result? {
    let itemKey = ItemKey(
      item: key.item, indicator: indicator, hasUse: inputs.use != nil,
      hasElsewhere: inputs.elsewhere != nil)
    let item: ItemResult
    if let known = items[itemKey] {
      item = known
    } else {
      guard let made = try make(indicator, inputs) else { return nil }
      item = made
      items[itemKey] = made
    }
    var result = item.atHome
    func charge(_ energy: DrawnNumber?, _ grid: FactorRow, isUse: Bool, times sign: Double) {
      guard let energy else { return }
      let gridKey = GridKey(item: itemKey, grid: grid.place, isUse: isUse)
      let sum = electricity[gridKey] ?? emissions(energy, grid, itemKey, isUse: isUse)
      electricity[gridKey] = sum
      result.burden?.add(sum, times: sign)
      result.net.add(sum, times: -sign)
    }
    if let use = inputs.use { charge(item.use, use.grid, isUse: true, times: 1) }
    if let elsewhere = inputs.elsewhere {
      charge(item.refurbishing, elsewhere.there, isUse: false, times: 1)
      charge(item.refurbishing, elsewhere.study, isUse: false, times: -1)
    }
    return result
  }

  private mutating func make(
    _ indicator: Indicator, _ inputs: UnitInputs
  ) throws(RationalOverflow) -> ItemResult? {
    var source = draws
    let formula = UnitFormula<DrawnNumber>(
      inputs: inputs, value: { row in source.draws(of: row) },
      fixedDisplacement: inputs.rules.fixedDisplacement.map(DrawnNumber.init))
    let parts = try formula.parts(indicator)
    draws = source
    guard let parts else { return nil }
    if let net = parts.net {
      return ItemResult(atHome: Result(net: components.sum(of: net)))
    }
    guard let gross = parts.gross else { return nil }
    let net = parts.burden.map { gross - $0 } ?? gross
    return ItemResult(
      atHome: Result(
        gross: hasGrossRanges ? components.interval(of: gross) : nil,
        burden: parts.burden.map { components.sum(of: $0) },
        net: components.sum(of: net)),
      use: parts.useEnergy, refurbishing: parts.refurbishingEnergy)
  }

  /// Electricity times the grid factor, in kilograms; a grid factor without a range is a mere weight.
  private mutating func emissions(
    _ energy: DrawnNumber, _ grid: FactorRow, _ item: ItemKey, isUse: Bool
  ) -> DrawnSum {
    let factor = draws.draws(of: grid)
    guard case .constant(let grams) = factor else {
      return components.sum(of: energy * factor / DrawnNumber(Rational(1000)))
    }
    let anyGrid = GridKey(
      item: item, grid: FactorRow.Place(file: "", row: 0), isUse: isUse)
    let kilowattHours = electricity[anyGrid] ?? components.sum(of: energy)
    electricity[anyGrid] = kilowattHours
    var sum = DrawnSum(constant: 0)
    sum.add(kilowattHours, times: grams / 1000)
    return sum
  }
}
