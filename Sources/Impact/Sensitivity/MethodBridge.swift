/// Why two methods give two figures for the same sales: one rule is changed after the other, and what
/// each change moves is a part.
///
/// The parts add up exactly.
public struct MethodBridge: Sendable {
  /// What is changed.
  public enum Part: String, CaseIterable, Sendable {
    /// Devices for which only one of the two methods has a result.
    case coverage
    /// Years of second life or device for device.
    case basis
    /// The share of sales that replace a new device.
    case displacement
    /// The impact of refurbishing, with the difference in use.
    case burden
    /// The figures of the new device: set of inputs and edition.
    case edition

    /// What is changed, in plain words.
    public var words: String {
      switch self {
      case .coverage: "devices that only one of the two methods computes"
      case .basis: "years of second life, or device for device"
      case .displacement: "share of sales that replace a new device (D)"
      case .burden: "impact of refurbishing, and of electricity in use"
      case .edition: "figures of the new device, and edition of the study"
      }
    }
  }

  /// The first method.
  public let from: UnitAssessor
  /// The second method.
  public let to: UnitAssessor
  /// The figure by the first method.
  public private(set) var start = NetByCategory()
  /// What each change moves, by category; zero where nothing changes.
  public private(set) var parts: [Part: NetByCategory] = [:]
  /// The figure by the second method: start and all parts.
  public private(set) var end = NetByCategory()

  /// Works out a bridge.
  ///
  /// - Parameters:
  ///   - activity: The sales.
  ///   - from: The first method.
  ///   - to: The second method.
  /// - Throws: ``RationalOverflow`` for a pack with too many digits, which a loaded pack has not.
  public init(
    of activity: ActivityTable, from: UnitAssessor, to: UnitAssessor
  ) throws(RationalOverflow) {
    try self.init(of: ActivityIndex(activity), from: from, to: to)
  }

  /// Works out a bridge for sales whose keys are numbered.
  package init(
    of index: ActivityIndex, from: UnitAssessor, to: UnitAssessor
  ) throws(RationalOverflow) {
    self.from = from
    self.to = to
    for part in Part.allCases { parts[part] = NetByCategory() }
    let steps = Self.steps(from.rules, to.rules)
    for (key, units) in index.units(KeyGroups(index.keys, pack: from.pack)) {
      guard let category = from.pack.category(of: key.item) ?? to.pack.category(of: key.item)
      else { continue }
      let first = try Self.net(key, from, from.rules)
      let last = try Self.net(key, to, to.rules)
      if let first { start.add(first * units, of: category) }
      if let last { end.add(last * units, of: category) }
      guard let first, let last else {
        let moved = (last ?? .zero) - (first ?? .zero)
        parts[.coverage]?.add(moved * units, of: category)
        continue
      }
      var before = first
      for (part, rules) in steps {
        // A mixture for which a number is missing moves nothing; the next step takes its part.
        let after = part == .edition ? last : try Self.net(key, from, rules) ?? before
        parts[part]?.add((after - before) * units, of: category)
        before = after
      }
    }
  }

  private static func net(
    _ key: UnitImpact.Key, _ assessor: UnitAssessor, _ rules: CalculationRules
  ) throws(RationalOverflow) -> Milligrams? {
    let mixed = UnitAssessor(
      pack: assessor.pack, method: assessor.method, rules: rules, choice: assessor.choice)
    guard let inputs = mixed.inputs(key) else { return nil }
    return try mixed.climateChange(inputs, mixed.choice)?.net
  }

  /// The rules after each change.
  private static func steps(
    _ from: CalculationRules, _ to: CalculationRules
  ) -> [(Part, CalculationRules)] {
    var rules = from
    rules.basis = to.basis
    var steps = [(Part.basis, rules)]
    rules.fixedDisplacement = to.fixedDisplacement
    steps.append((.displacement, rules))
    rules.chargesRefurbishing = to.chargesRefurbishing
    rules.computesUseDifference = to.computesUseDifference
    steps.append((.burden, rules))
    steps.append((.edition, to))
    return steps
  }
}
