import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("The answer for an order", .timeLimit(.minutes(20)))
struct OrderAnswerTests {
  private func tree(_ bytes: [UInt8]) throws -> JSONTree {
    try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
  }

  private func object(_ tree: JSONTree?) throws -> [String: JSONTree] {
    guard case .object(let fields)? = tree else { throw BasketError("", "no object", "") }
    return fields
  }

  private func lines(_ tree: JSONTree) throws -> [[String: JSONTree]] {
    guard case .list(let lines)? = try object(tree)["lines"] else { return [] }
    return try lines.map(object)
  }

  @Test("An order with a line of every kind is answered as the golden files say")
  func golden() throws {
    let answer = try OrderFixtures.answers().answer(OrderFixtures.everything())
    try expectGolden(try OrderAnswer.indentedJSON([answer]), "order.json", filePath: Fixtures.place)
    try expectGolden(answer.text, "order.txt", filePath: Fixtures.place)
    try expectGolden(try answer.html(), "order.html", filePath: Fixtures.place)
  }

  @Test(
    "The bytes that a service sends are the fields of the answer, first and again",
    arguments: ["ademe-2022", "prudent"])
  func bytes(method: String) throws {
    let answers = try OrderFixtures.answers(method: method)
    let locales = WordLanguage.allCases.map { WordLocale($0) }
    var orders = try OrderFixtures.random(120, seed: 3)
    orders.append(try OrderFixtures.everything())
    for (index, order) in orders.enumerated() {
      let locale = locales[index % locales.count]
      let answer = try answers.answer(order, in: locale)
      let bytes = try answers.json(order, in: locale)
      #expect(bytes == answer.json)
      #expect(try tree(bytes) == answer.tree)
      #expect(try answers.json(order, in: locale) == bytes)
    }
    #expect(answers.kept > 20)
  }

  @Test("A reader of JSON finds every field that an answer promises, in an answer of moderate size")
  func fields() throws {
    let order = Order(
      id: "7", source: "shop", lines: [try OrderFixtures.line("iPhone 12 64GB", country: "DE")])
    let bytes = try OrderFixtures.answers().json(order)
    let fields = try object(try tree(bytes))
    for key in [
      "status", "method_version", "value", "low", "high", "confidence", "unit", "basis",
      "assumptions", "sources", "warnings", "sentence", "reference", "beside", "outside_study",
      "record", "lines", "business_buyer",
    ] {
      #expect(fields[key] != nil, "\(key)")
    }
    #expect(fields["status"] == .text("category_average"))
    #expect(fields["value"] == .text("49.2"))
    #expect(fields["unit"] == .text("kg CO2e"))
    #expect(fields["method_version"] == .text("ademe-2022/final/2026.1"))
    #expect(try object(fields["beside"])["value"] == .text("21.2"))
    #expect(bytes.count < 4500, "\(bytes.count) bytes")
  }

  @Test("Interval and figure of an order are those of an estimate of the same device")
  func interval() throws {
    let answers = try OrderFixtures.answers()
    let pack = try FactorPack.builtIn()
    let order = Order(
      id: "7", source: "shop", lines: [try OrderFixtures.line("iPhone 12 64GB", ordered: 3)])
    for (method, beside) in [("ademe-2022", false), ("prudent", true)] {
      let assessor = UnitAssessor(pack: pack, method: try #require(pack.method(method)))
      let expected = try Assessment(
        of: UnitImpact.Key(item: "smartphone"), units: 3, by: assessor, ranges: .standard
      ).total.inside.climateChange
      let answer = try answers.answer(order)
      let total = beside ? answer.beside?.total : answer.total
      #expect(total?.climate?.net == expected?.net.kilograms)
      #expect(total?.climate?.low == expected?.interval?.low.kilograms)
      #expect(total?.climate?.high == expected?.interval?.high.kilograms)
    }
  }

  @Test("No data is null and never zero; what came back counts zero; each line says why")
  func states() throws {
    let answer = try OrderFixtures.answers().answer(OrderFixtures.everything())
    let states = answer.lines.map(\.state)
    #expect(
      states == [
        .categoryAverage, .categoryAverage, .categoryAverage, .returned, .returned, .noData,
        .noData, .notEligible, .notEligible, .notEligible, .notEligible,
      ])
    for line in answer.lines {
      #expect(!line.reason.isEmpty)
      switch line.state {
      case .noData, .notEligible: #expect(line.totals?.climate?.net == nil)
      case .returned: #expect(line.totals?.climate?.net != nil)
      case .estimated, .categoryAverage: #expect(line.basis != nil && line.reference != nil)
      }
    }
    #expect(answer.lines[3].totals?.climate?.net == "0")
    #expect(answer.lines[4].totals?.climate?.net == "-49.2")
    // Two phones of three, one phone back, one laptop; the monitors stand apart.
    #expect(answer.total?.climate?.net == "130.2")
    #expect(answer.outside?.units == 2)
    #expect(answer.status == .categoryAverage)
  }

  @Test("A device that the edition or the method has no figure for is no data, with the reason")
  func noFigure() throws {
    let order = Order(
      id: "1", source: "",
      lines: [
        try OrderFixtures.line("ThinkPad T480 laptop"),
        try OrderFixtures.line("ThinkPad T480 laptop", state: .unmatched, reason: .noFactor),
      ])
    let answer = try OrderFixtures.answers(edition: .interim).answer(order)
    #expect(answer.status == .noData)
    #expect(answer.total?.climate == nil)
    #expect(answer.lines[0].reason == "the edition has no figure for this device")
    #expect(answer.lines.allSatisfy { $0.state == .noData && $0.totals?.climate == nil })
    let fields = try object(answer.tree)
    #expect(fields["value"] == .null && fields["low"] == .null)
    // Mass is known whatever the method has.
    #expect(fields["kept_in_use_kg"] == .text("1.65"))
  }

  @Test("The status of an order is that of the line that says most")
  func status() throws {
    let answers = try OrderFixtures.answers()
    func status(_ lines: [OrderLine]) throws -> AnswerState {
      try answers.answer(Order(id: "1", source: "", lines: lines)).status
    }
    let returned = try OrderFixtures.line(
      "iPad 9", returned: 1, state: .returned, reason: .returned)
    let unknown = try OrderFixtures.line("Mystery", state: .unmatched, reason: .noCategory)
    let new = try OrderFixtures.line("iPad 9", state: .notEligible, reason: .new)
    #expect(try status([unknown, returned, new]) == .returned)
    #expect(try status([new, unknown]) == .noData)
    #expect(try status([new]) == .notEligible)
    #expect(try status([]) == .notEligible)
    #expect(try status([new, OrderFixtures.line("iPad 9"), unknown]) == .categoryAverage)
  }

  @Test(
    "A figure with D = 1 stands under the words of an upper bound, in every language and format",
    arguments: WordLanguage.allCases)
  func upperBound(language: WordLanguage) throws {
    let answer = try OrderFixtures.answers().answer(
      OrderFixtures.everything(), in: WordLocale(language))
    let heading = Words(WordLocale(language)).text(OrderWord.upperBound)
    #expect(answer.sentence.contains(heading))
    let words = OrderAnswerWords(answer)
    for figure in words.figures + answer.lines.flatMap({ words.figures($0) }) {
      let isPrudent = figure.heading.contains(Words(WordLocale(language)).text(OrderWord.prudent))
      #expect(figure.heading.contains(heading) != isPrudent)
    }
    let shown = try [answer.text, answer.html(), String(decoding: answer.json, as: UTF8.self)]
    for text in shown {
      let folded = text.lowercased()
      for word in [
        "at least", "more than", "au moins", "plus de ", "mindestens", "mehr als", "al menos",
        "más de ", "almeno", "più di ", "your", "offset", "neutral", "earned", "compens", "saved",
        "like new", "comme neuf", "état neuf", "wie neu", "como nuevo", "come nuovo",
      ] {
        #expect(!folded.contains(word), "\(language): \(word)")
      }
    }
  }

  @Test("Titles and ids are written so that neither JSON nor HTML breaks")
  func hostileTexts() throws {
    let id = "<script>\"\\\u{0}\u{1f}é"
    var line = try OrderFixtures.line("iPhone 12")
    line.title = "</title>\" \u{7}"
    let order = Order(id: id, source: "<b>", lines: [line])
    let answers = try OrderFixtures.answers()
    let fields = try object(try tree(try answers.json(order)))
    #expect(fields["order"] == .text(id))
    #expect(try lines(try tree(try answers.json(order)))[0]["title"] == .text(line.title))
    let html = try answers.answer(order).html()
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("\u{7}"))
  }

  @Test("An id in two sources is answered for both")
  func twoSources() throws {
    let order = try OrderFixtures.everything()
    var other = order
    other.source = "ebay"
    let answers = try OrderFixtures.answers()
    let fields = try object(try tree(try answers.json([order, other])))
    guard case .list(let list)? = fields["orders"] else {
      Issue.record("no list")
      return
    }
    #expect(try list.map { try object($0)["source"] } == [.text("orders.csv"), .text("ebay")])
    #expect(try answers.json([order]) == answers.json(order))
  }

  @Test("The template of the page names what the program gives, and nothing is fetched")
  func page() throws {
    let html = try OrderFixtures.answers().answer(OrderFixtures.everything()).html()
    #expect(StatementPageTests().xmlErrors(html) == "")
    for tag in ["<script", "<img", "<link", "http://", "https://"] {
      let found = html.replacing("http://www.w3.org/1999/xhtml", with: "").contains(tag)
      #expect(!found, "\(tag)")
    }
    let template = try #require(ReportTemplate.text("order.mustache"))
    let context = OrderPage(answer: try OrderFixtures.answers().answer(OrderFixtures.everything()))
      .context
    var names = Set(context.keys)
    for value in context.values {
      for row in value as? [[String: Any]] ?? [] {
        names.formUnion(row.keys)
        for inner in row.values {
          for row in inner as? [[String: Any]] ?? [] { names.formUnion(row.keys) }
        }
      }
    }
    let used = Set(template.matches(of: /\{\{\{?[#\/^]?([a-z_]+)\}/).map { String($0.1) })
    #expect(used == names)
  }
}
