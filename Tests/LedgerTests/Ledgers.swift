import Foundation
import GRDB
import Impact
import ImpactTestSupport
import SalesExports

@testable import Ledger

/// A ledger in a folder of its own, and readings to compare it with.
struct Ledgers {
  let folder: TemporaryFolder
  let path: String
  let tables: LedgerTables

  init(matcher: Matcher? = nil, matchingDigest: String = "m") throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/sales.impact"
    tables = LedgerTables(
      pack: try FactorPack.builtIn(), matcher: try matcher ?? Matcher.builtIn(),
      packVersion: "test", packDigest: "p", matchingDigest: matchingDigest)
  }

  func open(_ mode: Ledger.Mode = .create, key: KeyedHash? = nil) throws -> Ledger {
    try Ledger(path: path, mode: mode, key: key, patience: 0.2)
  }

  /// Writes a text as a file and adds it.
  @discardableResult
  func add(
    _ text: String, as name: String, to ledger: Ledger,
    options: ReadingOptions = ReadingOptions()
  ) throws -> Ledger.Addition {
    let input = try ExportInput.inputs(try folder.write(name, text))[0]
    return try ledger.add(input, options: options, tables: tables)
  }

  /// What a reading of the same files says.
  func reading(
    _ files: [(name: String, text: String)], options: ReadingOptions = ReadingOptions()
  ) throws -> SalesReading {
    let inputs = try files.flatMap { try ExportInput.inputs(try folder.write($0.name, $0.text)) }
    return try SalesReader(options: options, pack: tables.pack, matcher: tables.matcher)
      .read(inputs)
  }

  /// Closes a ledger with everything in its one file.
  static func close(_ ledger: Ledger) throws {
    try ledger.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try ledger.pool.close()
  }

  /// Everything that a ledger holds but its count of changes, as text.
  static func dump(_ ledger: Ledger) throws -> [String] {
    try ledger.pool.read { db in
      let tables = try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
          + "AND name NOT LIKE 'grdb%' AND name <> 'ledger' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }
          .sorted()
      }
    }
  }

  /// What both ways of reading must agree on, as text.
  static func account(_ ledger: LedgerReading) -> [String] {
    lines(ledger.activity, ledger.reconciliation)
      + ledger.imports.flatMap { lines(ActivityTable(), $0.reconciliation) } + [
        "\(String(describing: ledger.countedDays)) \(String(describing: ledger.latestDay))",
        "\(ledger.reliesOnSellersWord) \(ledger.unitsByGradeAlone)",
      ] + sums(ledger.setAside.map { ($0.state, $0.reason, $0.tally) })
  }

  static func account(_ reading: SalesReading) -> [String] {
    lines(reading.activity, reading.reconciliation)
      + reading.inputs.flatMap { lines(ActivityTable(), $0.reconciliation) } + [
        "\(String(describing: reading.countedDays)) \(String(describing: reading.latestDay))",
        "\(reading.reliesOnSellersWord) \(reading.unitsByGradeAlone)",
      ] + sums(reading.setAside.sorted.map { ($0.key.state, $0.key.reason, $0.entry.tally) })
  }

  private static func lines(
    _ activity: ActivityTable, _ reconciliation: Reconciliation
  ) -> [String] {
    activity.cells.filter { $0.tally != Tally() }.map { "\($0.key) \(text($0.tally))" }
      + RecordState.allCases.map { "\($0) \(text(reconciliation[$0]))" }
      + ["sold \(reconciliation.unitsSold) returned \(reconciliation.unitsReturned)"]
  }

  private static func sums(_ rows: [(RecordState, RecordReason, Tally)]) -> [String] {
    var sums: [String: Tally] = [:]
    for (state, reason, tally) in rows { sums["\(state) \(reason)", default: Tally()].add(tally) }
    return sums.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }
  }

  private static func text(_ tally: Tally) -> String {
    "\(tally.rows) rows \(tally.units) units \(tally.revenue.text)"
  }
}
