/// Counts what happens to the rows of Boavizta's table.
struct BoaviztaTally {
  /// How many rows are named for each reason.
  static let mostExamples = 5

  private struct Count {
    var count = 0
    var examples: [BoaviztaReport.Example] = []
  }

  private var refused: [BoaviztaFinding: Count] = [:]
  private var changed: [BoaviztaFinding: Count] = [:]

  /// The reason for which most rows were refused.
  var mostFrequentRefusal: String? { Self.entries(refused).first?.reason }

  mutating func refuse(_ finding: BoaviztaFinding, _ record: BoaviztaRecord) {
    Self.add(record, to: &refused[finding, default: Count()])
  }

  mutating func change(_ finding: BoaviztaFinding, _ record: BoaviztaRecord) {
    Self.add(record, to: &changed[finding, default: Count()])
  }

  func report(rowsRead: Int, models: [BoaviztaModel], form: String) -> BoaviztaReport {
    var remarks = [BoaviztaImport.warning, form]
    let withoutRange = models.count { $0.figures.range == nil }
    let withoutLife = models.count { $0.figures.lifetime == nil }
    let withoutMass = models.count { $0.figures.mass == nil }
    remarks.append("\(withoutRange) models have no range: the file gives no usable error share.")
    remarks.append(
      "\(withoutLife) models have no lifetime and \(withoutMass) no mass of their own.")
    remarks.append(
      "Lifetimes of phones, tablets, laptops and desktops are left out: the pairs of ADEME's study hold "
        + "for the devices that it covers.")
    let byCategory = Dictionary(grouping: models, by: \.figures.category)
    return BoaviztaReport(
      rowsRead: rowsRead, modelsTaken: models.count,
      categories: byCategory.keys.sorted().map {
        BoaviztaReport.CategoryCount(category: $0, models: byCategory[$0, default: []].count)
      },
      refused: Self.entries(refused), changed: Self.entries(changed), remarks: remarks)
  }

  private static func add(_ record: BoaviztaRecord, to count: inout Count) {
    count.count += 1
    count.examples.append(
      BoaviztaReport.Example(
        record: record.number, name: "\(record["manufacturer"]) \(record["name"])"))
  }

  private static func entries(_ counts: [BoaviztaFinding: Count]) -> [BoaviztaReport.Entry] {
    counts.map { finding, count in
      BoaviztaReport.Entry(
        reason: finding.reason, done: finding.done, count: count.count,
        examples: Array(count.examples.sorted { $0.record < $1.record }.prefix(mostExamples)))
    }.sorted { ($1.count, $0.reason, $0.done) < ($0.count, $1.reason, $1.done) }
  }
}
