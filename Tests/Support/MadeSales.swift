/// A table of sales made up at random: the same seed gives the same text.
package struct MadeSales {
  /// What is wrong or unusual in it.
  package struct Dirt: OptionSet {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// Cells that are missing or too many, blank rows, the header again, sums.
    package static let ragged = Dirt(rawValue: 1)
    /// Values that cannot be read, or only by rules: prices with signs, days and times of other forms.
    package static let values = Dirt(rawValue: 2)
    /// Cells over several lines, doubled quotation marks.
    package static let quoted = Dirt(rawValue: 4)
    /// A bare quotation mark in a cell.
    package static let inches = Dirt(rawValue: 8)
    /// Returns, refunds, rows that continue an order.
    package static let returns = Dirt(rawValue: 16)
    /// Letters beyond ASCII, some of them broken.
    package static let letters = Dirt(rawValue: 32)
    package static let all: Dirt = [.ragged, .values, .quoted, .inches, .returns, .letters]
  }

  package let seed: UInt64
  package let lines: Int
  package var dirt: Dirt
  package var lineEnd: String
  package var delimiter: String
  /// Whether order ids ascend; else they come in any order.
  package var isOrdered: Bool
  /// The first order id.
  package var firstOrder: Int
  /// Whether lines have ids.
  package var hasLineIDs: Bool
  /// The share of lines that stand twice, in percent.
  package var repeats: Int

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - seed: What it is made from.
  ///   - lines: How many records follow the header.
  ///   - dirt: What is unusual in it.
  ///   - lineEnd: What ends a record.
  ///   - delimiter: What stands between cells.
  ///   - isOrdered: Whether order ids ascend.
  ///   - firstOrder: The first order id.
  ///   - hasLineIDs: Whether lines have ids.
  ///   - repeats: The share of lines that stand twice, in percent.
  package init(
    seed: UInt64, lines: Int, dirt: Dirt = [], lineEnd: String = "\n", delimiter: String = ",",
    isOrdered: Bool = true, firstOrder: Int = 100_000, hasLineIDs: Bool = true, repeats: Int = 0
  ) {
    self.seed = seed
    self.lines = lines
    self.dirt = dirt
    self.lineEnd = lineEnd
    self.delimiter = delimiter
    self.isOrdered = isOrdered
    self.firstOrder = firstOrder
    self.hasLineIDs = hasLineIDs
    self.repeats = repeats
  }

  private static let titles = [
    "iPhone 12 64GB Black", "Apple iPad 8 32GB", "ThinkPad T480 i5", "PlayStation 4 Slim 500GB",
    "Samsung Galaxy S10 128GB", "iPhone 12 case clear", "Shipping", "Dell XPS 13", "Garden chair",
    "iPhone SE 2020", "USB-C cable", "Something else entirely",
  ]
  private static let countries = ["FR", "DE", "Spain", "it", "Poland", "Atlantis", "BE"]
  private static let conditions = [
    "Refurbished - good", "Renewed", "New", "Used", "odd", "Excellent",
  ]
  private static let states = [
    "shipped", "completed", "cancelled", "refunded", "pending", "mystery",
  ]
  private static let currencies = ["EUR", "GBP", "JPY", "SEK", "Kim"]

  package var columns: [String] {
    ["order_id"] + (hasLineIDs ? ["line_id"] : []) + [
      "order_date", "title", "category", "country", "condition", "status", "quantity", "unit_price",
      "currency", "note",
    ]
  }

  package var text: String {
    var random = SeededRandom(seed: seed)
    var rows = [columns.joined(separator: delimiter)]
    var order = firstOrder
    var line = 1
    for number in 0..<lines {
      if chance(2, 3, &random) {
        order += Int.random(in: 1...3, using: &random)
        line = 1
      } else {
        line += 1
      }
      let id = isOrdered ? order : (order &* 7_919) % 1_000_003
      var cells = row(number, "A\(id)", line, &random)
      if dirt.contains(.ragged), chance(1, 40, &random) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: cells.removeLast(Int.random(in: 1..<cells.count, using: &random))
        case 1: cells += ["", "extra"]
        case 2: cells = [""]
        case 3: cells = columns
        case 4: cells = ["Total", "", "", "", "99"]
        default: cells[0] = ""
        }
      }
      rows.append(cells.joined(separator: delimiter))
      if chance(repeats, 100, &random) { rows.append(rows[rows.count - 1]) }
    }
    return rows.joined(separator: lineEnd) + (chance(1, 2, &random) ? lineEnd : "")
  }

  /// A row that leaves blank all that belongs to its order, its id as well.
  private func blank(_ number: Int, _ line: Int, _ title: String) -> [String] {
    let ids = hasLineIDs ? ["", number % 3 == 0 ? "" : "\(line)"] : [""]
    return ids + ["", title, "", "", "Renewed", "", "1", "9.50", "", ""]
  }

  private func chance(_ share: Int, _ of: Int, _ random: inout SeededRandom) -> Bool {
    Int.random(in: 0..<of, using: &random) < share
  }

  private func row(
    _ number: Int, _ order: String, _ line: Int, _ random: inout SeededRandom
  ) -> [String] {
    func one(_ of: [String]) -> String { of[Int.random(in: 0..<of.count, using: &random)] }
    let day = Int.random(in: 1...28, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var date = "2024-\(two(month))-\(two(day))"
    var title = one(Self.titles)
    var quantity = chance(9, 10, &random) ? "1" : "\(Int.random(in: 2...12, using: &random))"
    var price =
      "\(Int.random(in: 0...999, using: &random)).\(two(Int.random(in: 0...99, using: &random)))"
    var note = ""
    var (country, state) = (one(Self.countries), one(Self.states))
    if dirt.contains(.values), chance(1, 8, &random) {
      date = one([
        date + " 10:22:33", date + "T23:59Z", date + "T10:00:00.5+01:00", "soon", "",
        "2024-02-30", date + " 25:00", "5 March 2024", "20240309", " \(date) ",
      ])
      quantity = one(["2.0", "1,000.0", "1.5", "", "x", "0", " 3 ", "-1", "007"])
      price = one([
        "€12.50", "1,234.56", "12", "0.00", "0", "free", "", "-5.00", "12.345", "\t7.1 ", "N/A",
        "-",
      ])
    }
    if dirt.contains(.returns), chance(1, 10, &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: quantity = "-1"
      case 1: (country, state) = ("", "")
      case 2: (country, state, date) = ("", "", "")
      case 3: return blank(number, line, title)
      default: state = "refunded"
      }
    }
    if dirt.contains(.letters), chance(1, 4, &random) {
      note = one(["Größe", "déjà vu", "日本", "naïve"])
    }
    if dirt.contains(.quoted), chance(1, 6, &random) {
      note = one(["\"a\(lineEnd)b\"", "\"x,y\"", "\"say \"\"yes\"\"\"", "\"\"", "\"l1\nl2\rl3\""])
      title = "\"\(title), 15.6\"\" screen\""
    }
    // Behind a mark that closes, another one would let the cell go on over rows.
    if dirt.contains(.inches), chance(1, 60, &random), !title.hasPrefix("\"") {
      title += " 24\" IPS"
    }
    let ids = hasLineIDs ? [order, "\(line)"] : [order]
    return ids + [
      date, title, chance(1, 3, &random) ? "Smartphones" : "", country, one(Self.conditions), state,
      quantity, price, one(Self.currencies), note,
    ]
  }
}
