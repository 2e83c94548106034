/// What a text of a category column means: a category of the pack, `accessory` or `not_goods`.
struct CategoryAlias: Sendable {
  let result: String
  let place: RulePlace

  init(result: String, place: RulePlace) {
    self.result = result
    self.place = place
  }

  init(_ row: TableReader.Row, _ table: RulePlace.Table) {
    result = row["result"]
    place = RulePlace(table, row: row.number)
  }

  /// Whether it says that the goods are no device.
  var isGuarded: Bool { result == "accessory" || result == "not_goods" }

  /// Whether it names a category of the pack.
  var isDevice: Bool { !isGuarded && result != "none" && !result.isEmpty }
}
