import Foundation
import GRDB
import Impact
public import SalesExports

extension Ledger {
  /// What became of a file that was added.
  public struct Addition: Sendable {
    /// The number of the import; that of the earlier one when the file is in the ledger already.
    public let importID: Int64
    /// Whether the very same file, read in the same way, was the latest import of its source already.
    public let isKnown: Bool
    /// An earlier import of the very same file, which is not the latest of its source: its state is the newest now.
    public let earlierImport: Int64?
    /// Lines that were kept.
    public let lines: Int64
    /// Lines of earlier imports that these replace.
    public let replaced: Int64
    /// What was read.
    public let reading: SalesReading
  }

  /// The same file again: nothing changes.
  private struct Known: Error {
    let importID: Int64
    let reading: SalesReading
  }

  /// Adds the lines of an export; all of them or, on any error, none.
  ///
  /// Lines that an earlier import of the same source has are replaced by these.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - options: How it is read; its period is not looked at, since a ledger keeps everything.
  ///   - tables: The factors and words; those of the ledger, once it has any.
  ///   - settings: The choices that stand in the record, by name.
  ///   - progress: Is told how far it is.
  /// - Returns: What became of it.
  /// - Throws: ``LedgerError``, and `ExportError` for a file that is no export.
  public func add(
    _ input: ExportInput, options: ReadingOptions, tables: LedgerTables,
    settings: [String: String] = [:], progress: ReadingProgress? = nil
  ) throws -> Addition {
    var options = options
    options.period = .all
    do {
      return try writing { db in
        try use(tables, db)
        return try add(input, options, tables, settings, progress, db)
      }
    } catch let known as Known {
      return Addition(
        importID: known.importID, isKnown: true, earlierImport: nil, lines: 0, replaced: 0,
        reading: known.reading)
    }
  }

  /// Lines are understood by one set of tables; those of an empty ledger are any.
  func use(_ tables: LedgerTables, _ db: Database) throws {
    let isEmpty = try Int.fetchOne(db, sql: "SELECT id FROM import LIMIT 1") == nil
    guard !isEmpty else {
      return try db.execute(
        sql: "UPDATE ledger SET pack_version = ?, pack_digest = ?, matching_digest = ?",
        arguments: [tables.packVersion, tables.packDigest, tables.matchingDigest])
    }
    try refuseOtherTables(tables, db)
  }

  /// Refuses a ledger whose lines were understood by other tables.
  ///
  /// - Parameter tables: The factors and words that are used now.
  /// - Throws: ``LedgerError`` when they are others than those of the ledger.
  public func requireTables(_ tables: LedgerTables) throws {
    try reading { db in try refuseOtherTables(tables, db) }
  }

  /// Refuses to understand the lines by other tables than those of the ledger.
  func refuseOtherTables(_ tables: LedgerTables, _ db: Database) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT pack_version, pack_digest, matching_digest FROM ledger")
    guard row?["pack_digest"] == tables.packDigest, row?["matching_digest"] == tables.matchingDigest
    else {
      // A ledger to which nothing was added yet has no lines that could be understood in another way.
      guard try Int.fetchOne(db, sql: "SELECT id FROM import LIMIT 1") != nil else { return }
      let version: String = row?["pack_version"] ?? ""
      throw LedgerError(
        .data, file: name,
        problem: "its lines were understood by other tables (pack \(version)) than those used now "
          + "(pack \(tables.packVersion))",
        mend: "run 'impact ledger rematch --ledger \(name)', or name the same --pack")
    }
  }

  private func add(
    _ input: ExportInput, _ options: ReadingOptions, _ tables: LedgerTables,
    _ settings: [String: String], _ progress: ReadingProgress?, _ db: Database
  ) throws -> Addition {
    let said = options
    var options = options
    // A reading of one file knows one source only; what is said of several is the ledger's.
    (options.sameSales, options.distinctSales) = ([], [])
    let importID = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM import") ?? 1
    let firstLine = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM line") ?? 1
    let isEmpty = firstLine == 1
    if isEmpty { try db.execute(sql: LedgerSchema.dropIndexes) }
    let writer = try ImportWriter(
      db, importID: importID, firstLine: firstLine, ids: ids,
      areAllRefurbished: options.areAllRefurbished,
      pack: tables.pack
    ) { source in
      // Without any line there is nothing to replace, and no index to look it up in.
      isEmpty ? nil : try Self.earlierLines(of: source, before: importID, db)
    }
    let reading = try SalesReader(options: options, pack: tables.pack, matcher: tables.matcher)
      .read([input], progress: progress, keeper: writer)
    if isEmpty { try db.execute(sql: LedgerSchema.makeIndexes) }
    guard let source = writer.source, let read = reading.inputs.first else {
      throw LedgerError(
        .data, file: name, problem: "nothing was read", mend: "name a sales export")
    }
    let sourceID = try self.source(source, db)
    let knownSettings = try JSONCell.text(settings)
    let hadLineIDs = try Self.haveLineIDs(sourceID, db)
    if let latest = try Row.fetchOne(
      db, sql: "SELECT id, sha256, settings FROM import WHERE source = ? ORDER BY id DESC LIMIT 1",
      arguments: [sourceID]), !read.profile.digest.isEmpty,
      latest["sha256"] == read.profile.digest, latest["settings"] == knownSettings
    {
      throw Known(importID: latest["id"], reading: reading)
    }
    let earlier =
      read.profile.digest.isEmpty
      ? nil
      : try Int64.fetchOne(
        db, sql: "SELECT max(id) FROM import WHERE sha256 = ?", arguments: [read.profile.digest])
    let setAside = LedgerSetAside.all(of: reading)
    try db.execute(
      sql: "INSERT INTO import VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        importID, sourceID, read.profile.file, read.profile.words, read.profile.platformName,
        try JSONCell.text(Dictionary(read.profile.assumptions) { first, _ in first }),
        knownSettings, read.profile.digest, read.profile.byteCount, tables.packDigest,
        tables.matchingDigest, source.hasLineIDs, firstLine, firstLine + writer.lineCount - 1,
        reading.latestDay?.daysSince1970, try JSONCell.text(reading.findings.map(\.description)),
        try JSONCell.text(setAside),
      ])
    var tally = try writer.sums()
    for entry in setAside { tally.add(entry, importID: importID) }
    try TallyTables.add(tally, to: db)
    if hadLineIDs == true, !source.hasLineIDs {
      try markReplaced(sourceID, db)
      try recount(db, pack: tables.pack)
    }
    let isNewWord = try keep(said, db)
    var verdicts = writer.dictionary.verdicts
    try markMentioned(db, &verdicts, isNewWord ? nil : (importID, writer.named))
    try refuseOverlap(of: importID, &verdicts, db)
    return Addition(
      importID: importID, isKnown: false, earlierImport: earlier, lines: writer.lineCount,
      replaced: writer.replacedCount,
      reading: reading)
  }

  /// The number of a source, which is made when it comes first.
  private func source(_ source: KeptSource, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT OR IGNORE INTO source (key, name) VALUES (?, ?)",
      arguments: [source.key, source.name])
    return try Int64.fetchOne(
      db, sql: "SELECT id FROM source WHERE key = ?", arguments: [source.key]) ?? 0
  }

  /// Whether all imports of a source have line ids; `nil` when there are none.
  static func haveLineIDs(_ source: Int64, _ db: Database) throws -> Bool? {
    try Bool.fetchOne(
      db, sql: "SELECT min(has_line_ids) FROM import WHERE source = ?", arguments: [source])
  }

  /// The search for lines that an import of a source replaces; `nil` when the source has no other import.
  private static func earlierLines(
    of source: KeptSource, before importID: Int64, _ db: Database
  ) throws -> EarlierLines? {
    guard
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM source WHERE key = ?", arguments: [source.key])
    else { return nil }
    let imports = try Set(
      Int64.fetchAll(db, sql: "SELECT id FROM import WHERE source = ?", arguments: [id]))
    guard !imports.isEmpty else { return nil }
    let hadLineIDs = try haveLineIDs(id, db) ?? true
    return try EarlierLines(
      db, imports: imports.union([importID]), hasLineIDs: hadLineIDs && source.hasLineIDs)
  }
}

extension LineTally {
  /// Adds records that are no lines: they belong to no month.
  mutating func add(_ entry: LedgerSetAside, importID: Int64) {
    guard let state = RecordState(rawValue: entry.state),
      let reason = RecordReason(rawValue: entry.reason)
    else { return }
    func key(_ currency: CurrencyCode) -> AccountKey {
      AccountKey(importID: importID, month: 0, state: state, reason: reason, currency: currency)
    }
    add(Account(rows: entry.rows, units: entry.units), to: key(.none))
    for amount in entry.tally.revenue.amounts {
      add(Account(revenue: amount.minorUnits), to: key(amount.currency))
    }
  }
}
