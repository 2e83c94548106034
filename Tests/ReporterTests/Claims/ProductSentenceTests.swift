import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("Sentences for products", .timeLimit(.minutes(20)))
struct ProductSentenceTests {
  private func sentence(
    _ item: String, method: String = "prudent", today: String = "2026-12-01",
    link: String? = "https://example.com/m"
  ) throws -> ProductSentence {
    let pack = try FactorPack.builtIn()
    let assessor = UnitAssessor(pack: pack, method: try #require(pack.method(method)))
    return try ProductSentence(
      UnitImpact.Key(item: item), by: assessor,
      today: try #require(CalendarDay(iso: today)), markets: [], link: link)
  }

  @Test(
    "A sentence is about the type of device on average, and valid for two years from the factors' release"
  )
  func words() throws {
    let phone = try sentence("smartphone")
    let text = try phone.lines(WordLocale(.en, country: "GB")).joined(separator: " ")
    #expect(
      text.hasPrefix(
        "Estimated, on average for this type of device (refurbished smartphone): at least "))
    #expect(text.contains("second life of 2 years"))
    #expect(phone.stated <= phone.interval.low)
    #expect(phone.validUntil.description.hasPrefix("2028-"))
  }

  @Test("What has no figures for the public gets no sentence")
  func refusals() throws {
    func id(_ item: String, _ method: String = "prudent") throws -> String? {
      do {
        _ = try sentence(item, method: method)
        return nil
      } catch let refusal as HeadlineRefusal {
        return refusal.id
      }
    }
    #expect(try id("monitor") == "G-08")
    #expect(try id("headphones") == "PO-04")
    #expect(try id("toaster") == "PO-04")
    #expect(try id("smartphone", "ademe-2022") == "HL-03")
    #expect(try id("smartphone", "restart-2021") == "HL-03")
  }

  @Test("It is refused from the day after its last, and says itself when it is not for publication")
  func publication() throws {
    let last = try sentence("smartphone").validUntil
    #expect(try sentence("smartphone", today: last.description).isPublishable)
    let refusal = #expect(throws: HeadlineRefusal.self) {
      try sentence("smartphone", today: last.advanced(by: 1).description)
    }
    #expect(refusal?.id == "HL-07" && refusal?.problem.contains(last.description) == true)
    let bare = try sentence("smartphone", link: nil)
    for language in WordLanguage.allCases {
      let locale = WordLocale(language)
      let mark = Words(locale).text(ClaimWord.unpublished)
      #expect(try bare.lines(locale).first == mark)
      #expect(try !sentence("smartphone").lines(locale).contains(mark))
    }
    #expect(!bare.isPublishable)
  }

  @Test("Our own sentences pass the lint in every language and market")
  func lawful() throws {
    for locale in WordLanguage.allCases.map({ WordLocale($0) }) {
      for item in ["smartphone", "tablet", "laptop"] {
        let text = try sentence(item).lines(locale).joined(separator: " ")
        for market in ["eu", "FR", "GB", "US", "CH"] {
          let findings = ClaimLint(markets: [try #require(ClaimMarket(market))], locale: locale)
            .findings(in: text)
          #expect(
            findings.map(\.rule.id) == [], "\(locale) \(market): \(findings.map(\.words)) \(text)")
        }
      }
    }
  }
}
