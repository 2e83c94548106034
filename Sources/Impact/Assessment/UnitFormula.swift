/// The formula of method.md, written once for every kind of number.
///
///     gross  = D · E_new · (L2 / L1)     (one-to-one: the ratio is 1)
///     burden = R + ΔU
///     ΔU     = L2 · (e_ref − D · e_new) · g
///
/// Countries enter through grid factors only. Each result is therefore given in parts that are the same
/// in every country, with the grid factors by which two of them are multiplied: what is drawn for one
/// country need not be drawn again for the next.
struct UnitFormula<Number: FormulaNumber> {
  /// One indicator in its parts.
  struct Parts {
    /// Impact of the new device replaced.
    var gross: Number?
    /// Impact of refurbishing, as in the study.
    var burden: Number?
    /// The difference, where the source publishes nothing else.
    var net: Number?
    /// Electricity in use beyond what the replaced share of a new device would have used, in kWh.
    var useEnergy: Number?
    /// Electricity of refurbishing, in kWh.
    var refurbishingEnergy: Number?
  }

  let inputs: UnitInputs
  /// The value of a row; of the displacement rate where the rules fix it.
  let value: (FactorRow) throws(RationalOverflow) -> Number
  let fixedDisplacement: Number?

  private static var grams: Number { Number(Rational(1000)) }

  private func displacement() throws(RationalOverflow) -> Number? {
    if let fixedDisplacement { return fixedDisplacement }
    return try inputs.displacement.map(value)
  }

  /// `D · (L2 / L1)`: how much of a new device a sale stands for; `nil` without displacement or lifetimes.
  private func scale() throws(RationalOverflow) -> Number? {
    guard inputs.hasScale, let displacement = try displacement() else { return nil }
    guard inputs.rules.basis == .secondLifeYears else { return displacement }
    guard let first = inputs.firstLife, let second = inputs.secondLife else { return nil }
    return try displacement * (value(second) / value(first))
  }

  /// The parts of an indicator; `nil` when the method has no result for it.
  func parts(_ indicator: Indicator) throws(RationalOverflow) -> Parts? {
    guard let scale = try scale() else { return nil }
    if indicator == .eWastePrevented { return try eWaste(scale) }
    guard inputs.noResult == nil else { return nil }
    switch indicator {
    case .climateChange: return try climateChange(scale)
    case .rawMaterials: return try rawMaterials(scale)
    case .studyWaste, .eWastePrevented: return try studyWaste(scale)
    }
  }

  private func climateChange(_ scale: Number) throws(RationalOverflow) -> Parts {
    var new = Number(.zero)
    for row in inputs.newDevice { new = try new + value(row) }
    var parts = Parts(gross: try new * scale, burden: Number(.zero))
    if let row = inputs.refurbishing { parts.burden = try burden(row, of: new) }
    if let elsewhere = inputs.elsewhere {
      parts.refurbishingEnergy = try value(elsewhere.electricity)
    }
    if let use = inputs.use, let secondLife = inputs.secondLife,
      let displacement = try displacement()
    {
      // Kilowatt-hours per year of 365 days.
      let yearly = try value(use.power) * value(use.daily) * Number(Rational(365)) / Self.grams
      let more = try yearly * value(use.ratio) - displacement * yearly
      parts.useEnergy = try value(secondLife) * more
    }
    return parts
  }

  /// A burden of its own, or a share of the new device's impact.
  private func burden(_ row: FactorRow, of new: Number) throws(RationalOverflow) -> Number {
    row.unit == FactorQuantity.shareOfNewDevice ? try new * value(row) : try value(row)
  }

  /// E-waste created, parts and rejects, is known from a seller's own data only.
  private func eWaste(_ scale: Number) throws(RationalOverflow) -> Parts? {
    guard let mass = inputs.mass else { return nil }
    let factor = inputs.rules.wasteRule == .mass ? Number(.one) : scale
    return Parts(gross: try value(mass) * factor)
  }

  private func rawMaterials(_ scale: Number) throws(RationalOverflow) -> Parts? {
    guard let materials = inputs.materials else { return nil }
    let new = try value(materials.new)
    return Parts(gross: try new * scale, burden: try burden(materials.refurbishing, of: new))
  }

  private func studyWaste(_ scale: Number) throws(RationalOverflow) -> Parts? {
    switch inputs.studyWaste {
    case .perDevice(let new, let refurbished):
      return Parts(
        gross: try value(new) * scale / Self.grams,
        burden: try value(refurbished) / Self.grams)
    case .perYear(let row):
      guard let secondLife = inputs.secondLife else { return nil }
      return Parts(net: try value(row) * value(secondLife) / Self.grams)
    case nil:
      return nil
    }
  }
}
