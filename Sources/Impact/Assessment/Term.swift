/// One term of a result, with the row of the pack it comes from: what `estimate --explain` prints.
public struct Term: Hashable, Sendable {
  /// The letter in the formula: `E_new`, `L1`, `L2`, `D`, `R`, `k`, `g`, `m` ...
  public let symbol: String
  /// What it is, in plain words.
  public let name: String
  /// The value that was used.
  public let value: Rational
  /// Its unit.
  public let unit: String
  /// The row of the pack; `nil` for a number that the method itself fixes.
  public let row: FactorRow?
  /// Keys of `sources.csv`.
  public let sources: [String]
  /// Anything a reader should know.
  public let note: String

  private init(_ symbol: String, _ name: String, _ row: FactorRow, value: Rational) {
    self.symbol = symbol
    self.name = name
    self.value = value
    unit = row.unit
    self.row = row
    sources = row.sources
    note = row.note
  }

  private init(fixedDisplacement value: Rational, by method: Method) {
    symbol = "D"
    name = "share of sales that replace a new device"
    self.value = value
    unit = "share"
    row = nil
    sources = method.sources
    note = method.isUpperBound ? method.heading : "fixed by the method"
  }
}

extension Term {
  /// The terms of a result, in the order of the formula.
  static func all(
    of inputs: UnitInputs, method: Method, fixedDisplacement: Rational?,
    value: (FactorRow) throws(RationalOverflow) -> Rational
  ) throws(RationalOverflow) -> [Term] {
    var terms: [Term] = []
    func add(_ symbol: String, _ name: String, _ row: FactorRow?) throws(RationalOverflow) {
      guard let row else { return }
      terms.append(Term(symbol, name, row, value: try value(row)))
    }
    if let fixedDisplacement {
      terms.append(Term(fixedDisplacement: fixedDisplacement, by: method))
    }
    try add("D", "share of sales that replace a new device", inputs.displacement)
    if inputs.rules.basis == .secondLifeYears {
      try add("L1", "years of the first life", inputs.firstLife)
      try add("L2", "years of the second life", inputs.secondLife)
    }
    for row in inputs.newDevice { try add("E_new", name(of: row.stage), row) }
    try add("R", "impact of refurbishing one device", inputs.refurbishing)
    if let elsewhere = inputs.elsewhere {
      try add("k", "electricity of refurbishing one device", elsewhere.electricity)
      try add("g_ref", "grid where it is refurbished", elsewhere.there)
      try add("g_FR", "grid of the study", elsewhere.study)
    }
    if let use = inputs.use {
      try add("P", "power in use", use.power)
      try add("h", "hours of use per day", use.daily)
      try add("e_ref / e_new", "electricity, refurbished over new", use.ratio)
      try add("g", "grid where it is sold", use.grid)
    }
    try add("M_new", "raw materials of one new device", inputs.materials?.new)
    try add("M_R", "raw materials of refurbishing one device", inputs.materials?.refurbishing)
    switch inputs.studyWaste {
    case .perDevice(let new, let refurbished):
      try add("W_new", "life-cycle waste of one new device, by the study", new)
      try add("W_R", "life-cycle waste of refurbishing, by the study", refurbished)
    case .perYear(let row):
      try add("W_net", "life-cycle waste avoided per year, by the study", row)
    case nil: break
    }
    try add("m", "mass of one device", inputs.mass)
    return terms
  }

  private static func name(of stage: FactorStage) -> String {
    switch stage {
    case .preUse: "one new device before use"
    case .production: "one new device: production"
    case .distribution: "one new device: distribution"
    case .endOfLife: "one new device: end of life"
    default: "one new device: production, distribution and end of life"
    }
  }
}
