/// What moves a result most: every correlation group at the low and at the high end of its ranges, all
/// else central.
public struct Sensitivity: Hashable, Sendable {
  /// What one correlation group does to the result.
  public struct Swing: Hashable, Sendable {
    /// The correlation group, as the pack names it.
    public let group: String
    /// The result with the group's numbers at their low ends.
    public let atLow: Milligrams
    /// The result with the group's numbers at their high ends.
    public let atHigh: Milligrams
    /// The squared swing over the sum of all squared swings, in hundredths of a percent.
    public fileprivate(set) var shareOfVariance = 0

    /// The distance of the two.
    public var size: Milligrams {
      Milligrams(Int128((atHigh.count - atLow.count).magnitude))
    }
  }

  /// The swings, the largest first.
  public private(set) var swings: [Swing]

  /// Works out the swings of one side of the study.
  package init(_ scenarios: ScenarioAssessor, isInside: Bool) throws(RationalOverflow) {
    swings = []
    for group in scenarios.correlationGroups(isInside: isInside) {
      swings.append(
        Swing(
          group: group,
          atLow: try scenarios.net(group, at: .low).side(isInside: isInside),
          atHigh: try scenarios.net(group, at: .high).side(isInside: isInside)))
    }
    swings.sort { ($1.size, $0.group) < ($0.size, $1.group) }
    let squares = swings.map { Double($0.size.count) * Double($0.size.count) }
    let sum = squares.reduce(0, +)
    guard sum > 0 else { return }
    for (index, square) in squares.enumerated() {
      swings[index].shareOfVariance = Int((square / sum * 10_000).rounded(.toNearestOrEven))
    }
  }
}
