/// Finds the rows of one item: those of a model where the pack has them, else those of its category.
struct FactorFinder {
  let pack: FactorPack
  /// A model of an overlay pack, or the category itself.
  let item: String
  let category: String

  func row(
    _ quantity: FactorQuantity, stage: FactorStage = .none, indicator: String = "",
    inputs: String = CalculationRules.mainInputs, edition: Edition = .final
  ) -> FactorRow? {
    if item != category,
      let row = pack.row(
        item, quantity, stage: stage, indicator: indicator, inputs: inputs, edition: edition)
    {
      return row
    }
    return pack.row(
      category, quantity, stage: stage, indicator: indicator, inputs: inputs, edition: edition)
  }

  /// A new device without use: one row for production, distribution and end of life, or the three.
  ///
  /// Stages of a model and of its category are never mixed: their boundaries may differ.
  func newDevice(indicator: String, edition: Edition) -> [FactorRow] {
    for subject in item == category ? [category] : [item, category] {
      func stage(_ stage: FactorStage) -> FactorRow? {
        pack.row(subject, .newDevice, stage: stage, indicator: indicator, edition: edition)
      }
      if let row = stage(.whole) { return [row] }
      if let production = stage(.production), let distribution = stage(.distribution),
        let endOfLife = stage(.endOfLife)
      {
        return [production, distribution, endOfLife]
      }
    }
    return []
  }

  /// A lifetime: of the edition, or of the final one where the edition has none of its own.
  func lifetime(_ quantity: FactorQuantity, _ edition: Edition) -> FactorRow? {
    row(quantity, stage: .use, edition: edition) ?? row(quantity, stage: .use)
  }
}
