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
    for form in ids.forms(of: id) {
      // Once more when the ledger was changed since its dictionary was read.
      for _ in 0..<Self.mostTries {
        let known = try dictionaryOfOrders(tables)
        guard let orders = try orders(form, asked: id, known) else {
          forgetDictionary(known.changes)
          continue
        }
        if orders.isEmpty { break }
        return orders
      }
    }
    return []
  }

  private static let mostTries = 100

  /// The orders of an id as it stands in the tables; `nil` when the dictionary is not that of the ledger any more.
  private func orders(
    _ form: String, asked id: String, _ known: OrderDictionary
  ) throws -> [Order]? {
    let sql = """
      SELECT line.id, import, line_id, line.number, identity, line.product, words, day, units, returned,
        revenue, flags, meaning, title, (SELECT changes FROM ledger)
      FROM line JOIN product ON product.id = line.product
      WHERE order_id = ?1 AND flags & 16 = 0 ORDER BY line.id LIMIT \(Self.mostLines + 1)
      """
    do {
      // One statement sees one state of the ledger, without a transaction around it.
      return try pool.unsafeRead { db in
        guard let connection = db.sqliteConnection else {
          throw SQLText.Failure(code: 21, message: "closed")
        }
        let cached = try db.cachedStatement(sql: sql)
        let lines = SQLText(borrowing: cached.sqliteStatement, on: connection)
        lines.bind(form, at: 1)
        defer { lines.reset() }
        var orders: [(source: Int64, order: Order)] = []
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
          if let place = orders.firstIndex(where: { $0.source == source.id }) {
            orders[place].order.lines.append(made)
          } else {
            orders.append((source.id, Order(id: id, source: source.name, lines: [made])))
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
