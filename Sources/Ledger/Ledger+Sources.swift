import GRDB
import Impact
import SalesExports

/// Lines whose flag changes, collected before any is written.
private struct LineChanges {
  var lines: [(id: Int64, line: KeptLine, meaning: Int, isMentioned: Bool)] = []
  private let statement: SQLText

  init(_ statement: SQLText) { self.statement = statement }

  func write(_ id: Int64, _ flags: LineFlags) throws {
    statement.bind(id, at: 1)
    statement.bind(Int64(flags.rawValue), at: 2)
    try statement.run()
  }
}

extension Ledger {
  /// Keeps what the user said of pairs of sources; says whether any of it is new.
  func keep(_ options: ReadingOptions, _ db: Database) throws -> Bool {
    let before = db.totalChangesCount
    for (pairs, areSame) in [(options.sameSales, true), (options.distinctSales, false)] {
      for pair in pairs {
        try db.execute(
          sql: """
            INSERT INTO source_pair VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET are_same = ?3 WHERE are_same <> ?3
            """, arguments: [pair.first, pair.second, areSame])
      }
    }
    return db.totalChangesCount > before
  }

  /// The pairs of which the user said something, by the numbers of their sources.
  private func pairs(_ db: Database) throws -> [(first: Int64, second: Int64, areSame: Bool)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT one.id, other.id, are_same FROM source_pair
        JOIN source AS one ON one.name = first JOIN source AS other ON other.name = second
        """
    ).map { ($0[0], $0[1], $0[2]) }
  }

  /// Notes which lines are of orders that count in another source; where there is one source there are none.
  ///
  /// - Parameters:
  ///   - db: The ledger.
  ///   - verdicts: The rules.
  ///   - news: The import that came new and the orders that its lines name, when only what they change is looked at;
  ///     `nil` to look at all lines.
  /// - Throws: An error of SQLite.
  func markMentioned(
    _ db: Database, _ verdicts: inout LineVerdicts, _ news: (importID: Int64, named: Set<String>)?
  ) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    let count = try Int.fetchOne(db, sql: "SELECT count(DISTINCT source) FROM import") ?? 0
    guard count > 1 || news == nil else { return }
    let pairs = try pairs(db)
    var named: Set<Int64> = []
    if count > 1 {
      let distinct = Set(pairs.filter { !$0.areSame }.map { Set([$0.first, $0.second]) })
      named = try OrderMentions(db, ids: ids, distinct: distinct).lines(news)
    }
    let repeated = Set(pairs.filter(\.areSame).map(\.second))
    let sources = try Row.fetchAll(db, sql: "SELECT id, source FROM import")
      .reduce(into: [Int64: Int64]()) { $0[$1[0]] = $1[1] }
    var changes = LineChanges(
      try SQLText("UPDATE line SET flags = ?2 WHERE id = ?1", on: connection))
    func look(_ lines: SQLText, canClear: Bool) throws {
      while try lines.step() {
        let (line, id) = (lines.keptLine, lines.number(0))
        let isMentioned =
          named.contains(id) || sources[line.importID].map { repeated.contains($0) } ?? false
        guard isMentioned != line.flags.contains(.isMentioned), isMentioned || canClear else {
          continue
        }
        changes.lines.append((id, line, Int(lines.number(12)), isMentioned))
      }
      lines.reset()
    }
    let select =
      "SELECT \(Self.lineColumns) FROM line JOIN product ON product.id = line.product"
    if let importID = news?.importID {
      try look(
        try SQLText("\(select) WHERE line.id >= \(try firstLine(importID, db))", on: connection),
        canClear: false)
      let one = try SQLText(
        "\(select) WHERE line.id = ?1 AND import <> \(importID)", on: connection)
      for id in named.sorted() {
        one.bind(id, at: 1)
        try look(one, canClear: false)
      }
    } else {
      try look(try SQLText(select, on: connection), canClear: true)
    }
    var tally = LineTally()
    for (id, line, meaning, isMentioned) in changes.lines {
      var line = line
      try self.count(line, meaning, &verdicts, &tally, sign: -1)
      if isMentioned { line.flags.insert(.isMentioned) } else { line.flags.remove(.isMentioned) }
      try self.count(line, meaning, &verdicts, &tally, sign: 1)
      try changes.write(id, line.flags)
    }
    try TallyTables.add(tally, to: db)
  }

  /// The first line of an import; the newest import has all from there on.
  private func firstLine(_ importID: Int64, _ db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "SELECT first_line FROM import WHERE id = ?", arguments: [importID]) ?? 0
  }

  /// Adds a line to sums, or takes it away.
  func count(
    _ line: KeptLine, _ meaning: Int, _ verdicts: inout LineVerdicts, _ tally: inout LineTally,
    sign: Int64
  ) throws {
    guard let verdict = verdicts.verdict(meaning: meaning, words: line.words, flags: line.flags)
    else { throw SQLText.Failure(code: 11, message: "a line without product or words") }
    tally.add(line, meaning: meaning, verdict, sign: sign)
  }

  /// Refuses an import whose sales look like those of another source, until the user says what they are.
  func refuseOverlap(
    of importID: Int64, _ verdicts: inout LineVerdicts, _ db: Database
  ) throws {
    let sources = try Row.fetchAll(
      db,
      sql: "SELECT import.id, source, name FROM import JOIN source ON source.id = import.source"
    ).reduce(into: [Int64: (id: Int64, name: String)]()) { $0[$1[0]] = ($1[1], $1[2]) }
    guard let own = sources[importID], Set(sources.values.map(\.id)).count > 1,
      let connection = db.sqliteConnection,
      let range = try Row.fetchOne(
        db,
        sql: "SELECT min(day), max(day) FROM line WHERE import = ? AND id >= "
          + "(SELECT first_line FROM import WHERE id = ?)", arguments: [importID, importID]),
      let first = range[0] as Int64?, let last = range[1] as Int64?
    else { return }
    let said = try pairs(db)
    let lines = try SQLText(
      "SELECT \(Self.lineColumns) FROM line JOIN product ON product.id = line.product "
        + "WHERE day BETWEEN ?1 AND ?2", on: connection)
    lines.bind(first, at: 1)
    lines.bind(last, at: 2)
    var overlaps = SourceOverlaps()
    while try lines.step() {
      let line = lines.keptLine
      let meaning = Int(lines.number(12))
      guard let source = sources[line.importID],
        let verdict = verdicts.verdict(meaning: meaning, words: line.words, flags: line.flags)
      else { continue }
      // An order that is named in the other source tells what is the same.
      if verdict.reason == .mentioned { overlaps.addMention(source: source.id) }
      guard verdict.state == .counted,
        let alike = verdicts.line(meaning: meaning, words: line.words, flags: line.flags)
      else { continue }
      overlaps.add(
        day: line.day, country: alike.country, item: alike.product.item ?? "",
        units: line.units, source: source.id)
    }
    for other in Set(sources.values.map(\.id)).sorted() where other != own.id {
      let isSaid = said.contains {
        [$0.first, $0.second].contains(own.id) && [$0.first, $0.second].contains(other)
      }
      let name = sources.values.first { $0.id == other }?.name ?? ""
      guard !isSaid,
        let overlap = overlaps.overlap((other, name), (own.id, own.name))
      else { continue }
      throw LedgerError(
        .data, file: self.name, problem: overlap.problem + "; nothing was added",
        mend: overlap.mend)
    }
  }
}
