import Impact
import ImpactTestSupport
import Testing

/// The numbers in the articles' tables and sentences, worked out and looked up in the text.
@Suite("The numbers of the articles", .timeLimit(.minutes(20)))
struct ArticleNumberTests {
  private let month = CalendarMonth(iso: "2025-03")

  private func assessor(
    _ method: String, _ choice: ParameterChoice = .central
  ) throws -> UnitAssessor {
    let pack = try FactorPack.builtIn()
    return UnitAssessor(pack: pack, method: try #require(pack.method(method)), choice: choice)
  }

  private func avoided(
    _ key: UnitImpact.Key, _ method: String, _ indicator: Indicator = .climateChange,
    _ choice: ParameterChoice = .central
  ) throws -> AvoidedImpact {
    try #require(try assessor(method, choice).assess(key).avoided[indicator])
  }

  private func sales(_ counts: [(String, Int64)]) throws -> ActivityTable {
    var sales = ActivityTable()
    for (item, units) in counts {
      sales.add(units: units, of: item, country: "FR", month: try #require(month))
    }
    return sales
  }

  /// The text of an article without what groups digits.
  private func text(_ article: String) throws -> String {
    try Article(article).text.replacing(/([0-9]),([0-9]{3})/) { "\($0.output.1)\($0.output.2)" }
  }

  @Test(
    "Displacement: the rows of the table of scenarios",
    arguments: ["smartphone", "tablet", "laptop"])
  func scenarios(category: String) throws {
    let index = ActivityIndex(try sales([(category, 1)]))
    let results = try ScenarioResults(ScenarioAssessor(of: index, by: assessor("ademe-2022")))
    var cells = [category]
    for row in results.rows where row.scenario.id != "worst_case" {
      cells.append(row.net.inside.kilograms)
    }
    cells.append(try #require(results.breakEven[category]).text)
    #expect(try text("Displacement").contains("| \(cells.joined(separator: " | ")) |"))
  }

  @Test("Uncertainty: the rows of phones, laptops and both, and the two low ends")
  func intervals() throws {
    let text = try text("Uncertainty")
    let sales = try sales([("smartphone", 300), ("laptop", 200)])
    let year = try Assessment(of: sales, by: assessor("ademe-2022"), ranges: .standard)
    func row(_ name: String, _ totals: ImpactTotals) throws -> String {
      let total = try #require(totals.climateChange)
      let interval = try #require(total.interval)
      return "| \(name) | \(interval.low.kilograms) | \(total.net.kilograms) "
        + "| \(interval.high.kilograms) |"
    }
    #expect(text.contains(try row("both", year.total.inside)))
    var lowEnds = Milligrams.zero
    for (category, split) in year.byCategory {
      #expect(text.contains(try row(category.plural, split.inside)))
      lowEnds += try #require(split.inside.climateChange?.interval).low
    }
    #expect(text.oneLine.contains("would come to \(lowEnds.kilograms) kg CO2e"))
    let phone = try Assessment(
      of: self.sales([("smartphone", 1)]), by: assessor("prudent"), ranges: .standard)
    let interval = try #require(phone.total.inside.climateChange?.interval)
    #expect(
      text.oneLine.contains("\(interval.low.kilograms) to \(interval.high.kilograms) kg CO2e"))
  }

  @Test("Uncertainty: the rows of the swings")
  func swings() throws {
    let text = try text("Uncertainty")
    let index = ActivityIndex(try sales([("smartphone", 1)]))
    let sensitivity = try Sensitivity(
      ScenarioAssessor(of: index, by: assessor("prudent")), isInside: true)
    #expect(sensitivity.swings.count == 5)
    var before = text.startIndex
    for swing in sensitivity.swings {
      let share = String(swing.shareOfVariance)
      let percent = String(repeating: "0", count: max(0, 3 - share.count)) + share
      let row =
        "| `\(swing.group)` | \(swing.atLow.kilograms) | \(swing.atHigh.kilograms) "
        + "| \(swing.size.kilograms) | \(percent.dropLast(2)).\(percent.suffix(2)) % |"
      let place = try #require(text.firstRange(of: row), "\(row)")
      #expect(place.lowerBound > before, "the largest swing first")
      before = place.lowerBound
    }
  }

  @Test("Uncertainty: the worst case under both methods")
  func worstCase() throws {
    let text = try text("Uncertainty").oneLine
    let phone = UnitImpact.Key(item: "smartphone")
    let ademe = try avoided(phone, "ademe-2022", .climateChange, .worstCase).net
    let prudent = try avoided(phone, "prudent", .climateChange, .worstCase).net
    #expect(text.contains("avoids \(ademe.kilograms) kg CO2e under `ademe-2022`"))
    #expect(
      text.contains("adds \((.zero - prudent).kilograms) kg CO2e under `prudent`"))
  }

  @Test("The method: countries, e-waste, study waste and raw materials")
  func sentences() throws {
    let text = try text("TheMethod").oneLine
    let phone = UnitImpact.Key(item: "smartphone")
    let elsewhere = UnitImpact.Key(item: "smartphone", refurbishingCountry: "DE")
    let burden = try #require(try avoided(elsewhere, "prudent").burden)
    #expect(text.contains("has a burden of \(burden.kilograms) kg CO2e"))
    for (method, words) in [
      ("ademe-2022", "kg for a smartphone under `ademe-2022`"), ("prudent", "kg under `prudent`"),
      ("one-to-one", "kg under `one-to-one`"),
    ] {
      let waste = try avoided(phone, method, .eWastePrevented).net.kilograms
      #expect(text.contains("\(waste) \(words)"))
    }
    let study = try avoided(phone, "ademe-2022", .studyWaste)
    #expect(try #require(study.gross) == Milligrams(133_333))
    #expect(study.net == Milligrams(111_333))
    #expect(text.contains("133.333 g less 22 g are 111.333 g avoided"))
    let laptop = try avoided(.init(item: "laptop"), "ademe-2022", .studyWaste).net
    #expect(laptop == Milligrams(942_000))
    #expect(text.contains("942 g over three years"))
    for (item, words) in [
      ("smartphone", "kg of raw materials"), ("tablet", "kg, a laptop"),
      ("laptop", "kg. Other devices"),
    ] {
      let materials = try avoided(.init(item: item), "ademe-2022", .rawMaterials).net
      #expect(text.contains("\(materials.kilograms) \(words)"))
    }
  }

  @Test(
    "The method: the worked examples of smartphone and laptop",
    arguments: [
      ("smartphone", "ademe-2022"), ("smartphone", "prudent"), ("laptop", "ademe-2022"),
      ("laptop", "prudent"),
    ])
  func examples(item: String, method: String) throws {
    let text = try text("TheMethod")
    let result = try avoided(.init(item: item), method)
    let gross = try #require(result.gross).kilograms
    let burden = try #require(result.burden).kilograms
    #expect(text.contains("= \(gross) kg CO2e\n"))
    #expect(text.contains("= \(gross) − \(burden) "))
    #expect(text.contains("= \(result.net.kilograms) kg CO2e\n"))
  }

  @Test("Comparing statements: the table has the values that the example asserts")
  func comparison() throws {
    let text = try text("ComparingStatements")
    for value in ["30960", "0", "3096", "−2226", "640", "−19075", "13395"] {
      #expect(text.contains(" | \(value) |\n"), "\(value)")
    }
  }

  @Test(
    "Adding a category: each mistake is refused in the words of the table",
    arguments: [
      (
        "kg CO2e,45", "kg CO2e/EUR,45",
        "[G-01] 'kg CO2e/EUR' is a factor per amount of money"
      ),
      ("0.5,0.71,", "0.5,1.2,", "[G-03] a displacement rate outside 0 to 1"),
      ("0.39,0.5,0.71,displacement", ",0.5,,", "[G-03] a displacement rate without a range"),
      ("drone,displacement", "camera,displacement", "[G-03] 'drone' has no displacement rate"),
      (
        "drone,second_life", "camera,second_life",
        "[G-04] 'drone' has years of a first life, but none of a second"
      ),
      ("3,4,5,first_life", "0,4,5,first_life", "[G-04] a first life of no years"),
      ("1,2,3,second_life", "-1,2,3,second_life", "[G-04] years below zero"),
    ])
  func mistakes(old: String, new: String, words: String) throws {
    let article = try Article("AddingACategory")
    #expect(article.text.contains("\"\(words)\""))
    let tables = article.tables.map { table in
      let text = String(decoding: table.bytes, as: UTF8.self)
      return PackTable(name: table.name, bytes: Array(text.replacing(old, with: new).utf8))
    }
    #expect(tables != article.tables)
    let errors = #expect(throws: PackErrors.self) {
      try FactorPack(tables: PackTable.embedded, overlay: tables)
    }
    #expect(errors?.description.contains(words) == true, "\(errors?.description ?? "")")
  }
}

extension String {
  /// The text with its line ends as blanks.
  fileprivate var oneLine: String { replacing(/\n */, with: " ") }
}
