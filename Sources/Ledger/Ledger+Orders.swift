import GRDB
public import Impact
import Synchronization

extension Ledger {
  /// More lines than an order has: what has as many is no order id, but a word that many rows have in common.
  private static let mostLines = 10_000

  /// The orders of an id: mostly one, several where sources have the same id, none where nobody has it.
  ///
  /// - Parameters:
  ///   - id: The order id as a customer has it; `1001` and `#1001` are the same.
  ///   - tables: The factors and words of the ledger.
  /// - Returns: The orders with their lines as they stand now, by source.
  /// - Throws: ``LedgerError``, also for other tables than those of the ledger.
  public func orders(_ id: String, tables: LedgerTables) throws -> [Order] {
    let forms = ids.forms(of: id)
    // Once more when the ledger was changed since its dictionary was read.
    for _ in 0..<Self.mostTries {
      let known = try dictionaryOfOrders(tables)
      if let orders = try orders(forms, asked: id, known) { return orders }
      forgetDictionary(known.changes)
    }
    throw LedgerError(
      .inputOutput, file: name, problem: "the ledger changes all the time",
      mend: "ask again when less is added to it")
  }

  private static let mostTries = 100

  /// The orders of an id as it may stand in the tables; `nil` when the dictionary is not that of the ledger any more.
  ///
  /// Of a source that has both forms the first counts.
  private func orders(
    _ forms: [String], asked id: String, _ known: OrderDictionary
  ) throws -> [Order]? {
    let sql = """
      SELECT line.id, import, line_id, line.number, identity, line.product, words, day, units, returned,
        revenue, flags, meaning, title, (SELECT changes FROM ledger), order_id = ?1
      FROM line JOIN product ON product.id = line.product
      WHERE order_id IN (?1, ?2) AND flags & 16 = 0 ORDER BY line.id LIMIT \(Self.mostLines + 1)
      """
    do {
      // One statement sees one state of the ledger, without a transaction around it.
      return try pool.unsafeRead { db in
        guard let connection = db.sqliteConnection else {
          throw SQLText.Failure(code: 21, message: "closed")
        }
        let cached = try db.cachedStatement(sql: sql)
        let lines = SQLText(borrowing: cached.sqliteStatement, on: connection)
        lines.bind(forms.first ?? "", at: 1)
        lines.bind(forms.last ?? "", at: 2)
        defer { lines.reset() }
        var orders: [(source: Int64, isFirstForm: Bool, order: Order)] = []
        var count = 0
        while try lines.step() {
          guard lines.number(14) == known.changes else { return nil }
          count += 1
          guard count <= Self.mostLines else {
            throw LedgerError(
              .data, file: name, problem: "more than \(Self.mostLines) lines have this order id",
              mend: "add the exports again with --column order_id=NAME, the column of order ids")
          }
          let line = lines.keptLine
          guard let source = known.sources[line.importID],
            let made = known.line(line, meaning: Int(lines.number(12)), title: lines.text(13))
          else { throw SQLText.Failure(code: 11, message: "a line without product or words") }
          let isFirstForm = lines.number(15) != 0
          guard let place = orders.firstIndex(where: { $0.source == source.id }) else {
            orders.append(
              (source.id, isFirstForm, Order(id: id, source: source.name, lines: [made])))
            continue
          }
          if isFirstForm == orders[place].isFirstForm {
            orders[place].order.lines.append(made)
          } else if isFirstForm {
            orders[place].isFirstForm = true
            orders[place].order.lines = [made]
          }
        }
        return orders.sorted { $0.source < $1.source }.map(\.order)
      }
    } catch {
      throw LedgerError.translated(error, file: name)
    }
  }

  /// What orders need of the dictionary, read anew when the ledger has changed.
  private func dictionaryOfOrders(_ tables: LedgerTables) throws -> OrderDictionary {
    if let known = orderDictionary.withLock({ $0 }) { return known }
    let made = try reading { db in
      try refuseOtherTables(tables, db)
      return try OrderDictionary(db, pack: tables.pack)
    }
    orderDictionary.withLock { $0 = made }
    return made
  }

  private func forgetDictionary(_ changes: Int64) {
    orderDictionary.withLock { known in
      if known?.changes == changes { known = nil }
    }
  }
}
