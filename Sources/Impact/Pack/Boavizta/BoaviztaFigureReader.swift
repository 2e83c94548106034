/// Reads and checks the numbers of one row of Boavizta's table.
struct BoaviztaFigureReader {
  /// What was put right or left out so far.
  private(set) var findings: [BoaviztaFinding]

  private let record: BoaviztaRecord

  private static let largestTotal = Rational(100_000)
  private static let largestUseShare = Rational(9, over: 10)
  private static let smallestSum = Rational(97, over: 100)
  private static let largestSum = Rational(103, over: 100)
  private static let smallestPart = Rational(7, over: 10)

  init(_ record: BoaviztaRecord, findings: [BoaviztaFinding]) {
    self.record = record
    self.findings = findings
  }

  /// Works out what the overlay says of the model.
  ///
  /// - Parameters:
  ///   - category: The category of the base pack.
  ///   - base: The pack whose mass of the category the weight is held against.
  /// - Returns: The figures, exact.
  /// - Throws: ``BoaviztaFinding`` when the row cannot be used.
  mutating func figures(
    category: String, base: FactorPack
  ) throws(BoaviztaFinding) -> BoaviztaFigures {
    guard let total = try number("gwp_total"), total > .zero, total <= Self.largestTotal else {
      throw .total
    }
    guard let use = try share("gwp_use_ratio"), use > .zero else { throw .noUseShare }
    try checkPhases(use: use)
    guard use <= Self.largestUseShare else { throw .useTooLarge }
    let error = errorShare()
    do throws(RationalOverflow) {
      let central = try BoaviztaNumber.rounded(total * (.one - use))
      var range: BoaviztaFigures.Range?
      if let error {
        range = BoaviztaFigures.Range(
          low: try BoaviztaNumber.rounded(central * (.one - error)),
          high: try BoaviztaNumber.rounded(central * (.one + error)))
      }
      return BoaviztaFigures(
        category: category, total: total, use: use, central: central, range: range,
        // The study's own pairs of lifetimes hold for the devices that it covers.
        lifetime: base.category(category)?.isInsideStudy == true ? nil : lifetime(),
        mass: try mass(base.row(category, .mass)))
    } catch {
      throw .digits
    }
  }

  /// Refuses a row whose phases do not make up the total.
  private mutating func checkPhases(use: Rational) throws(BoaviztaFinding) {
    let making = try share("gwp_manufacturing_ratio")
    var transport = try share("gwp_transport_ratio")
    var end = try share("gwp_eol_ratio")
    let hasZeros = transport == .zero && end == .zero
    // No device is shipped and scrapped for nothing: two zeros stand for "not given".
    if hasZeros { (transport, end) = (nil, nil) }
    let phases = [use, making, transport, end].compactMap(\.self)
    let sum = try Self.sum(phases)
    let isShort = sum < Self.smallestSum
    if phases.count == 4 {
      guard !isShort, sum <= Self.largestSum else { throw .sum }
      return
    }
    guard sum <= Self.largestSum else { throw .sumTooLarge }
    guard making == nil || sum >= Self.smallestPart else { throw .sumTooSmall }
    if hasZeros, isShort { findings.append(.zeroPhases) }
  }

  private static func sum(_ phases: [Rational]) throws(BoaviztaFinding) -> Rational {
    do throws(RationalOverflow) {
      var sum = Rational.zero
      for phase in phases { sum = try sum + phase }
      return sum
    } catch {
      throw .digits
    }
  }

  /// A number of a column that has one; `nil` when the cell is empty.
  private mutating func number(_ column: String) throws(BoaviztaFinding) -> Rational? {
    let text = record[column]
    guard !text.isEmpty else { return nil }
    var isNoisy = false
    guard let number = BoaviztaNumber.read(text, isNoisy: &isNoisy) else {
      throw .noNumber(column)
    }
    noteNoise(isNoisy)
    return number
  }

  /// A share of a phase, 0 to 1.
  private mutating func share(_ column: String) throws(BoaviztaFinding) -> Rational? {
    let share = try number(column)
    guard (share ?? .zero) <= .one else { throw .shareOutside }
    return share
  }

  /// The error share, when it makes a range.
  private mutating func errorShare() -> Rational? {
    let share = optional("gwp_error_ratio", else: .error)
    guard let share, share > .zero else { return nil }
    guard share < .one else {
      findings.append(.error)
      return nil
    }
    return share
  }

  /// The years of the first life, when they are 2 to 20.
  private mutating func lifetime() -> Rational? {
    let years = optional("lifetime", else: .lifetime)
    guard let years else { return nil }
    guard years >= Rational(2), years <= Rational(20) else {
      findings.append(.lifetime)
      return nil
    }
    return years
  }

  /// The weight, when the category's mass makes it plausible.
  ///
  /// Where that mass has a range, half its low end to twice its high end is plausible; where it has
  /// none, a third to three times its value. Without any mass nothing is known.
  private mutating func mass(_ known: FactorRow?) throws(RationalOverflow) -> Rational? {
    let weight = optional("weight", else: .weight)
    guard let weight else { return nil }
    let factor = Rational(known?.low == nil ? 3 : 2)
    guard let known, weight > .zero,
      try weight * factor >= known.low ?? known.central,
      weight <= (try (known.high ?? known.central) * factor)
    else {
      findings.append(.weight)
      return nil
    }
    return weight
  }

  /// A number that may be missing; one that cannot be read is left out with that finding.
  private mutating func optional(_ column: String, else finding: BoaviztaFinding) -> Rational? {
    do throws(BoaviztaFinding) {
      return try number(column)
    } catch {
      findings.append(finding)
      return nil
    }
  }

  private mutating func noteNoise(_ isNoisy: Bool) {
    if isNoisy, !findings.contains(.noise) { findings.append(.noise) }
  }
}
