/// The results of one unit by indicator and numbered key: what totals are added up from.
struct UnitRates {
  let avoided: [(indicator: Indicator, rates: [AvoidedImpact?])]
  let masses: [Milligrams?]
  let hasNoResult: [Bool]

  init(_ impacts: [UnitImpact]) {
    avoided = Indicator.allCases.map { indicator in
      (indicator, impacts.map { $0.avoided[indicator] })
    }
    masses = impacts.map(\.keptInUse)
    hasNoResult = impacts.map { $0.noResult != nil }
  }
}
