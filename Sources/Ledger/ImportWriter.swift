import GRDB
import Impact
import SalesExports

/// Writes the lines of one export into the tables, inside the transaction of its import.
///
/// The reader hands lines over from its own threads, one at a time; the statements go past GRDB, whose queue
/// waits meanwhile.
final class ImportWriter: LineKeeper {
  private let connection: OpaquePointer
  private let importID: Int64
  private let firstLine: Int64
  private let ids: OrderIDs
  private let areAllRefurbished: Bool
  private let insert: SQLText
  private let mention: SQLText
  private let known: SQLText
  private let savepoint: SQLText
  private let rollback: SQLText
  /// Finds lines of earlier imports; `nil` for the first import of a source.
  private var earlier: EarlierLines?
  private let findEarlier: (KeptSource) throws -> EarlierLines?
  private let makeDictionary: () throws -> LedgerDictionary

  private var hasBegun = false
  private(set) var dictionary: LedgerDictionary
  /// What changes for lines of earlier imports.
  private(set) var tally = LineTally()
  /// The sums of the new lines.
  private var own = LineTally()
  private(set) var lineCount: Int64 = 0
  private(set) var replacedCount: Int64 = 0
  private var products: [LedgerDictionary.Product] = []
  private var words: [Int] = []
  /// Orders that the ledger has and that lines name.
  private(set) var named: Set<String> = []
  /// Where the lines are from.
  private(set) var source: KeptSource?

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - db: The ledger, in a transaction.
  ///   - importID: The import whose lines are written.
  ///   - firstLine: The number of its first line.
  ///   - ids: How ids stand in the tables.
  ///   - areAllRefurbished: The seller's word for goods of which nothing is said.
  ///   - pack: The pack by which it is decided what counts.
  ///   - findEarlier: Prepares the search for lines that are replaced, when the source is known.
  /// - Throws: An error of SQLite.
  init(
    _ db: Database, importID: Int64, firstLine: Int64, ids: OrderIDs, areAllRefurbished: Bool,
    pack: FactorPack,
    findEarlier: @escaping (KeptSource) throws -> EarlierLines?
  ) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    self.connection = connection
    self.importID = importID
    self.firstLine = firstLine
    self.ids = ids
    self.areAllRefurbished = areAllRefurbished
    self.findEarlier = findEarlier
    insert = try SQLText(
      "INSERT INTO line (import, order_id, line_id, number, product, words, day, units, returned, "
        + "revenue, flags) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      on: connection)
    mention = try SQLText("INSERT OR IGNORE INTO mention VALUES (?1, ?2)", on: connection)
    known = try SQLText("SELECT 1 FROM line WHERE order_id = ?1 LIMIT 1", on: connection)
    savepoint = try SQLText("SAVEPOINT reading", on: connection)
    rollback = try SQLText("ROLLBACK TO reading", on: connection)
    makeDictionary = { try LedgerDictionary(db, pack: pack) }
    dictionary = try LedgerDictionary(db, pack: pack)
    insert.bind(importID, at: 1)
  }

  func begin(_ sources: [KeptSource]) throws {
    if hasBegun {
      try rollback.run()
    } else {
      try savepoint.run()
    }
    hasBegun = true
    source = sources.first
    earlier = try source.flatMap(findEarlier)
    dictionary = try makeDictionary()
    (tally, own) = (LineTally(), LineTally())
    (lineCount, replacedCount) = (0, 0)
    (products, words, named) = ([], [], [])
  }

  func take(_ batch: LineBatch) throws {
    for product in batch.products { products.append(try dictionary.product(product)) }
    for kept in batch.words {
      words.append(
        try dictionary.words(
          LineVerdicts.Words(words: kept, areAllRefurbished: areAllRefurbished)))
    }
    try batch.ids.withUnsafeBufferPointer { ids in
      for line in batch.lines { try add(line, ids) }
    }
    let first = firstLine + lineCount - Int64(batch.lines.count)
    for (line, token) in batch.mentions {
      for form in [token, [UInt8(ascii: "#")] + token] {
        let stored =
          form.withUnsafeBufferPointer { ids.stored(order: $0) }
          ?? String(decoding: form, as: UTF8.self)
        mention.bind(ids.token(stored), at: 1)
        mention.bind(first + Int64(line), at: 2)
        try mention.run()
        try note(stored)
      }
    }
  }

  /// Notes an order that a line names, where the ledger has it.
  private func note(_ order: String) throws {
    // The first import has no other source, and no index to look it up in.
    guard firstLine > 1, !named.contains(order) else { return }
    known.bind(order, at: 1)
    defer { known.reset() }
    if try known.step() { named.insert(order) }
  }

  private func add(_ line: LineBatch.Line, _ bytes: UnsafeBufferPointer<UInt8>) throws {
    var start = line.start
    func next(_ count: Int) -> UnsafeBufferPointer<UInt8> {
      defer { start += count }
      return UnsafeBufferPointer(rebasing: bytes[start..<start + count])
    }
    let (order, id, number) = (next(line.orderCount), next(line.lineCount), next(line.numberCount))
    let product = products[line.product]
    let kept = KeptLine(
      importID: importID, product: product.id, words: words[line.words], day: line.day,
      units: line.units, returned: line.returned, revenue: line.revenue, flags: LineFlags(line))
    // Text that was replaced by a hash must live until the statement has run.
    var flags = kept.flags
    if OrderNumber.isOfPlatform(order) { flags.insert(.hasPlatformNumber) }
    var hash = number.count > 0 ? ids.hashed(number: number) : ""
    try hash.withUTF8 { number in
      try withStored(order, ids.stored(order: order)) { order in
        try withStored(id, id.count > 0 ? ids.replaced(id) : nil) { id in
          if let earlier, order.count > 0 {
            try replace(
              earlier.line(
                order: order, id: id, number: number, identity: product.identity,
                isReturn: line.units < 0, before: importID))
          }
          insert.bind(order, at: 2)
          insert.bind(id, at: 3)
          insert.bind(number, at: 4)
          insert.bind(Int64(kept.product), at: 5)
          insert.bind(Int64(kept.words), at: 6)
          insert.bind(Int64(kept.day), at: 7)
          insert.bind(kept.units, at: 8)
          insert.bind(kept.returned, at: 9)
          insert.bind(kept.revenue, at: 10)
          insert.bind(Int64(flags.rawValue), at: 11)
          try insert.run()
        }
      }
    }
    lineCount += 1
    own.addNew(kept, meaning: product.meaning, try verdict(of: kept, meaning: product.meaning))
  }

  /// Everything that the import changes in the sums of the ledger.
  func sums() throws -> LineTally {
    var (sums, own) = (tally, own)
    try own.addAccounts(of: importID) { key in
      guard
        let verdict = dictionary.verdicts.verdict(
          meaning: key.meaning, words: key.words, flags: key.flags)
      else { throw SQLText.Failure(code: 11, message: "a line without product or words") }
      return verdict
    }
    sums.add(own)
    return sums
  }

  /// Gives an id as it stands in the tables.
  private func withStored(
    _ id: UnsafeBufferPointer<UInt8>, _ hash: String?,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    guard id.count > 0, var hash else { return try body(id) }
    try hash.withUTF8(body)
  }

  /// Takes an earlier line out of what counts: this one has replaced it.
  private func replace(_ found: EarlierLines.Found?) throws {
    guard let found, let earlier else { return }
    var line = found.line
    try count(line, meaning: found.meaning, sign: -1)
    line.flags.insert(.isReplaced)
    try earlier.mark(found.id, line.flags)
    try count(line, meaning: found.meaning, sign: 1)
    replacedCount += 1
  }

  private func count(_ line: KeptLine, meaning: Int, sign: Int64) throws {
    tally.add(line, meaning: meaning, try verdict(of: line, meaning: meaning), sign: sign)
  }

  private func verdict(of line: KeptLine, meaning: Int) throws -> LineVerdict {
    guard
      let verdict = dictionary.verdicts.verdict(
        meaning: meaning, words: line.words, flags: line.flags)
    else { throw SQLText.Failure(code: 11, message: "a line without product or words") }
    return verdict
  }
}
