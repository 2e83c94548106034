import GRDB
import Impact

/// Which lines name an order of another source, where the sale counts: a marketplace's order that a connector
/// also put into the shop.
struct OrderMentions {
  /// How far apart the days of one order may be in two sources, as in a reading of several exports.
  private static let mostDays: Int32 = 31

  /// An order that was named: in which sources it stands, and when.
  private struct Known {
    let source: Int64
    let day: Int32
  }

  /// A hash of an order id as it stands in the tables, FNV-1a in 64 bits: the same for a token that names it.
  static func hash(_ id: UnsafeBufferPointer<UInt8>, _ ids: OrderIDs) -> Int64 {
    if var stored = ids.replaced(id) { return stored.withUTF8 { hash($0) } }
    return hash(id)
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int64(bitPattern: hash)
  }

  private let connection: OpaquePointer
  /// The source of each import.
  private let sources: [Int64: Int64]
  /// Pairs of sources whose sales are not the same, however alike their numbers are.
  private let distinct: Set<Set<Int64>>

  init(_ db: Database, distinct: Set<Set<Int64>>) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    self.connection = connection
    self.distinct = distinct
    var sources: [Int64: Int64] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, source FROM import") {
      sources[row[0]] = row[1]
    }
    self.sources = sources
  }

  /// The lines that name an order of another source, or have its number while that source was there before.
  func lines() throws -> Set<Int64> {
    try named().union(renumbered())
  }

  private func named() throws -> Set<Int64> {
    var known: [Int64: [Known]] = [:]
    let tokens = try SQLText("SELECT DISTINCT token FROM mention", on: connection)
    while try tokens.step() { known[tokens.number(0)] = [] }
    guard !known.isEmpty else { return [] }
    let orders = try SQLText(
      "SELECT order_id, import, max(day) FROM line WHERE order_id IS NOT NULL GROUP BY order_id, import",
      on: connection)
    while try orders.step() {
      var id = orders.text(0)
      let hash = id.withUTF8 { Self.hash($0) }
      guard known[hash] != nil, let source = sources[orders.number(1)] else { continue }
      known[hash]?.append(
        Known(source: source, day: Int32(truncatingIfNeeded: orders.number(2))))
    }
    var found: Set<Int64> = []
    let mentions = try SQLText(
      "SELECT token, line, import, day FROM mention JOIN line ON line.id = mention.line",
      on: connection)
    while try mentions.step() {
      guard let own = sources[mentions.number(2)] else { continue }
      let day = Int32(truncatingIfNeeded: mentions.number(3))
      let isNamed = known[mentions.number(0), default: []].contains { other in
        other.source != own && abs(other.day - day) <= Self.mostDays
          && !distinct.contains([own, other.source])
      }
      if isNamed { found.insert(mentions.number(1)) }
    }
    return found
  }

  /// Lines of an order whose number an earlier source has: some connectors take the marketplace's number over.
  private func renumbered() throws -> Set<Int64> {
    var found: Set<Int64> = []
    var order = ""
    var lines: [(id: Int64, source: Int64, day: Int32)] = []
    func finish() {
      guard Self.looksLikeID(order), Set(lines.map(\.source)).count > 1 else { return }
      for line in lines {
        let isKnown = lines.contains { other in
          other.source < line.source && abs(other.day - line.day) <= Self.mostDays
            && !distinct.contains([line.source, other.source])
        }
        if isKnown { found.insert(line.id) }
      }
    }
    let all = try SQLText(
      "SELECT ltrim(order_id, '#') AS number, id, import, day FROM line WHERE order_id IS NOT NULL "
        + "ORDER BY number, id",
      on: connection)
    while try all.step() {
      let id = all.text(0)
      if id != order {
        finish()
        order = id
        lines = []
      }
      if let source = sources[all.number(2)] {
        lines.append((all.number(1), source, Int32(truncatingIfNeeded: all.number(3))))
      }
    }
    finish()
    return found
  }

  /// Shorter numbers are alike by chance; a hash stands for an id of any length.
  private static func looksLikeID(_ id: String) -> Bool {
    (6...64).contains(id.utf8.count) && id.utf8.count { (0x30...0x39).contains($0) } >= 5
  }
}
