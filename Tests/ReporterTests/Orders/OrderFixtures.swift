import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

/// Orders for tests, and who answers them.
enum OrderFixtures {
  static func answers(
    method: String = "ademe-2022", edition: Edition = .final, cacheBytes: Int = 8 << 20,
    drawsAhead: Bool = false
  ) throws -> OrderAnswers {
    let pack = try FactorPack.builtIn()
    return try OrderAnswers(
      pack: pack, digests: PackDigests(pack: pack, matchingTables: PackTable.embedded),
      method: try #require(pack.method(method)), edition: edition, drawsAhead: drawsAhead,
      cacheBytes: cacheBytes)
  }

  /// A line as a ledger would give it.
  static func line(
    _ title: String, category: String = "", ordered: Int64 = 1, returned: Int64 = 0,
    country: String = "FR", state: RecordState = .counted, reason: RecordReason = .counted,
    day: Int32 = 20_103, condition: String = ""
  ) throws -> OrderLine {
    let matcher = try Matcher.builtIn()
    let counts = state == .counted || state == .returned
    return OrderLine(
      day: CalendarDay(daysSince1970: day), title: matcher.foldedName(title),
      product: matcher.product(category: category, title: title), condition: condition,
      country: country, ordered: ordered, returned: returned,
      units: counts ? ordered - returned : 0, state: state, reason: reason)
  }

  /// An order with a line of every kind.
  static func everything() throws -> Order {
    Order(
      id: "A-1001", source: "orders.csv",
      lines: [
        try line("iPhone 12 64GB", ordered: 3, returned: 1, condition: "good"),
        try line("ThinkPad T480 laptop", country: "DE"),
        try line("Dell P2419H monitor", ordered: 2, country: "PL"),
        try line("iPad 9", returned: 1, state: .returned, reason: .returned),
        try line("iPhone 11", ordered: -1, state: .returned, reason: .returnRow),
        try line("Mystery box", state: .unmatched, reason: .noCategory),
        try line("Kettle", state: .unmatched, reason: .noFactor),
        try line("iPhone 12 case", ordered: 5, state: .notEligible, reason: .accessory),
        try line("iPhone 13 new", state: .notEligible, reason: .new),
        try line("Shipping", state: .notGoods, reason: .notGoods),
        try line("iPhone 8", state: .cancelled, reason: .notPaid),
      ])
  }

  /// Orders at random, of a few shapes and many ids.
  static func random(_ count: Int, seed: UInt64) throws -> [Order] {
    var random = SeededRandom(seed: seed)
    let titles = [
      "iPhone 12 64GB", "iPad 9", "ThinkPad T480 laptop", "Dell P2419H monitor", "PlayStation 4",
      "Apple Watch", "Mystery \"box\" \\ \u{1}", "iPhone 12 case",
    ]
    let lines = try titles.map { try line($0) }
    return (0..<count).map { number in
      let own = (0..<Int.random(in: 1...3, using: &random)).map { _ -> OrderLine in
        var line = lines.randomElement(using: &random) ?? lines[0]
        line.day = CalendarDay(daysSince1970: .random(in: 19_000...20_000, using: &random))
        line.ordered = .random(in: 1...3, using: &random)
        line.units = line.ordered
        line.country = ["FR", "DE", ""].randomElement(using: &random) ?? ""
        line.refurbishingCountry = ["", "PL"].randomElement(using: &random) ?? ""
        line.title += " \(number)"
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
          line.units = -line.ordered
          line.ordered = line.units
          line.state = .returned
          line.reason = .returnRow
        case 1:
          line.state = RecordState.allCases.randomElement(using: &random) ?? .counted
          line.reason = RecordReason.allCases.randomElement(using: &random) ?? .counted
          if !line.countsUnits { line.units = 0 }
        default: break
        }
        if line.product.item == nil, line.countsUnits {
          line.state = .unmatched
          line.reason = .noCategory
          line.units = 0
        }
        return line
      }
      return Order(id: "id \"\(number)\"\n", source: "shop", lines: own)
    }
  }
}
