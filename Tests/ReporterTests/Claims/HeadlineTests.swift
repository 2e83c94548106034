import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("Headlines", .timeLimit(.minutes(20)))
struct HeadlineTests {
  private static let sales = """
    Order ID,Product,Quantity,Order Date,Condition,Country
    1,iPhone 12 64GB,4000,2025-01-01,Good,FR
    2,iPad 9,200,2025-06-15,Good,FR
    3,Dell P2419H monitor,10,2025-07-15,Good,PL
    4,ThinkPad T480,10,2025-12-31,Good,FR
    """ + "\n"

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  private func headline(
    _ export: String = HeadlineTests.sales, method: String = "prudent",
    today: String = "2026-02-01",
    link: String? = "https://example.com/s", edit: (inout StatementFacts) -> Void = { _ in }
  ) throws -> Headline {
    let made = try Fixtures.statement(export, method: method)
    var facts = made.facts
    edit(&facts)
    let statement = try Statement(
      facts: facts, pack: made.pack, digests: made.digests, method: made.method)
    var choices = Headline.Choices()
    choices.link = link
    choices.equivalents = ["car_km"]
    return try Headline(statement, today: try day(today), choices: choices)
  }

  private func refusal(_ body: () throws -> Headline) throws -> String? {
    do {
      _ = try body()
      return nil
    } catch let refusal as HeadlineRefusal {
      #expect(!refusal.problem.isEmpty && !refusal.mend.isEmpty)
      return refusal.id
    }
  }

  @Test(
    "It states the low end of its own total, rounded down, and leaves out what is no figure for the public"
  )
  func low() throws {
    let made = try headline()
    let inside = try #require(made.statement.figure.total.inside.climateChange?.interval)
    // Monitors are outside the study: what counts is the inside of the statement, draw by draw.
    #expect(made.interval == inside)
    #expect(made.units == 4210 && made.count.unitsLeftOut == 10)
    #expect(made.stated <= made.interval.low && made.stated > .zero)
    let lines = try made.lines(WordLocale(.en, country: "GB"))
    #expect(
      lines[0].contains(
        "4,210 refurbished devices sold (4,000 smartphones, 200 tablets and 10 laptops) in 2025"))
    #expect(lines[0].hasPrefix("Estimated: at least ") && lines[0].contains("1 in 2 purchases"))
    #expect(lines.contains { $0.hasPrefix("10 other devices sold are not counted here") })
    #expect(lines.contains("Valid until 31 December 2027."))
  }

  @Test("Amounts are rounded down to two digits at most, and to those that the range supports")
  func rounding() {
    func text(_ low: Int128, _ high: Int128) -> String {
      ClaimAmount(low: Milligrams(low * 1_000_000), high: Milligrams(high * 1_000_000)).text(
        Words(.english)
      ).replacing("\u{A0}", with: " ")
    }
    #expect(text(123_456, 125_000) == "120 t CO2e")
    #expect(text(129_999, 330_000) == "100 t CO2e")
    #expect(text(1_299, 1_400) == "1.2 t CO2e")
    #expect(text(999, 1_001) == "990 kg CO2e")
    // Half the width is 9: the range supports the ones, and 10 from there on.
    #expect(text(15, 33) == "15 kg CO2e")
    #expect(text(15, 34) == "15 kg CO2e")
    #expect(text(15, 35) == "10 kg CO2e")
    #expect(text(19, 1_000) == "10 kg CO2e")
    #expect(text(7, 300) == "7 kg CO2e")
  }

  @Test("What may not be published is refused, with the id of its rule")
  func refusals() throws {
    #expect(try refusal { try headline(today: "2028-01-01") } == "HL-07")
    #expect(try refusal { try headline(today: "2027-12-31") } == nil)
    #expect(try refusal { try headline(today: "2025-06-30") } == "HL-11")
    #expect(try refusal { try headline(method: "restart-2021") } == "G-08")
    let refurbishers = try refusal {
      try headline { $0.declarations = Declarations(salesToRefurbishers: true) }
    }
    #expect(refurbishers == "G-06")
    let credits = try refusal {
      try headline { $0.declarations = Declarations(carbonCreditsIssued: true) }
    }
    #expect(credits == "G-05")
    let head = "Order ID,Product,Quantity,Order Date,Condition,Country\n"
    #expect(
      try refusal { try headline(head + "1,Dell P2419H monitor,3,2025-01-01,Good,FR\n") } == "G-08")
    #expect(
      try refusal { try headline(head + "1,Dell OptiPlex desktop,3,2025-01-01,Good,PL\n") }
        == "UN-02")
    let few = "1,iPhone 12 64GB,7,2025-01-01,Good,FR\n2,Mystery box,3,2025-01-01,Good,FR\n"
    #expect(try refusal { try headline(head + few) } == "G-11")
    #expect(try refusal { try headline(head) } == "HL-01")
  }

  @Test("Where every sale replaces a new device it is an upper bound, and never 'at least'")
  func upperBound() throws {
    let made = try headline(method: "ademe-2022")
    for language in WordLanguage.allCases {
      let text = try made.lines(WordLocale(language)).joined(separator: " ")
      for words in [
        "at least", "more than", "au moins", "plus de", "mindestens", "al menos", "almeno",
      ] {
        #expect(!text.contains(words), "\(text)")
      }
    }
    #expect(
      try made.lines(.english)[0].contains(
        "the low end of the range if every sale replaced a new device"))
    for language in WordLanguage.allCases {
      let locale = WordLocale(language)
      let bound = ["upper bound", "Obergrenze", "borne", "límite superior", "limite superiore"]
      let card = try HeadlineCard(made, locale)
      for text in [made.claim(Words(locale)), card.number] {
        #expect(!bound.contains { text.contains($0) }, "\(text)")
      }
    }
  }

  @Test("A headline about named categories needs a result for what might be of them")
  func categories() throws {
    let text =
      "Order ID,Product,Quantity,Order Date,Condition\n1,iPhone 12 64GB,8,2025-01-01,Good\n"
      + "2,Sony WH-1000XM4 headphones,90,2025-01-01,Good\n"
    #expect(try refusal { try headline(text) } == "G-11")
    let statement = try Fixtures.statement(text, method: "prudent")
    var choices = Headline.Choices()
    choices.categories = ["smartphone"]
    let made = try Headline(statement, today: try day("2025-02-01"), choices: choices)
    #expect(made.units == 8)
    #expect(
      try made.lines(.english)[1].contains("the 8 refurbished smartphones sold on January 1, 2025"))
  }

  @Test("Without the address of the statement it is not for publication, and there is no card")
  func link() throws {
    let made = try headline(link: nil)
    #expect(try made.lines(.english)[0].hasPrefix("Not for publication"))
    #expect(throws: HeadlineRefusal.self) { try HeadlineCard(made, .english) }
    #expect(try !HeadlineDocument(made, .english).publication)
  }

  /// Every language with every market, and every locale with the strictest.
  private static let places =
    WordLanguage.allCases.flatMap { language in
      ["eu", "FR", "GB", "US", "DE"].map { (WordLocale(language), $0) }
    } + LocaleCustoms.names.compactMap { name in WordLocale(name).map { ($0, "CH") } }

  @Test("Our own words pass the lint in every locale and market, and cards as well")
  func lawful() throws {
    let head = "Order ID,Product,Quantity,Order Date,Condition,Country\n"
    let exports = [
      Self.sales, head + "1,iPhone 12 64GB,1,2025-03-03,Good,FR\n",
      head
        + "1,ThinkPad T480,900,2024-01-01,Good,FR\n2,Dell OptiPlex desktop,9,2024-12-31,Good,FR\n",
    ]
    let made = try exports.flatMap { export in
      try ["prudent", "ademe-2022"].map { method in
        try headline(export, method: method) { $0.reliesOnSellersWord = true }
      }
    }
    for (locale, market) in Self.places {
      let lint = ClaimLint(markets: [try #require(ClaimMarket(market))], locale: locale)
      for headline in locale.country == nil ? made : Array(made.prefix(1)) {
        // A card checks its own words, and refuses.
        let card = try HeadlineCard(headline, locale)
        let text = ([card.title, card.number, card.claim] + card.notes + [card.linkLine])
          .joined(separator: "\n")
        let findings = lint.findings(in: text)
        #expect(
          findings.map(\.rule.id) == [], "\(locale) \(market): \(findings.map(\.words)) \(text)")
        #expect(!text.contains("{"), "\(text)")
      }
    }
  }

  @Test("A later headline says why the figure moved, and that a cumulative one fell")
  func previous() throws {
    let old = try HeadlineDocument(try headline(), .english)
    let head = "Order ID,Product,Quantity,Order Date,Condition,Country\n"
    func parts(_ export: String) throws -> (HeadlineChange, HeadlineDocument) {
      let new = try HeadlineDocument(try headline(export), .english)
      return (try #require(HeadlineChange(from: old, to: new)), new)
    }
    let (same, again) = try parts(Self.sales.replacing("64GB,4000", with: "64GB,3000"))
    #expect(same.parts.map(\.reason) == ["data correction"])
    // 1,000 phones of 21.2 kg.
    #expect(same.parts[0].mass.kilograms == "-21200")
    #expect(same.warnings.count == 1 && same.warnings[0].contains("fell from"))
    #expect(again.value != old.value)
    let (other, new) = try parts(head + "1,iPhone 12 64GB,5000,2026-01-15,Good,FR\n")
    #expect(other.parts.map(\.reason) == ["volume", "mix"])
    let sum = other.parts.reduce(Milligrams.zero) { $0 + $1.mass }
    let difference =
      try #require(Rational(decimal: new.central))
      - (try #require(Rational(decimal: old.central)))
    #expect(try Milligrams(kilograms: difference) == sum)
    #expect(other.warnings.isEmpty)
  }

  @Test("An earlier headline whose numbers no sales make is no comparison, and no crash")
  func hostile() throws {
    let new = try HeadlineDocument(try headline(), .english)
    try #require(new.keys.count > 1)
    func earlier(_ units: Int64, _ net: Int64) -> HeadlineDocument {
      var old = new
      old.keys[0].units = units
      old.keys[0].net = net
      old.keys[1] = old.keys[0]
      return old
    }
    for (units, net) in [(Int64.max, Int64.max), (.min, .min), (.min, .max)] {
      #expect(HeadlineChange(from: earlier(units, net), to: new) == nil)
    }
    // The sum fits, and its product with the change of units does not.
    var old = earlier(1 << 40, 1 << 58)
    #expect(HeadlineChange(from: old, to: new)?.parts.isEmpty == false)
    old.counts.period.to = "2024-12-31"
    old.counts.units = .max
    #expect(HeadlineChange(from: old, to: new) == nil)
  }

  @Test("The JSON can be read back, and the card is well-formed and holds every qualifier")
  func formats() throws {
    let made = try headline()
    let document = try HeadlineDocument(made, WordLocale(.fr))
    let text = try JSONText.write(document)
    #expect(try JSONDecoder().decode(HeadlineDocument.self, from: Data(text.utf8)) == document)
    #expect(document.validUntil == "2027-12-31" && document.equivalents[0].publisher == "ADEME")
    try expectGolden(text, "headline.json", filePath: Fixtures.place)
    let card = try HeadlineCard(made, WordLocale(.fr))
    for page in [try card.html(), try card.svg()] {
      #expect(page.contains("lang=\"fr\"") && !page.contains("<script") && !page.contains("{{"))
      #expect(page.contains("https://example.com/s"))
    }
    for line in try made.lines(WordLocale(.fr)) {
      let plain = line.replacing("&", with: "&amp;")
      #expect(try card.html().contains(plain) || line.contains("https://"), "\(line)")
      #expect(try card.svg().contains(plain), "\(line)")
    }
  }
}
