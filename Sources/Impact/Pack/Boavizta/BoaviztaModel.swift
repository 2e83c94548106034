/// A model that can be used: a row of Boavizta's table that passed every check.
struct BoaviztaModel {
  let record: BoaviztaRecord
  /// The short name by which the overlay's tables know it.
  let id: String
  let name: BoaviztaName
  let figures: BoaviztaFigures
  /// What was put right or left out.
  let findings: [BoaviztaFinding]

  /// Makers whose totals in the file lack a phase: the figures are two to three times too low.
  private static let withoutPhase: Set<String> = ["samsung"]

  /// Names that were cut off and that nothing in the file completes: maker and name.
  private static let cutOff: Set<String> = ["apple mac pro 3"]

  init(_ record: BoaviztaRecord, base: FactorPack) throws(BoaviztaFinding) {
    guard record.isWhole else { throw .cells }
    let name = try BoaviztaName(record)
    var findings = name.findings
    let category = try BoaviztaCategory.find(
      record, name: name.name, base: base, findings: &findings)
    let maker = name.brand.lowercased()
    guard !Self.withoutPhase.contains(maker) else {
      throw .refused("totals of \(name.brand) lack a phase")
    }
    guard !Self.cutOff.contains("\(maker) \(name.name.lowercased())") else {
      throw .refused("the name was cut off at a point and nothing completes it")
    }
    var reader = BoaviztaFigureReader(record, findings: findings)
    figures = try reader.figures(category: category, base: base)
    id = name.slug
    guard base.category(id) == nil else { throw .idOfCategory }
    self.record = record
    self.name = name
    self.findings = reader.findings
  }
}
