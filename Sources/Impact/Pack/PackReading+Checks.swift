extension PackReading {
  /// Checks the tables against each other.
  func checkReferences(errors: inout [PackError]) {
    let known = Set(sources.map(\.key))
    let names = Set(categories.map(\.id))
    let items = names.union(models.map(\.id))
    let licensed = Set(layers.map(\.name))
    var seen: [FactorRow.Key: FactorRow.Place] = [:]
    for row in rows {
      func refuse(_ column: String, _ problem: String, _ mend: String) {
        errors.append(row.error(column, problem, mend))
      }
      if !licensed.contains(row.layer) {
        refuse("category", "the layer '\(row.layer)' has no licence", "add it to layers.csv")
      }
      for key in row.sources where !known.contains(key) {
        refuse("source", "unknown source '\(key)'", "add it to sources.csv")
      }
      if row.quantity != .equivalent, row.category != "any", !items.contains(row.category) {
        refuse("category", "unknown category '\(row.category)'", "add it to categories.csv")
      }
      if let first = seen.updateValue(row.place, forKey: row.key) {
        refuse("category", "the same number stands at \(first)", "keep one of the two")
      }
    }
    checkLifetimes(errors: &errors)
    checkBoundaries(errors: &errors)
    checkModels(known, names, errors: &errors)
    let inputs = Set(methods.map(\.inputs))
    for row in rows where !inputs.contains(row.inputs) && row.inputs != CalculationRules.mainInputs
    {
      errors.append(
        row.error(
          "inputs", "no method uses the inputs '\(row.inputs)'",
          "write main, or add the method to methods.csv"))
    }
    if names.contains("any") {
      errors.append(
        PackError(
          file: "categories.csv", row: 1, column: 1, problem: "a category named 'any'",
          mend: "give it another name; 'any' stands for all categories"))
    }
    for method in methods {
      for key in method.sources where !known.contains(key) {
        errors.append(
          PackError(
            file: "methods.csv", row: 1, column: 1,
            problem: "unknown source '\(key)' of method '\(method.id)'",
            mend: "add it to sources.csv"))
      }
    }
  }

  /// A first life counts only beside a second life.
  private func checkLifetimes(errors: inout [PackError]) {
    let seconds = Set(
      rows.filter { $0.quantity == .secondLife }.map { "\($0.category)|\($0.edition)" })
    let modelled = Dictionary(models.map { ($0.id, $0.category) }) { first, _ in first }
    for row in rows where row.quantity == .secondLife && (row.low ?? row.central) < .zero {
      errors.append(
        row.error("central", "[G-04] years below zero", "give the years that the source prints"))
    }
    for row in rows where row.quantity == .firstLife {
      if (row.low ?? row.central) <= .zero {
        errors.append(
          row.error("central", "[G-04] a first life of no years", "give a number above zero"))
      }
      let category = modelled[row.category] ?? row.category
      let hasSecond = [row.category, category].contains { name in
        seconds.contains("\(name)|\(row.edition)") || seconds.contains("\(name)|final")
      }
      if !hasSecond {
        errors.append(
          row.error(
            "category", "[G-04] '\(row.category)' has years of a first life, but none of a second",
            "add a row second_life with its range and source"))
      }
    }
  }

  /// One boundary for a new device: the whole, or its stages.
  private func checkBoundaries(errors: inout [PackError]) {
    func name(_ row: FactorRow) -> String {
      [row.category, row.indicator, row.inputs, row.edition].joined(separator: "|")
    }
    let news = rows.filter { $0.quantity == .newDevice }
    let wholes = Set(news.filter { $0.stage == .whole }.map(name))
    for row in news
    where [.production, .distribution, .endOfLife, .cradleToShelf].contains(row.stage)
      && wholes.contains(name(row))
    {
      errors.append(
        row.error(
          "stage", "[G-02] '\(row.category)' has one figure for all stages and this stage as well",
          "keep the whole, or production, distribution and end_of_life"))
    }
  }

  private func checkModels(
    _ sources: Set<String>, _ categories: Set<String>, errors: inout [PackError]
  ) {
    var labels: Set<String> = []
    for model in models {
      func refuse(_ column: String, _ problem: String, _ mend: String) {
        let index = DeviceModel.header.firstIndex(of: column) ?? 0
        errors.append(
          PackError(
            file: model.place.file, row: model.place.row, column: index + 1, problem: problem,
            mend: mend))
      }
      if categories.contains(model.id) {
        refuse("model", "'\(model.id)' is a category", "give the model a name of its own")
      }
      if !categories.contains(model.category) {
        refuse("category", "unknown category '\(model.category)'", "add it to categories.csv")
      }
      if !labels.insert("\(model.category) \(model.label)").inserted {
        refuse("name", "'\(model.label)' stands twice", "keep one: a title could be either")
      }
      if model.name.isEmpty { refuse("name", "no name", "name the model as titles do") }
      for key in model.sources where !sources.contains(key) {
        refuse("source", "unknown source '\(key)'", "add it to sources.csv")
      }
    }
  }
}

extension FactorRow {
  /// An error at a column of this row.
  func error(_ column: String, _ problem: String, _ mend: String) -> PackError {
    let index = Self.header.firstIndex(of: column) ?? 0
    return PackError(
      file: place.file, row: place.row, column: index + 1, problem: problem, mend: mend)
  }
}
