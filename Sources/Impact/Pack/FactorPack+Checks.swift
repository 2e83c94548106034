extension FactorPack {
  /// The highest result of one unit that sums can hold with certainty: 10^15 mg.
  ///
  /// That is a thousand tonnes of one device, so only a wrong unit reaches it.
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
          new.error(
            "category", "[G-03] '\(category.id)' has no displacement rate",
            "add one with its range and source to the displacement table"))
      }
    }
    var draws: DrawSource? = DrawSource(.standard)
    for category in categories {
      for method in methods {
        for edition in Edition.allCases {
          let assessor = UnitAssessor(pack: self, method: method, edition: edition)
          for key in keysToCheck(category) {
            if let error = check(key, assessor, &draws) { errors.append(error) }
          }
        }
      }
    }
    // Thousands of models: their ranges are drawn only where a statement holds them.
    var none: DrawSource?
    for model in models {
      for method in methods {
        let assessor = UnitAssessor(pack: self, method: method)
        if let error = check(UnitImpact.Key(item: model.id), assessor, &none) {
          errors.append(error)
        }
      }
    }
    return errors
  }

  /// A category without countries, and on every grid whose factor has a range.
  private func keysToCheck(_ category: DeviceCategory) -> [UnitImpact.Key] {
    var countries = rows.filter { $0.quantity == .grid && $0.low != $0.high }.map(\.geography)
    if let highest = highestGrid?.geography { countries.append(highest) }
    return [UnitImpact.Key(item: category.id)]
      + countries.map {
        UnitImpact.Key(item: category.id, country: $0, refurbishingCountry: $0)
      }
  }

  /// Works out one item under one method.
  private func check(
    _ key: UnitImpact.Key, _ assessor: UnitAssessor, _ draws: inout DrawSource?
  ) -> PackError? {
    let item = key.item
    let inputs = assessor.inputs(key)
    // The overlay's own row, where one takes part: the pack below is not the user's to mend.
    let place = inputs?.climateRows.first { !$0.place.overlay.isEmpty } ?? inputs?.newDevice.first
    func error(_ problem: String, _ mend: String) -> PackError {
      place?.error("central", problem, mend)
        ?? PackError(file: "categories.csv", row: 1, column: 1, problem: problem, mend: mend)
    }
    do throws(AssessmentError) {
      let totals = try Assessment(
        of: ActivityIndex(key, units: 1), by: assessor, draws: &draws,
        refusesOutside: true
      )
      .total
      for total in [totals.inside, totals.outside].flatMap(\.avoided.values)
      where total.net > Self.largestUnitResult || total.net < .zero - Self.largestUnitResult {
        return error(
          "one \(item) would avoid \(total.net.kilograms) kg", "check the units of its factors")
      }
      return nil
    } catch {
      switch error {
      case .overflow(let overflow):
        return PackError(
          file: place?.place.file ?? "categories.csv", row: place?.place.row ?? 1, column: 1,
          problem: "'\(item)' cannot be computed under '\(assessor.method.id)'",
          mend: overflow.description)
      case .centralOutsideInterval(_, let method, let central, let interval):
        return PackError(
          file: place?.place.file ?? "categories.csv", row: place?.place.row ?? 1, column: 1,
          problem:
            "the central value of '\(item)' under '\(method)' (\(central.kilograms) kg) lies "
            + "outside its own 95 % interval (\(interval.low.kilograms) to \(interval.high.kilograms) kg)",
          mend: "widen the ranges of its numbers, so that low and high lie on both sides of central"
        )
      }
    }
  }

  /// Whether the pack can compute a category at all: under its standard method and final edition.
  ///
  /// A category that it knows but cannot compute is counted nowhere; the reason is shown.
  public func noResult(for category: String) -> NoResult? {
    guard let method = standardMethod else { return .notInMethod }
    return UnitAssessor(pack: self, method: method).noResult(for: category)
  }
}
