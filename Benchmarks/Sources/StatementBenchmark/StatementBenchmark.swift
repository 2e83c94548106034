import Impact
import Reporter

/// How long a statement takes from activity data, with 10,000 draws: method.md's sizes.
@main
struct StatementBenchmark {
  static func main() throws {
    print("statement from activity data, \(DrawSettings.standardDraws) draws, median of 5")
    for (years, countries, target) in [(1, 20, "100 ms"), (12, 200, "400 ms")] {
      let pack = try FactorPack.builtIn()
      guard let method = pack.standardMethod else { continue }
      var facts = StatementFacts()
      facts.activity = activity(pack, years: years, countries: countries)
      let digests = PackDigests(pack: pack, matching: "")
      var times: [Duration] = []
      for _ in 0..<5 {
        times.append(
          try ContinuousClock().measure {
            _ = try Statement(facts: facts, pack: pack, digests: digests, method: method)
          })
      }
      let median = times.sorted()[2]
      print(
        "15 items x \(countries) countries x \(12 * years) months (\(facts.activity.count) cells): "
          + "\(median) (target \(target))")
    }
  }

  /// Made-up sales of 15 items in every country and month.
  private static func activity(
    _ pack: FactorPack, years: Int, countries: Int
  ) -> ActivityTable {
    let computable = pack.categories.map(\.id).filter { pack.noResult(for: $0) == nil }
    let items = (computable + ["camera", "kettle"]).prefix(15)
    let grids = pack.rows.filter { $0.quantity == .grid }.map(\.geography)
    var table = ActivityTable()
    for number in 0..<countries {
      let country = number < grids.count ? grids[number] : code(number)
      for month in 0..<(12 * years) {
        let digits = month % 12 + 1
        guard
          let month = CalendarMonth(
            iso: "\(2013 + month / 12)-\(digits < 10 ? "0" : "")\(digits)")
        else { continue }
        for (index, item) in items.enumerated() {
          table.add(
            units: Int64(1 + (number * 7 + digits * 5 + index) % 97), of: item, country: country,
            month: month)
        }
      }
    }
    return table
  }

  /// Two letters that are no country of the pack's grid factors.
  private static func code(_ number: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return "\(letters[number / 26 % 26])\(letters[number % 26])9"
  }
}
