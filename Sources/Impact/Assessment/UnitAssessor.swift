/// Works out what one unit avoids, from the rows of a pack by the rules of a method.
///
///     gross  = D · E_new · (L2 / L1)     (one-to-one: the ratio is 1)
///     burden = R + ΔU
///     net    = gross − burden
///     ΔU     = L2 · (e_ref − D · e_new) · g
///
/// The same function serves an order of one line and a year of sales; only counts differ.
public struct UnitAssessor: Sendable {
  /// The pack.
  public let pack: FactorPack
  /// The method.
  public let method: Method
  /// The pinned edition.
  public let edition: Edition
  /// Which value of each number is used.
  public let choice: ParameterChoice
  package let rules: CalculationRules

  /// Makes an assessor.
  ///
  /// - Parameters:
  ///   - pack: The factors.
  ///   - method: The rules.
  ///   - edition: The edition of ADEME's study that all sales are worked out with.
  ///   - choice: Central values, or those of a scenario.
  public init(
    pack: FactorPack, method: Method, edition: Edition = .final, choice: ParameterChoice = .central
  ) {
    self.init(
      pack: pack, method: method, rules: CalculationRules(method, edition: edition), choice: choice)
  }

  /// Makes an assessor whose rules are not, or not all, those of its method.
  package init(
    pack: FactorPack, method: Method, rules: CalculationRules, choice: ParameterChoice = .central
  ) {
    self.pack = pack
    self.method = method
    self.rules = rules
    self.choice = choice
    edition = rules.edition
  }

  /// The result for one unit at the values chosen.
  ///
  /// - Parameter key: The category or model, and the countries of sale and refurbishing where known.
  /// - Returns: Milligrams per unit and indicator, the terms, and the reason where there is none.
  /// - Throws: ``RationalOverflow`` for numbers with too many digits; a loaded pack has none.
  public func assess(_ key: UnitImpact.Key) throws(RationalOverflow) -> UnitImpact {
    guard let inputs = inputs(key) else { return .none(.unknownCategory) }
    var avoided: [Indicator: AvoidedImpact] = [:]
    for indicator in Indicator.allCases {
      avoided[indicator] = try Self.result(indicator, worst(indicator, inputs, choice))
    }
    let formula = try worst(.climateChange, inputs, choice)
    return UnitImpact(
      avoided: avoided,
      keptInUse: try inputs.massKeptInUse.map { row throws(RationalOverflow) in
        try Milligrams(kilograms: row.central)
      },
      noResult: inputs.noResult,
      terms: try Term.all(
        of: inputs, method: method, fixedDisplacement: formula.fixedDisplacement,
        value: formula.value),
      remarks: inputs.remarks)
  }

  /// The climate result of one unit at other values; `nil` when there is none.
  func climateChange(
    _ inputs: UnitInputs, _ choice: ParameterChoice
  ) throws(RationalOverflow) -> AvoidedImpact? {
    try Self.result(.climateChange, worst(.climateChange, inputs, choice))
  }

  /// The formula with a choice of values; in the worst case with those ends that lower the indicator.
  private func worst(
    _ indicator: Indicator, _ inputs: UnitInputs, _ choice: ParameterChoice
  ) throws(RationalOverflow) -> UnitFormula<Rational> {
    guard choice.isWorstCase else { return formula(inputs, choice) }
    var lowest: (formula: UnitFormula<Rational>, net: Milligrams)?
    for ends in ParameterChoice.WorstEnds.all {
      var choice = choice
      choice.worst = ends
      let formula = formula(inputs, choice)
      guard let net = try Self.result(indicator, formula)?.net else { return formula }
      if let lowest, lowest.net <= net { continue }
      lowest = (formula, net)
    }
    return lowest?.formula ?? formula(inputs, choice)
  }

  private func formula(_ inputs: UnitInputs, _ choice: ParameterChoice) -> UnitFormula<Rational> {
    UnitFormula<Rational>(
      inputs: inputs,
      value: { row throws(RationalOverflow) in try choice.value(of: row, in: inputs) },
      fixedDisplacement: rules.fixedDisplacement.map { choice.displacement ?? $0 })
  }

  /// The rows that a result rests on; `nil` for an item that the pack does not know.
  func inputs(_ key: UnitImpact.Key) -> UnitInputs? {
    guard let category = pack.category(of: key.item) else { return nil }
    return UnitInputs(pack: pack, category: category, key: key, rules: rules)
  }

  /// The one rounding: gross and burden, each to whole milligrams, half-even.
  private static func result(
    _ indicator: Indicator, _ formula: UnitFormula<Rational>
  ) throws(RationalOverflow) -> AvoidedImpact? {
    guard let parts = try formula.parts(indicator) else { return nil }
    if let net = parts.net { return AvoidedImpact(netOnly: try Milligrams(kilograms: net)) }
    guard let gross = parts.gross else { return nil }
    guard var burden = parts.burden else {
      return AvoidedImpact(grossOnly: try Milligrams(kilograms: gross))
    }
    let (value, grams) = (formula.value, Rational(1000))
    if let energy = parts.refurbishingEnergy, let elsewhere = formula.inputs.elsewhere {
      burden = try burden + energy * (value(elsewhere.there) - value(elsewhere.study)) / grams
    }
    if let energy = parts.useEnergy, let use = formula.inputs.use {
      burden = try burden + energy * value(use.grid) / grams
    }
    return AvoidedImpact(
      gross: try Milligrams(kilograms: gross), burden: try Milligrams(kilograms: burden))
  }

  /// Whether the method has a climate result for the category, and if not, why.
  public func noResult(for category: String) -> NoResult? {
    let key = UnitImpact.Key(item: category)
    guard let inputs = inputs(key) else { return .unknownCategory }
    return inputs.noResult
  }
}

extension UnitImpact {
  static func none(_ reason: NoResult) -> UnitImpact {
    UnitImpact(avoided: [:], keptInUse: nil, noResult: reason, terms: [], remarks: [])
  }
}
