import GRDB
import Impact

/// Which lines are of orders that count in another source: a marketplace's order that a connector also put into the
/// shop.
///
/// A line names such an order by a token in its notes, or has its number, which an earlier source had as well. An
/// order may be named before it comes itself, so both directions are looked at.
struct OrderMentions {
  /// How far apart the days of one order may be in two sources, as in a reading of several exports.
  private static let mostDays: Int32 = 31

  /// A line of an order, as far as it matters here.
  private struct Line {
    let id: Int64
    let source: Int64
    let day: Int32
    let hasPlatformNumber: Bool
  }

  private let ids: OrderIDs
  /// The source of each import.
  private let sources: [Int64: Int64]
  /// Pairs of sources whose sales are not the same, however alike their numbers are.
  private let distinct: Set<Set<Int64>>
  private let connection: OpaquePointer
  private let ofOrder: SQLText
  private let ofToken: SQLText
  private let hasTokens: Bool

  init(_ db: Database, ids: OrderIDs, distinct: Set<Set<Int64>>) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    (self.ids, self.distinct, self.connection) = (ids, distinct, connection)
    sources = try Row.fetchAll(db, sql: "SELECT id, source FROM import")
      .reduce(into: [:]) { $0[$1[0]] = $1[1] }
    ofOrder = try SQLText(
      "SELECT id, import, day, flags FROM line WHERE order_id = ?1", on: connection)
    ofToken = try SQLText(
      "SELECT line.id, import, day, flags FROM mention JOIN line ON line.id = mention.line "
        + "WHERE token = ?1", on: connection)
    hasTokens = try Int.fetchOne(db, sql: "SELECT line FROM mention LIMIT 1") != nil
  }

  /// The lines that are of orders of another source.
  ///
  /// - Parameter news: An import, and the orders that its lines name, when only what they change is looked at; `nil`
  ///   for all lines.
  /// - Returns: Their ids.
  /// - Throws: An error of SQLite.
  func lines(_ news: (importID: Int64, named: Set<String>)?) throws -> Set<Int64> {
    // The newest import has all lines from its first on.
    let of = news.map {
      " AND id >= (SELECT first_line FROM import WHERE id = \($0.importID))"
    }
    var found: Set<Int64> = []
    let orders = try SQLText(
      "SELECT DISTINCT order_id FROM line WHERE order_id IS NOT NULL\(of ?? "")", on: connection)
    while try orders.step() { try meet(orders.text(0), &found) }
    for order in (news?.named ?? []).sorted() { try meet(order, &found) }
    return found
  }

  /// Finds the lines that repeat an order, or that it repeats.
  private func meet(_ order: String, _ found: inout Set<Int64>) throws {
    var lines = try self.lines(ofOrder) { $0.bind(order, at: 1) }
    if hasTokens {
      let token = ids.token(order)
      for naming in try self.lines(ofToken, { $0.bind(token, at: 1) }) {
        let isNamed = lines.contains { other in
          other.source != naming.source && isNear(other, naming)
        }
        if isNamed { found.insert(naming.id) }
      }
    }
    // The same number with the sign before it, or without.
    let twin = order.hasPrefix("#") ? String(order.dropFirst()) : "#" + order
    lines += try self.lines(ofOrder) { $0.bind(twin, at: 1) }
    guard Set(lines.map(\.source)).count > 1 else { return }
    for line in lines where line.hasPlatformNumber {
      let isKnown = lines.contains { other in
        other.source < line.source && other.hasPlatformNumber && isNear(other, line)
      }
      if isKnown { found.insert(line.id) }
    }
  }

  /// Whether two lines of different sources are of about the same day, and may be of one sale.
  private func isNear(_ one: Line, _ other: Line) -> Bool {
    abs(one.day - other.day) <= Self.mostDays && !distinct.contains([one.source, other.source])
  }

  private func lines(_ statement: SQLText, _ bind: (SQLText) -> Void) throws -> [Line] {
    bind(statement)
    defer { statement.reset() }
    var lines: [Line] = []
    while try statement.step() {
      guard let source = sources[statement.number(1)] else { continue }
      let flags = LineFlags(rawValue: UInt8(truncatingIfNeeded: statement.number(3)))
      lines.append(
        Line(
          id: statement.number(0), source: source,
          day: Int32(truncatingIfNeeded: statement.number(2)),
          hasPlatformNumber: flags.contains(.hasPlatformNumber)))
    }
    return lines
  }
}
