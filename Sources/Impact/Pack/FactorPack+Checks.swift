extension FactorPack {
  /// The largest result of one unit that sums can hold with certainty: 10^15 mg, a million
  /// tonnes...
  ///
  /// of one device, so only a wrong unit reaches it.
  private static let largestUnitResult = Milligrams(1_000_000_000_000_000)

  /// Works out every result once, so that a pack that loads can be computed.
  func checkResults() -> [PackError] {
    var errors: [PackError] = []
    for category in categories {
      let new = rows.first {
        $0.category == category.id && $0.quantity == .newDevice && $0.inputs == "main"
          && $0.stage != .cradleToShelf
      }
      if let new, row(category.id, .displacement) == nil {
        errors.append(
          PackError(
            file: new.place.file, row: new.place.row, column: 1,
            problem: "[G-03] '\(category.id)' has no displacement rate",
            mend: "add one with its range and source to the displacement table"))
      }
      for method in methods {
        for edition in Edition.allCases {
          let assessor = UnitAssessor(pack: self, method: method, edition: edition)
          do {
            let impact = try assessor.assess(UnitImpact.Key(item: category.id))
            for result in impact.avoided.values
            where result.net > Self.largestUnitResult
              || result.net < .zero - Self.largestUnitResult
            {
              errors.append(
                PackError(
                  file: new?.place.file ?? "categories.csv", row: new?.place.row ?? 1, column: 1,
                  problem: "one \(category.label) would avoid \(result.net.kilograms) kg",
                  mend: "check the units of its factors"))
            }
          } catch {
            errors.append(
              PackError(
                file: new?.place.file ?? "categories.csv", row: new?.place.row ?? 1, column: 1,
                problem: "'\(category.id)' cannot be computed under '\(method.id)'",
                mend: "\(error)"))
          }
        }
      }
    }
    return errors
  }

  /// Whether the pack can compute a category at all: under its standard method and final edition.
  ///
  /// A category that it knows but cannot compute is counted nowhere; the reason is shown.
  public func noResult(for category: String) -> NoResult? {
    guard let method = standardMethod else { return .notInMethod }
    return UnitAssessor(pack: self, method: method).noResult(for: category)
  }
}
