public import Impact

/// What moves a figure most, and what it would be under other assumptions.
public struct Outlook: Sendable {
  /// The factors and rules of the figure.
  public let assessor: UnitAssessor
  /// What moves the result of devices inside the study.
  public let inside: Sensitivity
  /// What moves the result of devices outside the study.
  public let outside: Sensitivity
  /// Other assumptions.
  public let scenarios: ScenarioResults

  init(of index: ActivityIndex, by assessor: UnitAssessor) throws(RationalOverflow) {
    self.assessor = assessor
    let scenarios = try ScenarioAssessor(of: index, by: assessor)
    inside = try Sensitivity(scenarios, isInside: true)
    outside = try Sensitivity(scenarios, isInside: false)
    self.scenarios = try ScenarioResults(scenarios)
  }
}
