import Impact
import Reporter

/// How long the answer for an order takes: what a service does for each request beside its look-up.
@main
struct OrderBenchmark {
  private static let titles = [
    "iPhone 12 64GB", "iPad 9", "ThinkPad T480 laptop", "Dell P2419H monitor", "PlayStation 4",
    "Apple Watch Series 5", "Kindle Paperwhite", "Samsung TV 55", "HP LaserJet printer",
  ]
  private static let countries = ["FR", "DE", "PL", "ES", "IT", "AT", "NL", "BE"]

  static func main() throws {
    let pack = try FactorPack.builtIn()
    let matcher = try Matcher.builtIn()
    guard let method = pack.standardMethod else { return }
    let digests = PackDigests(pack: pack, matchingTables: matcher.tables)
    let clock = ContinuousClock()
    var answers = try OrderAnswers(pack: pack, digests: digests, method: method)
    let load = try clock.measure {
      answers = try OrderAnswers(pack: pack, digests: digests, method: method, drawsAhead: true)
    }
    print("load with the draws of all categories: \(load)")
    let single = orders(lines: 1...1, matcher)
    let baskets = orders(lines: 2...3, matcher)
    for (name, orders) in [("one line", single), ("two or three lines", baskets)] {
      try time("\(name), first time", orders, rounds: 1) { try answers.json($0).count }
      try time("\(name), kept (target 5 and 20 us)", orders, rounds: 100) {
        try answers.json($0).count
      }
      try time("\(name), document and JSON anew", orders, rounds: 2) {
        try answers.answer($0).json.count
      }
    }
  }

  private static func time(
    _ name: String, _ orders: [Order], rounds: Int, _ answer: (Order) throws -> Int
  ) throws {
    var bytes = 0
    let time = try ContinuousClock().measure {
      for _ in 0..<rounds { for order in orders { bytes += try answer(order) } }
    }
    let count = rounds * orders.count
    print("\(name): \(time / count) each, \(bytes / count) bytes")
  }

  /// 2,000 made-up orders.
  private static func orders(lines: ClosedRange<Int>, _ matcher: Matcher) -> [Order] {
    (0..<2000).map { number in
      let count = lines.lowerBound + number % lines.count
      let own = (0..<count).map { place -> OrderLine in
        let title = titles[(number * 7 + place * 4) % titles.count]
        let units = Int64((number / titles.count + place) % 3 + 1)
        return OrderLine(
          day: CalendarDay(daysSince1970: Int32(19_000 + number)), title: matcher.foldedName(title),
          product: matcher.product(category: "", title: title), condition: "good",
          country: countries[number / 30 % countries.count], ordered: units, units: units,
          state: .counted, reason: .counted)
      }
      return Order(id: "FR-\(100_000 + number)", source: "shop", lines: own)
    }
  }
}
