import GRDB
import Impact
import SalesExports

extension Ledger {
  /// Keeps what the user said of pairs of sources.
  func keep(_ options: ReadingOptions, _ db: Database) throws {
    for (pairs, areSame) in [(options.sameSales, true), (options.distinctSales, false)] {
      for pair in pairs {
        try db.execute(
          sql: "INSERT OR REPLACE INTO source_pair VALUES (?, ?, ?)",
          arguments: [pair.first, pair.second, areSame])
      }
    }
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

  /// Notes anew which lines are of orders that count in another source.
  ///
  /// Where there is one source there are none. With several all lines are looked at, since an order may be named
  /// before it comes itself.
  ///
  /// - Parameters:
  ///   - db: The ledger.
  ///   - verdicts: The rules.
  ///   - wereSeveral: Whether there may be notes from before.
  /// - Throws: An error of SQLite.
  func markMentioned(
    _ db: Database, _ verdicts: inout LineVerdicts, wereSeveral: Bool = false
  ) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    let sourceCount = try Int.fetchOne(db, sql: "SELECT count(DISTINCT source) FROM import") ?? 0
    guard sourceCount > 1 || wereSeveral else { return }
    let pairs = try pairs(db)
    var named: Set<Int64> = []
    if sourceCount > 1 {
      let distinct = Set(pairs.filter { !$0.areSame }.map { Set([$0.first, $0.second]) })
      named = try OrderMentions(db, distinct: distinct).lines()
    }
    let repeated = Set(pairs.filter(\.areSame).map(\.second))
    let sources = try Row.fetchAll(db, sql: "SELECT id, source FROM import")
      .reduce(into: [Int64: Int64]()) { $0[$1[0]] = $1[1] }
    var tally = LineTally()
    let lines = try SQLText(
      "SELECT \(Self.lineColumns) FROM line JOIN product ON product.id = line.product",
      on: connection)
    let set = try SQLText("UPDATE line SET flags = ?2 WHERE id = ?1", on: connection)
    var changes: [(id: Int64, flags: LineFlags)] = []
    while try lines.step() {
      var line = lines.keptLine
      let id = lines.number(0)
      let isMentioned =
        named.contains(id) || sources[line.importID].map { repeated.contains($0) } ?? false
      guard isMentioned != line.flags.contains(.isMentioned) else { continue }
      let meaning = Int(lines.number(12))
      try count(line, meaning, &verdicts, &tally, sign: -1)
      if isMentioned { line.flags.insert(.isMentioned) } else { line.flags.remove(.isMentioned) }
      try count(line, meaning, &verdicts, &tally, sign: 1)
      changes.append((id, line.flags))
    }
    for change in changes {
      set.bind(change.id, at: 1)
      set.bind(Int64(change.flags.rawValue), at: 2)
      try set.run()
    }
    try TallyTables.add(tally, to: db)
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
