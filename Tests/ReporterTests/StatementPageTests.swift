import CLibXML2
import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("The page", .timeLimit(.minutes(20)))
struct StatementPageTests {
  /// What libxml2 says of a document; empty when it is well-formed.
  func xmlErrors(_ html: String) -> String {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    var bytes = Array(html.utf8CString)
    let document = xmlReadMemory(
      &bytes, Int32(bytes.count - 1), "statement.html", nil, Int32(options))
    defer { xmlFreeDoc(document) }
    guard document == nil else { return "" }
    guard let error = xmlGetLastError()?.pointee, let message = error.message else { return "?" }
    return "line \(error.line): \(String(cString: message))"
  }

  @Test("The template names exactly what the renderer gives, in every section")
  func vocabulary() throws {
    let template = try #require(ReportTemplate.text("statement.mustache"))
    var used: Set<String> = []
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let tag = rest[open.upperBound..<close.lowerBound]
      let name = String(tag.drop { "{#^/!".contains($0) })
      if tag.first != "!" { used.insert(name) }
      rest = rest[close.upperBound...]
    }
    let context = StatementPage(statement: try Fixtures.statement(Fixtures.mixed)).context
    var given = Set(context.keys)
    for rows in [context, StatementPage(statement: try Fixtures.statement(emptyExport)).context] {
      for case let list as [[String: Any]] in rows.values {
        for row in list { given.formUnion(row.keys) }
      }
    }
    #expect(used.subtracting(given.union(["file", "reason", "kind", "mass"])) == [])
    #expect(given.subtracting(used) == [])
  }

  private let emptyExport = "Order ID,Product,Quantity,Order Date\n1,iPhone 12,1,2025-03-01\n"

  @Test("Every row of a section has every name of it, so that none is taken from outside")
  func rows() throws {
    let context = StatementPage(statement: try Fixtures.examples()).context
    for (name, value) in context {
      guard let rows = value as? [[String: Any]], let first = rows.first else { continue }
      for row in rows { #expect(Set(row.keys) == Set(first.keys), "\(name)") }
    }
  }

  @Test("An XML parser reads the page, and no place is left unfilled")
  func wellFormed() throws {
    for statement in [
      try Fixtures.examples(), try Fixtures.statement(Fixtures.mixed),
      try Fixtures.statement(emptyExport), try Fixtures.statement("Order ID,Product,Order Date\n"),
    ] {
      let html = try StatementPage(statement: statement).html()
      #expect(xmlErrors(html) == "")
      #expect(!html.contains("{{"))
      #expect(!html.lowercased().contains("<script"))
      #expect(!html.contains("src=\"http"))
    }
  }

  @Test("Markup, control characters and 10 kB in a title stay text, and the page stays small")
  func hostileTitles() throws {
    let long = String(repeating: "x", count: 10_000)
    let export =
      "Order ID,Product,Quantity,Order Date,Condition\n"
      + "1,<b>Mystery</b> & \u{1}\u{FFFE}box,1,2025-03-01,Good\n2,\(long),1,2025-03-01,Good\n"
    let html = try StatementPage(statement: try Fixtures.statement(export)).html()
    #expect(xmlErrors(html) == "")
    #expect(html.contains("&lt;b&gt;Mystery&lt;/b&gt; &amp;"))
    #expect(!html.contains("<b>Mystery"))
    #expect(html.utf8.count < 200_000)
  }

  @Test(
    "On screen and on paper a figure has as many rows as it has parts, so that none lies over another"
  )
  func figureRows() throws {
    let css = try #require(ReportTemplate.text("statement.css"))
    let template = try #require(ReportTemplate.text("statement.mustache"))
    let article = try #require(
      template.split(separator: "<article class=\"figure\">").dropFirst().first?
        .split(separator: "</article>").first)
    // Parts of the article stand eight blanks deep.
    let parts = article.split(separator: "\n").count {
      $0.hasPrefix("        <") && !$0.hasPrefix("         ") && !$0.hasPrefix("        </")
    }
    let rows = css.matches(of: /grid-template-rows: repeat\((\d+), auto\)/).map { Int($0.1) }
    let spans = css.matches(of: /grid-row: span (\d+)/).map { Int($0.1) }
    #expect(rows == [parts, parts] && spans == [parts, parts], "\(parts) parts")
  }

  @Test("What must be said is said")
  func words() throws {
    let html = try StatementPage(statement: try Fixtures.statement(Fixtures.mixed)).html()
    for words in [
      "if every sale replaces a new device (upper bound)", "not a carbon credit",
      "Not part of, not deducted from and not offset against our scope 1, 2 and 3 emissions",
      "Outside the study, our proxy", "Not verified", "French study applied to other countries",
      "share of sales that replace a new device", "Calculation record", "returns",
      "lifetime of the second life",
      "no measured displacement for refurbished electronics was found",
    ] {
      #expect(html.localizedCaseInsensitive(words), "missing: \(words)")
    }
    for words in ["at least", "more than", "saved", "eco-friendly"] {
      #expect(!html.lowercased().contains(words), "must not stand there: \(words)")
    }
    #expect(!html.contains("the seller's word was taken"))
  }

  @Test("Both methods stand side by side with their figures")
  func twoFigures() throws {
    let page = StatementPage(statement: try Fixtures.statement(Fixtures.mixed))
    let figures = try #require(page.context["figures"] as? [[String: Any]])
    #expect(figures.map { $0["id"] as? String } == ["ademe-2022", "prudent"])
    // 3 phones and 2 laptops: 147.6 + 162 kg; prudent 63.6 + 57 kg.
    #expect(figures.map { $0["exact"] as? String } == ["309.6 kg CO2e", "120.6 kg CO2e"])
    let prudent = StatementPage(
      statement: try Fixtures.statement(Fixtures.mixed, method: "prudent"))
    let swapped = try #require(prudent.context["figures"] as? [[String: Any]])
    #expect(swapped.map { $0["id"] as? String } == ["prudent", "ademe-2022"])
  }

  @Test("Every template, style sheet and table of the folder is compiled in")
  func embedded() throws {
    let paths = try ProjectFiles.paths(
      below: "reports", ending: [".mustache", ".css", ".csv", ".js", ".json"])
    let names = paths.map { $0.hasPrefix("templates/") ? String($0.dropFirst(10)) : $0 }
    #expect(ReportTemplate.names.sorted() == names.sorted())
    for (name, path) in zip(names, paths) {
      #expect(ReportTemplate.text(name) == (try ProjectFiles.text("reports/\(path)")))
    }
  }
}

extension String {
  /// Whether the page says the words, whatever their letters' size.
  fileprivate func localizedCaseInsensitive(_ words: String) -> Bool {
    lowercased().contains(words.lowercased())
  }
}
