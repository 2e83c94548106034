/// The rows of a pack that one result rests on, found once; ``UnitFormula`` works with their values.
struct UnitInputs {
  /// Electricity of refurbishing outside the study's country.
  struct Elsewhere {
    let electricity: FactorRow
    let there: FactorRow
    let study: FactorRow
  }

  /// Electricity of a mains-powered device in use.
  struct Use {
    let power: FactorRow
    let daily: FactorRow
    let ratio: FactorRow
    let grid: FactorRow
  }

  /// The waste indicator of ADEME's study.
  enum StudyWaste {
    case perDevice(new: FactorRow, refurbished: FactorRow)
    case perYear(FactorRow)
  }

  let rules: CalculationRules
  /// The table's rate; `nil` when the rules fix one.
  private(set) var displacement: FactorRow?
  private(set) var firstLife: FactorRow?
  private(set) var secondLife: FactorRow?
  /// Production, distribution and end of life: one row, or three.
  private(set) var newDevice: [FactorRow] = []
  /// The impact of refurbishing; `nil` where the rules do not charge it.
  private(set) var refurbishing: FactorRow?
  private(set) var elsewhere: Elsewhere?
  private(set) var use: Use?
  private(set) var materials: (new: FactorRow, refurbishing: FactorRow)?
  private(set) var studyWaste: StudyWaste?
  /// The mass of the method's own table, for e-waste prevented.
  private(set) var mass: FactorRow?
  /// The mass of the device as sold, which no method touches.
  private(set) var massKeptInUse: FactorRow?
  /// Whether displacement and lifetimes are known, which e-waste needs too.
  private(set) var hasScale = false
  /// Why there is no climate result; `nil` when there is one.
  private(set) var noResult: NoResult?
  /// What must be said with the result.
  private(set) var remarks: [String] = []

  private let finder: FactorFinder

  init(pack: FactorPack, category: DeviceCategory, key: UnitImpact.Key, rules: CalculationRules) {
    self.rules = rules
    finder = FactorFinder(pack: pack, item: key.item, category: category.id)
    mass = finder.row(.mass, inputs: rules.inputs)
    massKeptInUse = finder.row(.mass)
    do throws(NoResult) {
      try findScale()
      hasScale = true
      try findNewDevice()
      try findRefurbishing(pack, key)
      try findUse(pack, key, isMainsPowered: category.isMainsPowered)
      findMaterials()
      findStudyWaste()
    } catch {
      noResult = error
    }
  }

  private mutating func findScale() throws(NoResult) {
    if rules.fixedDisplacement == nil {
      guard let row = finder.row(.displacement) else { throw .displacement }
      displacement = row
    }
    guard rules.usesMainInputs || rules.basis == .secondLifeYears else { return }
    let edition = rules.inputsEdition
    guard let first = finder.lifetime(.firstLife, edition),
      let second = finder.lifetime(.secondLife, edition)
    else { throw missingBoundary ?? .lifetime }
    firstLife = first
    secondLife = second
  }

  /// One figure for production, distribution and end of life, or the three of them.
  private mutating func findNewDevice() throws(NoResult) {
    let indicator = "climate_change"
    guard rules.usesMainInputs else {
      guard
        let row = finder.row(.newDevice, stage: .preUse, indicator: indicator, inputs: rules.inputs)
      else { throw .notInMethod }
      newDevice = [row]
      return
    }
    newDevice = finder.newDevice(indicator: indicator, edition: rules.edition)
    if newDevice.isEmpty { throw missingBoundary ?? .notInEdition }
  }

  /// Why a new device's figure is not enough: there is none, or it ends at the shop's shelf.
  ///
  /// `nil` when the final edition has a whole one.
  private var missingBoundary: NoResult? {
    let indicator = "climate_change"
    guard finder.newDevice(indicator: indicator, edition: .final).isEmpty else { return nil }
    let isPartial = [FactorStage.cradleToShelf, .production].contains {
      finder.row(.newDevice, stage: $0, indicator: indicator) != nil
    }
    return isPartial ? .boundary : .newDevice
  }

  private mutating func findRefurbishing(
    _ pack: FactorPack, _ key: UnitImpact.Key
  ) throws(NoResult) {
    guard rules.chargesRefurbishing else { return }
    guard
      let row = finder.row(
        .refurbishing, stage: .refurbishing, indicator: "climate_change", edition: rules.edition)
    else { throw .burden }
    refurbishing = row
    guard rules.computesUseDifference else { return }
    guard !key.refurbishingCountry.isEmpty else {
      remarks.append("country of refurbishing not known: impact of refurbishing as in the study")
      return
    }
    guard let electricity = pack.row("any", .refurbishingElectricity, stage: .refurbishing),
      let there = pack.grid(key.refurbishingCountry), let study = pack.grid("FR")
    else {
      remarks.append(
        "no grid factor for the country of refurbishing: impact of refurbishing as in the study")
      return
    }
    elsewhere = Elsewhere(electricity: electricity, there: there, study: study)
  }

  private mutating func findUse(
    _ pack: FactorPack, _ key: UnitImpact.Key, isMainsPowered: Bool
  ) throws(NoResult) {
    guard rules.chargesRefurbishing || rules.computesUseDifference else { return }
    let power = finder.row(.power, stage: .use)
    let daily = finder.row(.dailyUse, stage: .use)
    guard rules.computesUseDifference else {
      remarks.append("use assumed equal")
      return
    }
    guard isMainsPowered else {
      remarks.append(omittedUse(power, daily))
      return
    }
    guard let power, let daily, let ratio = finder.row(.useRatio, stage: .use), secondLife != nil,
      let grid = pack.grid(key.country) ?? pack.highestGrid
    else { throw .use }
    if pack.grid(key.country) == nil {
      let place =
        key.country.isEmpty ? "country of sale not known" : "no grid factor for the country of sale"
      remarks.append("\(place): the highest grid factor of the pack (\(grid.geography)) is used")
    }
    use = Use(power: power, daily: daily, ratio: ratio, grid: grid)
  }

  /// Said, so that a reader sees that little was left out.
  private func omittedUse(_ power: FactorRow?, _ daily: FactorRow?) -> String {
    let omitted = "use omitted for a battery device"
    guard let power, let daily, let secondLife else { return omitted }
    let hours = secondLife.central.approximation * daily.central.approximation * 365
    let energy = hours * power.central.approximation / 1000
    return "\(omitted): about \(Int(energy.rounded())) kWh in its second life"
  }

  private mutating func findMaterials() {
    guard rules.usesMainInputs, rules.chargesRefurbishing,
      let new = finder.row(
        .newDevice, stage: .whole, indicator: "raw_materials", edition: rules.edition),
      let burden = finder.row(
        .refurbishing, stage: .refurbishing, indicator: "raw_materials", edition: rules.edition)
    else { return }
    materials = (new, burden)
  }

  private mutating func findStudyWaste() {
    guard rules.usesMainInputs, rules.chargesRefurbishing else { return }
    func waste(_ quantity: FactorQuantity, _ stage: FactorStage) -> FactorRow? {
      finder.row(quantity, stage: stage, indicator: "study_waste", edition: rules.edition)
    }
    if let new = waste(.studyWasteNew, .whole),
      let refurbished = waste(.studyWasteRefurbished, .refurbishing)
    {
      studyWaste = .perDevice(new: new, refurbished: refurbished)
    } else if rules.basis == .secondLifeYears, rules.isUpperBound,
      let perYear = waste(.studyWasteNetPerYear, .whole)
    {
      // A difference per year of use: it can be scaled by years, not by displacement.
      studyWaste = .perYear(perYear)
    }
  }

  /// The rows of the climate result.
  var climateRows: [FactorRow] {
    [displacement, firstLife, secondLife, refurbishing].compactMap { $0 } + newDevice
      + (elsewhere.map { [$0.electricity, $0.there, $0.study] } ?? [])
      + (use.map { [$0.power, $0.daily, $0.ratio, $0.grid] } ?? [])
  }

  /// The correlation groups of the climate result's ranges.
  var climateGroups: Set<String> {
    var groups: Set<String> = []
    for row in climateRows where row.low != row.high { groups.insert(row.correlationGroup) }
    if rules.basis == .device, use == nil { groups.subtract(["first_life", "second_life"]) }
    return groups
  }
}
