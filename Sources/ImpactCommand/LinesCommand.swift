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
      One row per row of the exports: its place, where it ended and why, how its category was found, \
      its units, and exact milligrams of CO2e avoided. The milligrams add up to the statement.

      Example: impact lines orders-2025.csv --where category=laptop,country=PL
      """)

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var methods: MethodArguments

  @Option(
    help: ArgumentHelp(
      "Only some rows: category=, country=, month=, state=, separated by commas.",
      valueName: "conditions"))
  var `where`: String?

  @Option(help: "csv or ndjson.")
  var format = Format.csv

  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, ndjson }

  private static let columns = [
    "file", "row", "order_id", "day", "country", "state", "reason", "category", "level",
    "condition", "units_sold", "units_counted", "study", "method", "avoided_mg_co2e",
    "avoided_kg_co2e",
  ]

  func run() throws {
    try Failure.reported {
      let pack = try FactorPack.builtIn()
      let matcher = try Matcher.builtIn()
      let assessor = UnitAssessor(
        pack: pack, method: try methods.method(in: pack), edition: methods.edition)
      let filter = try LineFilter(self.where ?? "", matcher: matcher, pack: pack)
      let reader = SalesReader(options: try reading.options(matcher), pack: pack, matcher: matcher)
      if format == .csv { Console.write(CSVText.row(Self.columns)) }
      var rates: [UnitImpact.Key: UnitImpact] = [:]
      _ = try reader.read(try reading.inputs()) { outcome in
        guard filter.accepts(outcome) else { return }
        let cells = try row(outcome, assessor, &rates)
        switch format {
        case .csv: Console.write(CSVText.row(cells))
        case .ndjson: Console.write(try Self.json(cells))
        }
      }
    }
  }

  private func row(
    _ outcome: LineOutcome, _ assessor: UnitAssessor,
    _ rates: inout [UnitImpact.Key: UnitImpact]
  ) throws -> [String] {
    let isCounted = outcome.state == .counted || outcome.state == .returned
    var milligrams: Milligrams?
    if isCounted, let line = outcome.line {
      let key = UnitImpact.Key(
        category: outcome.category, country: line.country,
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
      outcome.file, String(outcome.row), outcome.orderID, line?.day.description ?? "",
      line?.country ?? "", outcome.state.rawValue, outcome.reason.rawValue, outcome.category,
      outcome.category.isEmpty ? "" : line?.product.level.rawValue ?? "",
      line?.condition.grade ?? "",
      line.map { String($0.units) } ?? "", String(outcome.units), study ?? "",
      isCounted ? assessor.method.id : "", milligrams.map { String($0.count) } ?? "",
      milligrams?.kilograms ?? "",
    ]
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
