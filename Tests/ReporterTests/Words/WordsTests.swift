import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("Words in five languages")
struct WordsTests {
  /// Every topic that the program has words of: a new one is added here.
  private static let topics: [any WordKey.Type] = [
    CommonWord.self, ClaimWord.self, OrderWord.self, OrderReasonWord.self, OrderDeviceWord.self,
  ]
  /// Topics whose keys are the names of things of ours: they are looked up, not written in the sources.
  private static let namedTopics = [OrderReasonWord.topic, OrderDeviceWord.topic]

  /// The keys and texts of a table.
  private func table(_ folder: String, _ topic: String) -> [String: String] {
    WordTables.table(folder, topic)
  }

  private func names<Key: WordKey>(_ type: Key.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z_]+)\}/).map { String($0.1) })
  }

  @Test("No key is missing or left over in any language", arguments: WordLanguage.allCases)
  func keys(language: WordLanguage) throws {
    for topic in Self.topics {
      let found = table(language.rawValue, topic.topic)
      var expected: Set<String> = []
      for name in names(topic) {
        // A key has forms everywhere or nowhere.
        let hasForms = table("en", topic.topic)["\(name).other"] != nil
        expected.formUnion(
          hasForms ? PluralCategory.all(of: language).map { "\(name).\($0.rawValue)" } : [name])
      }
      let missing = expected.subtracting(found.keys).sorted()
      let left = Set(found.keys).subtracting(expected).sorted()
      #expect(missing == [], "reports/words/\(language.rawValue)/\(topic.topic).csv")
      #expect(left == [], "reports/words/\(language.rawValue)/\(topic.topic).csv")
      #expect(found.values.allSatisfy { !$0.isEmpty && !$0.hasSuffix(" ") })
    }
  }

  @Test("A text has the same places in every language", arguments: WordLanguage.allCases)
  func places(language: WordLanguage) {
    for topic in Self.topics {
      let english = table("en", topic.topic)
      for (key, text) in table(language.rawValue, topic.topic) {
        // A form for one may leave the number out, and English has no form for millions.
        let other = key.hasSuffix(".many") ? "\(key.dropLast(5)).other" : key
        let (own, theirs) = (places(text), places(english[other] ?? ""))
        #expect(
          own == theirs
            || (key.hasSuffix(".one") && own.union(["number"]) == theirs.union(["number"])),
          "\(language.rawValue)/\(topic.topic) \(key): \(own) and \(theirs)")
      }
    }
  }

  @Test("Every key is used, and every table belongs to a topic and a language")
  func used() throws {
    let sources = try ["Reporter", "ImpactCommand", "ImpactServer"].flatMap { target in
      try ProjectFiles.paths(below: "Sources/\(target)", ending: [".swift"]).map {
        try ProjectFiles.text("Sources/\(target)/\($0)")
      }
    }.joined(separator: "\n")
    func check<Key: WordKey>(_ type: Key.Type) {
      for key in type.allCases {
        #expect(sources.firstRange(of: ".\(key)") != nil, "\(type).\(key) is not used")
      }
    }
    for topic in Self.topics where !Self.namedTopics.contains(topic.topic) { check(topic) }
    let tables = ReportTemplate.names.filter { $0.hasPrefix("words/") }
    for name in tables {
      let parts = name.split(separator: "/").map(String.init)
      #expect(WordLocale(parts[1]) != nil, "\(name)")
      // The words of the web page are held to their type by its own tests.
      guard parts[2] != "web.csv" else { continue }
      let topic = try #require(Self.topics.first { "\($0.topic).csv" == parts[2] }, "\(name)")
      // What a country says otherwise is something that its language says.
      let all = table(String(parts[1].prefix(2)), topic.topic)
      #expect(table(parts[1], topic.topic).keys.allSatisfy { all[$0] != nil }, "\(name)")
    }
    #expect(tables.count >= Self.topics.count * WordLanguage.allCases.count)
  }

  @Test(
    "Plural forms are those of CLDR",
    arguments: [
      (WordLanguage.en, "other one other other other other"),
      (.de, "other one other other other other"),
      (.fr, "one one one other many other"),
      (.es, "other one other other many other"),
      (.it, "other one other other many other"),
    ])
  func plurals(language: WordLanguage, expected: String) {
    let numbers = [
      ShownNumber(0), ShownNumber(1), ShownNumber(digits: 15, decimals: 1), ShownNumber(2),
      ShownNumber(1_000_000), ShownNumber(1_000_001),
    ]
    let forms = numbers.map { PluralCategory(of: $0, in: language).rawValue }
    #expect(forms.joined(separator: " ") == expected)
  }

  @Test("1.0 is one in Spanish only, and 1.5 is one in French only")
  func decimals() {
    func forms(_ digits: Int128) -> [WordLanguage] {
      WordLanguage.allCases.filter {
        PluralCategory(of: ShownNumber(digits: digits, decimals: 1), in: $0) == .one
      }
    }
    #expect(forms(10) == [.fr, .es])
    #expect(forms(15) == [.fr])
  }

  @Test("Numbers, percentages and dates are those of the system's CLDR in every locale")
  func customs() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for name in LocaleCustoms.names {
      let locale = try #require(WordLocale(name))
      let words = Words(locale)
      let system = Locale(identifier: name.replacing("-", with: "_"))
      for (digits, decimals) in [(0, 0), (999, 0), (1234, 0), (12345, 0), (12_345_678, 0)]
        + [(5, 1), (12_345, 1), (123_456, 1), (123_456_789, 2)]
      {
        let number = Decimal(digits) / pow(Decimal(10), decimals)
        let expected = number.formatted(
          .number.locale(system).precision(.fractionLength(decimals)))
        #expect(
          words.number(ShownNumber(digits: Int128(digits), decimals: decimals)) == expected,
          "\(name)")
      }
      let percent = words.percent(39)
      #expect(percent == Decimal(0.39).formatted(.percent.locale(system)), "\(name)")
      for month in 1...12 {
        let day = try #require(CalendarDay(year: 2025, month: month, day: 17))
        let date = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
        var long = Date.FormatStyle(date: .long, time: .omitted, locale: system, timeZone: .gmt)
        long.calendar = calendar
        #expect(words.day(day) == date.formatted(long), "\(name)")
        var wide = Date.FormatStyle(locale: system, timeZone: .gmt).month(.wide).year()
        wide.calendar = calendar
        #expect(words.month(day.month) == date.formatted(wide), "\(name)")
      }
    }
    #expect(LocaleCustoms.names.count > 150)
  }

  @Test("Spans are said as people say them")
  func spans() throws {
    func span(_ locale: String, _ from: String, _ to: String) throws -> String {
      Words(try #require(WordLocale(locale))).span(
        try #require(CalendarDay(iso: from)), try #require(CalendarDay(iso: to)))
    }
    #expect(try span("en", "2025-01-01", "2025-12-31") == "in 2025")
    #expect(try span("de", "2025-01-01", "2025-12-31") == "im Jahr 2025")
    #expect(try span("de-AT", "2025-01-01", "2025-01-31") == "im Jänner 2025")
    #expect(
      try span("fr", "2025-01-01", "2025-03-31") == "du 1er janvier 2025 au 31 mars 2025")
    #expect(
      try span("es-MX", "2024-07-01", "2025-06-30")
        == "del 1 de julio de 2024 al 30 de junio de 2025")
    #expect(try span("en-GB", "2025-03-03", "2025-03-03") == "on 3 March 2025")
  }

  @Test("Locales are read in the usual spellings, and no other")
  func locales() {
    #expect(WordLocale("fr_ch")?.description == "fr-CH")
    #expect(WordLocale("DE")?.description == "de")
    for text in ["", "nl", "fr-", "fr-FRA", "fr-FR-x", "français", "en-1"] {
      #expect(WordLocale(text) == nil, "\(text)")
    }
    #expect(Words(WordLocale(.fr, country: "XX")).number(1234) == "1\u{202F}234")
  }

  @Test("A value that looks like a place stays as it is")
  func fill() {
    let words = Words(.english)
    #expect(
      words.text(CommonWord.listEnd, ["first": "{last}", "last": "b"]) == "{last} and b")
    #expect(words.list(["a"]) == "a")
    #expect(words.list(["a", "b", "c"]) == "a, b and c")
  }
}
