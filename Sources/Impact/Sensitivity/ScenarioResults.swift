/// The same sales under every scenario, and the displacement rate at which nothing would be avoided.
public struct ScenarioResults: Hashable, Sendable {
  /// One scenario with its result.
  public struct Row: Hashable, Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// What would have been avoided.
    public let net: NetByCategory
  }

  /// The result as it is.
  public let central: NetByCategory
  /// The scenarios, in the order of ``Scenario/all``.
  public private(set) var rows: [Row] = []
  /// By category, the rate at which gross equals burden; above 1 no rate is enough.
  ///
  /// Categories whose result does not depend on the rate are missing.
  public private(set) var breakEven: [String: Rational] = [:]

  /// Works out all scenarios.
  package init(_ scenarios: ScenarioAssessor) throws(RationalOverflow) {
    central = scenarios.central
    for scenario in Scenario.all {
      rows.append(Row(scenario: scenario, net: try scenarios.net(scenario.choice)))
    }
    let none = try scenarios.net(ParameterChoice(displacement: .zero))
    let all = try scenarios.net(ParameterChoice(displacement: .one))
    for (category, atOne) in all.categories {
      // The result is a straight line in D.
      let atZero = none.net(of: category).count
      let rise = atOne.count - atZero
      guard rise != 0 else { continue }
      breakEven[category] = Rational(
        rise > 0 ? -atZero : atZero, over: Int128(rise.magnitude))
    }
  }
}
