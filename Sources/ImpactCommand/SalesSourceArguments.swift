import ArgumentParser
import Foundation
import Impact
import ImpactServer
import Ledger
import Reporter
import SalesExports

/// The sales of a figure: exports, activity data, or a ledger.
struct SalesSourceArguments: ParsableArguments {
  @OptionGroup var sales: SalesArguments

  @Option(
    help: ArgumentHelp(
      "activity.csv of a statement, instead of exports; periods are then whole months.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var activity: String?

  @Option(
    help: ArgumentHelp("A ledger, instead of exports: milliseconds.", valueName: "file"),
    completion: .file())
  var ledger: String?

  /// What a statement is made from.
  ///
  /// - Parameters:
  ///   - prepared: What was decided before.
  ///   - hasDigests: Whether the SHA-256 of exports is worked out.
  /// - Returns: Activity data and the account behind them.
  /// - Throws: ``Failure``, `ExportError` and `LedgerError` for sales that cannot be read.
  func facts(
    _ prepared: SalesPreparation, hasDigests: Bool = true
  ) throws -> StatementFacts {
    try Self.refuseCredits(prepared.settings)
    try refuseSeveral()
    var options = try prepared.options()
    options.hasDigests = hasDigests
    var facts: StatementFacts
    if let activity {
      facts = try Self.facts(of: activity, options.period)
    } else if let ledger {
      let tables = LedgerTables(pack: prepared.pack, matcher: prepared.matcher)
      facts = try StatementFacts(
        try Ledger(path: ledger, needsKey: false), period: options.period,
        askedAs: prepared.reading.period, tables: tables)
    } else {
      let reading = try prepared.read(options)
      // Two sources that look alike may hold the same sales: only the seller knows.
      if let overlap = reading.overlaps.first {
        throw Failure(.data, "impact: error: \(overlap.problem); \(overlap.mend)")
      }
      facts = StatementFacts(reading, options: options)
      facts.settings += prepared.reading.settings
    }
    facts.add(prepared.settings.seller(prepared.packs), prepared.pack)
    return facts
  }

  /// Figures come from one place; how exports are read says nothing to the others.
  private func refuseSeveral() throws {
    let named = [
      sales.reading.exports.isEmpty ? nil : "exports", activity.map { _ in "--activity" },
      ledger.map { _ in "--ledger" },
    ].compactMap(\.self)
    guard named.count <= 1 else {
      throw Failure(
        .usage, "impact: error: \(named.joined(separator: " and ")) are named; name one of them")
    }
    guard activity != nil || ledger != nil else { return }
    let chosen = sales.reading.settings.filter {
      $0.name != "period" && !($0.name == "all_refurbished" && $0.value == "no")
    }
    guard let first = chosen.first else { return }
    throw Failure(
      .usage,
      "impact: error: '\(first.name)' says how exports are read, and these were read before; leave it out, or give "
        + "it to 'impact ledger add'")
  }

  /// Units for which credits were issued are claimed already.
  static func refuseCredits(_ settings: Settings) throws {
    guard settings.carbonCredits == true else { return }
    throw Failure(
      .data,
      "\(settings.file):1:1: error: [G-05] carbon credits were issued for these units, so nothing may be "
        + "claimed for them again; leave those units out of the exports, then set "
        + "carbon_credits_issued: no")
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
    facts.settings = [("activity_sha256", FileDigest.sha256(bytes))]
    return facts
  }
}

extension Settings {
  /// What statements say of the seller.
  func seller(_ packs: PackArguments) -> SellerWords {
    var seller = SellerWords()
    seller.entity = entity ?? ""
    seller.role = role ?? ""
    seller.settings = packs.setting + record
    seller.declarations = declarations
    return seller
  }
}
