import ArgumentParser
import Foundation
import Impact
import Reporter
import SalesExports

/// The sales of a claim: exports, or activity data; the one place where another source is added.
struct ClaimSales: ParsableArguments {
  @OptionGroup var sales: SalesArguments

  @Option(
    help: ArgumentHelp(
      "activity.csv of a statement, instead of exports; periods are then whole months.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var activity: String?

  /// What a statement is made from.
  func facts(_ prepared: SalesPreparation) throws -> StatementFacts {
    let options = try prepared.options()
    var facts: StatementFacts
    if let activity {
      guard prepared.reading.exports.isEmpty else {
        throw Failure(
          .usage, "impact: error: exports and --activity are both named; name one of them")
      }
      facts = try Self.facts(of: activity, options.period)
    } else {
      let reading = try prepared.read(options)
      if let overlap = reading.overlaps.first {
        throw Failure(.data, "impact: error: \(overlap.problem); \(overlap.mend)")
      }
      facts = StatementFacts(reading, options: options)
    }
    let settings = prepared.settings
    facts.entity = settings.entity ?? ""
    facts.role = settings.role ?? ""
    facts.settings += prepared.reading.settings + prepared.packs.setting + settings.record
    facts.declarations = settings.declarations
    return facts
  }

  /// The facts of activity data: counts without an account of the rows behind them.
  private static func facts(of path: String, _ period: Period) throws -> StatementFacts {
    let name = URL(filePath: path).lastPathComponent
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        .noInput, "impact: error: no activity data \(path); name the activity.csv of a statement")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.inputOutput, "impact: error: \(name) cannot be read; check its permissions")
    }
    let table: ActivityTable
    do {
      table = try ActivityTable(csv: bytes)
    } catch {
      throw Failure(
        .data, "\(name):\(error.row):\(error.column): error: \(error.problem); \(error.mend)")
    }
    let isWhole =
      period.from.map { $0 == $0.month.firstDay } ?? true
      && period.to.map { $0 == $0.month.lastDay } ?? true
    guard isWhole else {
      throw Failure(
        .usage,
        "impact: error: activity data know only months, and --period \(period) is none of whole months; "
          + "name whole months, or the exports")
    }
    var facts = StatementFacts()
    facts.activity = table.months(of: period)
    facts.period = period
    if let months = facts.activity.resale.months {
      facts.countedDays = months.lowerBound.firstDay...months.upperBound.lastDay
    }
    facts.latestDay = table.months?.upperBound.lastDay
    facts.settings = [("activity_sha256", FileDigest.sha256(bytes))]
    return facts
  }
}
