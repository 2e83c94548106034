/// One result in the making: collects the terms while the formula is worked out.
struct UnitDraft {
  let assessor: UnitAssessor
  let category: DeviceCategory
  let key: UnitImpact.Key

  private var terms: [Term] = []
  private var remarks: [String] = []

  init(assessor: UnitAssessor, category: DeviceCategory, key: UnitImpact.Key) {
    self.assessor = assessor
    self.category = category
    self.key = key
  }

  private var pack: FactorPack { assessor.pack }
  private var method: Method { assessor.method }
  private var isMain: Bool { method.inputs == "main" }
  /// A method's own table exists in one edition.
  private var edition: Edition { isMain ? assessor.edition : .final }

  mutating func assess() throws(RationalOverflow) -> UnitImpact {
    var avoided: [Indicator: AvoidedImpact] = [:]
    var noResult: NoResult?
    let mass = row(.mass, inputs: isMain ? "main" : method.inputs)
    do throws(Failure) {
      let scale = try scale()
      if let mass { avoided[.eWastePrevented] = try eWaste(mass: mass, scale: scale) }
      avoided[.climateChange] = try climateChange(scale: scale)
      avoided[.rawMaterials] = try rawMaterials(scale: scale)
      avoided[.studyWaste] = try studyWaste(scale: scale)
    } catch {
      switch error {
      case .noResult(let reason): noResult = reason
      case .overflow(let overflow): throw overflow
      }
    }
    if let mass { terms.append(Term("m", "mass of one device", mass)) }
    return UnitImpact(
      avoided: avoided,
      keptInUse: try row(.mass).map { row throws(RationalOverflow) in
        try Milligrams(kilograms: row.central)
      }, noResult: noResult, terms: terms, remarks: remarks)
  }

  // MARK: The terms

  /// Displacement, and how much of a new device a second life stands for.
  private struct Scale {
    let displacement: Rational
    let secondLife: Rational?
    let factor: Rational
  }

  private mutating func scale() throws(Failure) -> Scale {
    let displacement: Rational
    if let fixed = method.fixedDisplacement {
      displacement = fixed
      terms.append(
        Term(
          "D", "share of sales that replace a new device", value: fixed, unit: "share",
          sources: method.sources,
          note: method.isUpperBound ? method.heading : "fixed by the method"))
    } else if let row = row(.displacement) {
      displacement = row.central
      terms.append(Term("D", "share of sales that replace a new device", row))
    } else {
      throw .noResult(.displacement)
    }
    guard isMain else {
      return Scale(displacement: displacement, secondLife: nil, factor: displacement)
    }
    guard
      let first = row(.firstLife, stage: .use, edition: edition) ?? row(.firstLife, stage: .use),
      let second = row(.secondLife, stage: .use, edition: edition) ?? row(.secondLife, stage: .use)
    else { throw .noResult(missingBoundary("climate_change") ?? .lifetime) }
    var factor = displacement
    if method.basis == .secondLifeYears {
      terms.append(Term("L1", "years of the first life", first))
      terms.append(Term("L2", "years of the second life", second))
      factor = try exact { () throws(RationalOverflow) in
        try displacement * (second.central / first.central)
      }
    }
    return Scale(displacement: displacement, secondLife: second.central, factor: factor)
  }

  private mutating func climateChange(scale: Scale) throws(Failure) -> AvoidedImpact {
    let production = try newDevice(indicator: "climate_change")
    let gross = try exact { () throws(RationalOverflow) in
      try Milligrams(kilograms: production * scale.factor)
    }
    guard isMain else { return AvoidedImpact(gross: gross, burden: .zero) }
    var burden = try refurbishing(indicator: "climate_change", newDevice: production)
    burden = try exact { () throws(RationalOverflow) in
      try burden + refurbishingElsewhere()
    }
    if let use = try useDifference(scale: scale) {
      burden = try exact { () throws(RationalOverflow) in try burden + use }
    }
    return AvoidedImpact(
      gross: gross,
      burden: try exact { () throws(RationalOverflow) in try Milligrams(kilograms: burden) })
  }

  /// `E_new`: one figure for production, distribution and end of life, or the sum of the three.
  private mutating func newDevice(indicator: String) throws(Failure) -> Rational {
    func stage(_ stage: FactorStage) -> FactorRow? {
      row(.newDevice, stage: stage, indicator: indicator, inputs: method.inputs, edition: edition)
    }
    if !isMain {
      guard let row = stage(.preUse) else { throw .noResult(.notInMethod) }
      terms.append(Term("E_new", "one new device before use", row))
      return row.central
    }
    if let row = stage(.whole) {
      terms.append(
        Term("E_new", "one new device: production, distribution and end of life", row))
      return row.central
    }
    guard let production = stage(.production), let distribution = stage(.distribution),
      let endOfLife = stage(.endOfLife)
    else { throw .noResult(missingBoundary(indicator) ?? .notInEdition) }
    terms.append(Term("E_new", "one new device: production", production))
    terms.append(Term("E_new", "one new device: distribution", distribution))
    terms.append(Term("E_new", "one new device: end of life", endOfLife))
    return try exact { () throws(RationalOverflow) in
      try production.central + distribution.central + endOfLife.central
    }
  }

  /// Why a new device's figure is not enough: there is none, or it ends at the shop's shelf.
  ///
  /// `nil` when the final edition has a whole one.
  private func missingBoundary(_ indicator: String) -> NoResult? {
    func has(_ stage: FactorStage) -> Bool {
      row(.newDevice, stage: stage, indicator: indicator) != nil
    }
    if has(.whole) || (has(.production) && has(.distribution) && has(.endOfLife)) { return nil }
    return has(.cradleToShelf) || has(.production) ? .boundary : .newDevice
  }

  private mutating func refurbishing(
    indicator: String, newDevice: Rational
  ) throws(Failure) -> Rational {
    guard
      let row = row(
        .refurbishing, stage: .refurbishing, indicator: indicator, edition: edition)
    else { throw .noResult(.burden) }
    terms.append(Term("R", "impact of refurbishing one device", row))
    guard row.unit == FactorQuantity.shareOfNewDevice else { return row.central }
    return try exact { () throws(RationalOverflow) in try newDevice * row.central }
  }

  /// `k · (g_country − g_FR)`: the study refurbishes in France; elsewhere its electricity differs.
  private mutating func refurbishingElsewhere() throws(RationalOverflow) -> Rational {
    guard method.computesUseDifference else { return .zero }
    guard !key.refurbishingCountry.isEmpty else {
      remarks.append("country of refurbishing not known: impact of refurbishing as in the study")
      return .zero
    }
    guard let electricity = pack.row("any", .refurbishingElectricity, stage: .refurbishing),
      let there = pack.grid(key.refurbishingCountry), let france = pack.grid("FR")
    else {
      remarks.append(
        "no grid factor for \(key.refurbishingCountry): impact of refurbishing as in the study")
      return .zero
    }
    terms.append(Term("k", "electricity of refurbishing one device", electricity))
    terms.append(Term("g_ref", "grid where it is refurbished", there))
    terms.append(Term("g_FR", "grid of the study", france))
    return try electricity.central * (there.central - france.central) / Rational(1000)
  }

  /// `ΔU = L2 · (e_ref − D · e_new) · g`, in kg CO2e; `nil` when the method assumes equal use.
  private mutating func useDifference(scale: Scale) throws(Failure) -> Rational? {
    let power = row(.power, stage: .use)
    let daily = row(.dailyUse, stage: .use)
    guard method.computesUseDifference else {
      remarks.append("use assumed equal")
      return nil
    }
    guard category.isMainsPowered else {
      if let power, let daily, let years = scale.secondLife {
        // Said, so that a reader sees that little was left out.
        let energy = try exact { () throws(RationalOverflow) in
          try years * Self.yearlyEnergy(power, daily)
        }
        remarks.append(
          "use omitted for a battery device: about \(Int(energy.approximation.rounded())) kWh "
            + "in its second life")
      } else {
        remarks.append("use omitted for a battery device")
      }
      return nil
    }
    guard let power, let daily, let ratio = row(.useRatio, stage: .use),
      let years = scale.secondLife
    else { throw .noResult(.use) }
    guard let grid = pack.grid(key.country) ?? pack.highestGrid else { throw .noResult(.use) }
    terms.append(Term("P", "power in use", power))
    terms.append(Term("h", "hours of use per day", daily))
    terms.append(Term("e_ref / e_new", "electricity, refurbished over new", ratio))
    if pack.grid(key.country) == nil {
      let place =
        key.country.isEmpty ? "country of sale not known" : "no grid factor for \(key.country)"
      remarks.append("\(place): the highest grid factor of the pack (\(grid.geography)) is used")
    }
    terms.append(Term("g", "grid where it is sold", grid))
    return try exact { () throws(RationalOverflow) in
      let new = try Self.yearlyEnergy(power, daily)
      let refurbished = try new * ratio.central
      return try years * (refurbished - scale.displacement * new) * grid.central / Rational(1000)
    }
  }

  /// Kilowatt-hours per year of 365 days.
  private static func yearlyEnergy(
    _ power: FactorRow, _ daily: FactorRow
  ) throws(RationalOverflow) -> Rational {
    try power.central * daily.central * Rational(365) / Rational(1000)
  }

  // MARK: Other indicators

  private func eWaste(mass: FactorRow, scale: Scale) throws(Failure) -> AvoidedImpact {
    let factor = method.wasteRule == .mass ? Rational.one : scale.factor
    let gross = try exact { () throws(RationalOverflow) in
      try Milligrams(kilograms: mass.central * factor)
    }
    // E-waste created, parts and rejects, is known from a seller's own data only.
    return AvoidedImpact(grossOnly: gross)
  }

  private mutating func rawMaterials(scale: Scale) throws(Failure) -> AvoidedImpact? {
    guard isMain,
      let new = row(.newDevice, stage: .whole, indicator: "raw_materials", edition: edition),
      let burden = row(
        .refurbishing, stage: .refurbishing, indicator: "raw_materials", edition: edition)
    else { return nil }
    terms.append(Term("M_new", "raw materials of one new device", new))
    terms.append(Term("M_R", "raw materials of refurbishing one device", burden))
    return try exact { () throws(RationalOverflow) in
      AvoidedImpact(
        gross: try Milligrams(kilograms: new.central * scale.factor),
        burden: try Milligrams(kilograms: burden.central))
    }
  }

  private mutating func studyWaste(scale: Scale) throws(Failure) -> AvoidedImpact? {
    guard isMain else { return nil }
    let grams = Rational(1000)
    func waste(_ quantity: FactorQuantity, _ stage: FactorStage) -> FactorRow? {
      row(quantity, stage: stage, indicator: "study_waste", edition: edition)
    }
    if let new = waste(.studyWasteNew, .whole),
      let refurbished = waste(.studyWasteRefurbished, .refurbishing)
    {
      terms.append(Term("W_new", "life-cycle waste of one new device, by the study", new))
      terms.append(Term("W_R", "life-cycle waste of refurbishing, by the study", refurbished))
      return try exact { () throws(RationalOverflow) in
        AvoidedImpact(
          gross: try Milligrams(kilograms: new.central * scale.factor / grams),
          burden: try Milligrams(kilograms: refurbished.central / grams))
      }
    }
    // A difference per year of use: it can be scaled by years, not by displacement.
    guard method.basis == .secondLifeYears, method.isUpperBound, let years = scale.secondLife,
      let perYear = waste(.studyWasteNetPerYear, .whole)
    else { return nil }
    terms.append(Term("W_net", "life-cycle waste avoided per year, by the study", perYear))
    return try exact { () throws(RationalOverflow) in
      AvoidedImpact(netOnly: try Milligrams(kilograms: perYear.central * years / grams))
    }
  }

  // MARK: Helpers

  private enum Failure: Error {
    case noResult(NoResult)
    case overflow(RationalOverflow)
  }

  private func exact<T>(_ body: () throws(RationalOverflow) -> T) throws(Failure) -> T {
    do { return try body() } catch { throw .overflow(error) }
  }

  private func row(
    _ quantity: FactorQuantity, stage: FactorStage = .none, indicator: String = "",
    inputs: String = "main", edition: Edition = .final
  ) -> FactorRow? {
    pack.row(
      category.id, quantity, stage: stage, indicator: indicator, inputs: inputs, edition: edition)
  }
}
