import Impact

/// What `impact estimate` worked out.
struct Estimate {
  let category: DeviceCategory
  let level: MatchLevel
  let key: UnitImpact.Key
  let units: Int64
  let assessor: UnitAssessor
  let impact: UnitImpact
  /// The ranges of all units; empty when none were drawn.
  let totals: ImpactTotals
}
