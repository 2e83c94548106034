import Impact
import ImpactTestSupport
import Testing

/// The examples of the articles, compiled and run, and compared with the articles' text.
@Suite("The articles", .timeLimit(.minutes(20)))
struct ArticleTests {
  @Test("The landing page sums up phones and laptops with their interval")
  func landingPage() throws {
    let pack = try FactorPack.builtIn()
    guard let method = pack.method("ademe-2022"), let march = CalendarMonth(iso: "2025-03") else {
      throw NoResult.notInMethod
    }
    var sales = ActivityTable()
    sales.add(units: 300, of: "smartphone", country: "FR", month: march)
    sales.add(units: 200, of: "laptop", country: "FR", month: march)
    let assessor = UnitAssessor(pack: pack, method: method)
    let year = try Assessment(of: sales, by: assessor, ranges: .standard)
    let climate = year.total.inside.climateChange
    #expect(climate?.net.kilograms == "30960")
    #expect(climate?.interval?.low.kilograms == "16824.517542")
    #expect(climate?.interval?.high.kilograms == "43870.003324")
  }

  @Test("The method: a smartphone under each of the four methods")
  func fourMethods() throws {
    let pack = try FactorPack.builtIn()
    var avoided: [String: String] = [:]
    for method in pack.methods {
      let phone = try UnitAssessor(pack: pack, method: method).assess(.init(item: "smartphone"))
      avoided[method.id] = phone.avoided[.climateChange]?.net.kilograms
    }
    #expect(avoided["ademe-2022"] == "49.2")
    #expect(avoided["prudent"] == "21.2")
    #expect(avoided["one-to-one"] == "77.2")
    #expect(avoided["restart-2021"] == "25.255")
  }

  @Test("The method: a desktop computer in France and in Poland under prudent")
  func desktop() throws {
    let pack = try FactorPack.builtIn()
    guard let prudent = pack.method("prudent") else { throw NoResult.notInMethod }
    let assessor = UnitAssessor(pack: pack, method: prudent)
    let inFrance = try assessor.assess(.init(item: "desktop", country: "FR"))
    let inPoland = try assessor.assess(.init(item: "desktop", country: "PL"))
    #expect(inFrance.avoided[.climateChange]?.gross?.kilograms == "83.1")
    #expect(inFrance.avoided[.climateChange]?.burden?.kilograms == "45.552794")
    #expect(inFrance.avoided[.climateChange]?.net.kilograms == "37.547206")
    #expect(inPoland.avoided[.climateChange]?.net.kilograms == "-49.956434")
  }

  @Test("Uncertainty: a million phones have the interval of one, times a million")
  func million() throws {
    let pack = try FactorPack.builtIn()
    guard let method = pack.method("ademe-2022"), let march = CalendarMonth(iso: "2025-03") else {
      throw NoResult.notInMethod
    }
    let assessor = UnitAssessor(pack: pack, method: method)
    func interval(_ units: Int64) throws -> Interval? {
      var sales = ActivityTable()
      sales.add(units: units, of: "smartphone", country: "FR", month: march)
      return try Assessment(of: sales, by: assessor, ranges: .standard).total.inside.climateChange?
        .interval
    }
    let one = try interval(1)
    let million = try interval(1_000_000)
    #expect(one?.low.kilograms == "21.814322")
    #expect(one?.high.kilograms == "69.024629")
    #expect(million?.low.kilograms == "21814322.071624")
    #expect(million?.high.kilograms == "69024629.466087")
    #expect(one?.mean.kilograms == "44.344603")
    #expect(one?.median.kilograms == "43.863208")
  }

  @Test("Uncertainty: the ends of two correlation groups")
  func swings() throws {
    let pack = try FactorPack.builtIn()
    guard let prudent = pack.method("prudent") else { throw NoResult.notInMethod }
    func net(_ group: String, at end: ParameterChoice.End) throws -> String? {
      let choice = ParameterChoice(ends: [group: end])
      return try UnitAssessor(pack: pack, method: prudent, choice: choice)
        .assess(.init(item: "smartphone", country: "FR")).avoided[.climateChange]?.net.kilograms
    }
    let fewReplace = try net("displacement", at: .low)
    let manyReplace = try net("displacement", at: .high)
    let shortLife = try net("second_life", at: .low)
    let longLife = try net("second_life", at: .high)
    #expect(fewReplace == "15.04")
    #expect(manyReplace == "32.96")
    #expect(shortLife == "7.2")
    #expect(longLife == "35.2")
  }

  @Test("Displacement: the break-even rate of a desktop computer in two countries")
  func breakEven() throws {
    let pack = try FactorPack.builtIn()
    guard let prudent = pack.method("prudent") else { throw NoResult.notInMethod }
    func net(_ country: String, _ rate: Rational) throws -> Int128 {
      try UnitAssessor(pack: pack, method: prudent, choice: ParameterChoice(displacement: rate))
        .assess(.init(item: "desktop", country: country)).avoided[.climateChange]?.net.count ?? 0
    }
    func breakEven(_ country: String) throws -> Int128 {
      let none = try net(country, .zero)
      return Rational(-none * 1000, over: try net(country, .one) - none).roundedHalfEven()
    }
    let france = try breakEven("FR")
    let poland = try breakEven("PL")
    #expect(france == 291)
    #expect(poland == 641)
  }

  @Test("Adding a factor: the overlay of the article loads and replaces one number")
  func factor() throws {
    let tables = try Article("AddingAFactor").tables
    let pack = try FactorPack(tables: PackTable.embedded, overlay: tables)
    guard let method = pack.method("ademe-2022") else { throw NoResult.notInMethod }
    let phone = try UnitAssessor(pack: pack, method: method).assess(.init(item: "smartphone"))
    let avoided = phone.avoided[.climateChange]?.net.kilograms
    let burden = phone.terms.first { $0.symbol == "R" }
    #expect(avoided == "50.8")
    #expect(burden?.row?.place.description == "example-shop/own/refurbishing.csv:2")
    #expect(pack.overlay?.id == "example-shop")
  }

  @Test("Adding a category: the overlay of the article loads and its category is summed apart")
  func category() throws {
    let tables = try Article("AddingACategory").tables
    let pack = try FactorPack(tables: PackTable.embedded, overlay: tables)
    guard let method = pack.standardMethod, let march = CalendarMonth(iso: "2025-03") else {
      throw NoResult.notInMethod
    }
    var sales = ActivityTable()
    sales.add(units: 10, of: "drone", country: "FR", month: march)
    sales.add(units: 10, of: "smartphone", country: "FR", month: march)
    let total = try Assessment(of: sales, by: UnitAssessor(pack: pack, method: method)).total
    #expect(total.inside.climateChange?.net.kilograms == "492")
    #expect(total.outside.climateChange?.net.kilograms == "216")
    #expect(total.outside.keptInUse?.kilograms == "9")
  }

  @Test("Comparing statements: the parts of the worked example")
  func restatement() throws {
    let tables = try Article("AddingAFactor").tables
    let old = try FactorPack.builtIn()
    let new = try FactorPack(tables: PackTable.embedded, overlay: tables)
    guard let ademe = old.method("ademe-2022"), let prudent = new.method("prudent"),
      let before = CalendarMonth(iso: "2024-06"), let after = CalendarMonth(iso: "2025-06")
    else { throw NoResult.notInMethod }
    var sold2024 = ActivityTable()
    sold2024.add(units: 300, of: "smartphone", country: "FR", month: before)
    sold2024.add(units: 200, of: "laptop", country: "FR", month: before)
    var sold2025 = ActivityTable()
    sold2025.add(units: 400, of: "smartphone", country: "FR", month: after)
    sold2025.add(units: 150, of: "laptop", country: "FR", month: after)
    let change = try Restatement(
      old: .init(activity: sold2024, assessor: UnitAssessor(pack: old, method: ademe)), again: nil,
      correction: .dataCorrection,
      new: .init(activity: sold2025, assessor: UnitAssessor(pack: new, method: prudent)))
    #expect(change.inside.old.kilograms == "30960")
    #expect(change.inside.parts[.dataCorrection]?.kilograms == "0")
    #expect(change.inside.parts[.volume]?.kilograms == "3096")
    #expect(change.inside.parts[.mix]?.kilograms == "-2226")
    #expect(change.inside.parts[.factor]?.kilograms == "640")
    #expect(change.inside.parts[.method]?.kilograms == "-19075")
    #expect(change.inside.new.kilograms == "13395")
  }

  /// A line `result  // value` stands here as `#expect(result == value)`, a line `let name = …  // value` as
  /// the line and `#expect(name == value)`.
  @Test("Every line of Swift in the articles stands in these tests, and its value is asserted")
  func lines() throws {
    let tests = Set(
      try ProjectFiles.text("Tests/ImpactTests/Structure/ArticleTests.swift").split(separator: "\n")
        .map { $0.drop { $0 == " " } })
    var count = 0
    for article in try Article.all {
      for line in article.blocks("swift").joined() {
        let parts = line.drop { $0 == " " }.split(separator: "  // ", maxSplits: 1)
        guard let code = parts.first else { continue }
        let words = code.split(separator: " ")
        let isNamed = words.count > 3 && words[0] == "let" && words[2] == "="
        if isNamed || parts.count == 1 {
          #expect(tests.contains(code), "\(article.name): \(line)")
        }
        if parts.count == 2 {
          let result = isNamed ? words[1] : code
          #expect(tests.contains("#expect(\(result) == \(parts[1]))"), "\(article.name): \(line)")
        }
        count += 1
      }
    }
    #expect(count > 80)
  }

  @Test("Every command that the articles name is a command of the program")
  func commands() throws {
    let sources = try ProjectFiles.paths(below: "Sources/ImpactCommand", ending: [".swift"])
      .map { try ProjectFiles.text("Sources/ImpactCommand/\($0)") }
    let root = try #require(sources.first { $0.contains("commandName: \"impact\"") })
    var count = 0
    for article in try Article.all {
      for words in article.commands {
        let command = try #require(words.first, "\(article.name): impact alone")
        let type = "\(command.prefix(1).uppercased())\(command.dropFirst())Command"
        #expect(root.contains("\(type).self"), "\(article.name): impact \(command)")
        let hasParts = sources.contains {
          $0.contains("struct \(type): ") && $0.contains("subcommands:")
        }
        if hasParts {
          let name = "`impact \(words.prefix(2).joined(separator: " "))`"
          let isKnown = sources.contains { $0.contains("/// \(name)") }
          #expect(isKnown, "\(article.name): \(name)")
        }
        count += 1
      }
    }
    #expect(count > 10)
  }

  @Test("Every link of the articles that is no address leads to an article or a file")
  func links() throws {
    let articles = try Article.all
    let names = Set(articles.map(\.name))
    var count = 0
    for article in articles {
      for link in article.text.split(separator: "<doc:").dropFirst() {
        let name = link.prefix { $0 != ">" && $0 != "#" }
        #expect(names.contains(String(name)), "\(article.name): \(name)")
        count += 1
      }
      for link in article.text.split(separator: "](").dropFirst() {
        let target = link.prefix { $0 != ")" && $0 != "#" }
        guard !target.isEmpty, !target.contains("://") else { continue }
        #expect(throws: Never.self, "\(article.name): \(target)") {
          try ProjectFiles.text("\(Article.folder)/\(target)")
        }
      }
    }
    #expect(count > 15)
  }
}
