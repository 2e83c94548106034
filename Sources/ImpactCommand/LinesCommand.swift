import ArgumentParser
import Foundation
import Impact
import Reporter
import SalesExports

/// `impact lines`: every record with what became of it.
struct LinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines",
    abstract: "List every row of exports with what became of it and what it avoided.",
    discussion: """
      One row per row of the exports: its place, where it ended and why, the row of a table by which it was \
      recognised, its units, and exact milligrams of CO2e avoided. The milligrams add up to the statement. \
      For an audit: --sample 60 --seed 1 draws rows at random, and --hash-order-ids keeps order ids private.

      Example: impact lines orders-2025.csv --where category=laptop,country=DE
      """)

  @OptionGroup var sales: SalesArguments
  @OptionGroup var methods: MethodArguments

  @Option(
    help: ArgumentHelp(
      "Only some rows: category=, country=, month=, state=, kind=, separated by commas.",
      valueName: "conditions"))
  var `where`: String?

  @Option(help: ArgumentHelp("Only so many rows, drawn at random.", valueName: "number"))
  var sample: Int?

  @Option(help: ArgumentHelp("Seed of the sample.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Print keyed hashes instead of order ids; the key is a file of 16 bytes or more.",
      valueName: "keyfile"),
    completion: .file())
  var hashOrderIds: String?

  @Option(help: "csv or ndjson.")
  var format = Format.csv

  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, ndjson }

  func validate() throws {
    guard (1...100_000).contains(sample ?? 1) else {
      throw ValidationError("--sample is \(sample ?? 0); give a number from 1 to 100000.")
    }
  }

  private static let columns = [
    "file", "row", "order_id", "day", "country", "state", "reason", "category", "level",
    "rule", "item", "kind", "condition", "units_sold", "units_counted", "study", "method",
    "avoided_mg_co2e",
    "avoided_kg_co2e",
  ]

  func run() throws {
    try Failure.reported {
      let prepared = try sales.prepare()
      let (pack, matcher) = (prepared.pack, prepared.matcher)
      var methods = methods
      methods.fill(from: prepared.settings)
      let assessor = try methods.assessor(pack)
      let filter = try LineFilter(self.where ?? "", matcher: matcher, pack: pack)
      let hash = try hashOrderIds.map(KeyFile.read)
      var drawn = sample.map { LineSample(size: $0, seed: seed) }
      if format == .csv { Console.write(CSVText.row(Self.columns)) }
      var rates: [UnitImpact.Key: UnitImpact] = [:]
      _ = try prepared.read(try prepared.options()) { outcome in
        guard filter.accepts(outcome) else { return }
        let cells = try row(outcome, assessor, hash, &rates)
        if drawn == nil {
          try write(cells)
        } else {
          drawn?.take(cells)
        }
      }
      for cells in drawn?.sorted ?? [] { try write(cells) }
    }
  }

  private func write(_ cells: [String]) throws {
    switch format {
    case .csv: Console.write(CSVText.row(cells))
    case .ndjson: Console.write(try Self.json(cells))
    }
  }

  private func row(
    _ outcome: LineOutcome, _ assessor: UnitAssessor, _ hash: KeyedHash?,
    _ rates: inout [UnitImpact.Key: UnitImpact]
  ) throws -> [String] {
    let isCounted = outcome.state == .counted || outcome.state == .returned
    var milligrams: Milligrams?
    if isCounted, let line = outcome.line {
      let key = UnitImpact.Key(
        item: outcome.item, country: line.country,
        refurbishingCountry: line.refurbishingCountry)
      let impact = try rates[key] ?? assessor.assess(key)
      rates[key] = impact
      milligrams = impact.avoided[.climateChange].map { $0.net * outcome.units }
    }
    let study = assessor.pack.category(outcome.category).map {
      $0.isInsideStudy ? "inside" : "outside"
    }
    let line = outcome.line
    return [
      outcome.file, String(outcome.row), hash?.hash(outcome.orderID) ?? Self.shown(outcome.orderID),
      line?.day.description ?? "",
      line?.country ?? "", outcome.state.rawValue, outcome.reason.rawValue, outcome.category,
      outcome.category.isEmpty ? "" : line?.product.level.rawValue ?? "",
      line?.product.rule?.description ?? "", outcome.item, outcome.kind?.rawValue ?? "",
      line?.condition.grade ?? "",
      line.map { String($0.units) } ?? "", String(outcome.units), study ?? "",
      isCounted ? assessor.method.id : "", milligrams.map { String($0.count) } ?? "",
      milligrams?.kilograms ?? "",
    ]
  }

  /// The order id; some shops take an e-mail address or a telephone number for one.
  private static func shown(_ orderID: String) -> String {
    orderID.contains("@") || orderID.hasPrefix("+") ? "[masked]" : orderID
  }

  private static func json(_ cells: [String]) throws -> String {
    let numbers: Set<String> = ["row", "units_sold", "units_counted", "avoided_mg_co2e"]
    let fields = try zip(columns, cells).map { name, cell in
      let isNumber = numbers.contains(name)
      let value =
        isNumber
        ? (cell.isEmpty ? "null" : cell)
        : String(decoding: try JSONEncoder().encode(cell), as: UTF8.self)
      return "\"\(name)\":\(value)"
    }
    return "{" + fields.joined(separator: ",") + "}\n"
  }
}
