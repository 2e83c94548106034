import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("The claim lint", .timeLimit(.minutes(20)))
struct ClaimLintTests {
  private func rules(
    _ text: String, _ locale: String? = nil, _ market: String? = nil,
    _ severity: ClaimRule.Severity = .block
  ) throws -> [String] {
    let markets = try market.map { [try #require(ClaimMarket($0))] } ?? []
    return ClaimLint(markets: markets, locale: locale.flatMap { WordLocale($0) }).findings(in: text)
      .filter { $0.rule.severity == severity }.map(\.rule.id)
  }

  @Test(
    "What shops write is blocked, with a better wording",
    arguments: [
      ("92 % less carbon emissions than new", nil, "percent_source"),
      ("more than 1M tons avoided since 2014", nil, "not_lower_bound"),
      ("more than 1M tons avoided since 2014", nil, "amount_comparison"),
      ("carbon neutral", nil, "neutral"),
      ("Our phones are Carbon-Neutral!", nil, "neutral"),
      ("comme neuf", nil, "like_new"),
      ("Smartphones COMME NEUFS", "fr", "like_new"),
      ("respectueux de l'environnement", nil, "environment_friendly"),
      ("Une démarche respectueuse de l\u{2019}environnement", "fr", "environment_friendly"),
      ("saves the planet", nil, "planet"),
      ("éco\u{2011}responsable", "fr", "generic"),
      ("Téléphones éco-conçus", "fr", "generic"),
      ("Ein umweltfreundliches Handy", nil, "generic"),
      ("Klimaneutrale Laptops", "de", "neutral"),
      ("Teléfonos como nuevos", "es", "like_new"),
      ("Salva el planeta", "es", "planet"),
      ("Smartphone a impatto zero", "it", "neutral"),
      ("Rispettosi dell’ambiente", "it", "environment_friendly"),
      ("Your order offsets 50 kg CO2e", "en", "offset"),
      ("B Corp approved figures", "en", "approved"),
      ("Our CSRD-compliant statement", "en", "approved"),
      ("Our sales reduced global emissions", "en", "consequential"),
      ("We removed 100 t of CO2", "en", "own_reduction"),
      ("We reduced our emissions by 10 %", "en", "own_reduction"),
      ("As much as 500 trees absorb in a year", "en", "planted_trees"),
      ("Every phone will save 50 kg CO2e", "en", "future"),
      ("Guaranteed savings of CO2", "en", "guaranteed"),
      (
        "At least 100 t CO2e avoided in 2025, compared with new devices, if every sale replaces one",
        "en",
        "at_least_of_upper_bound"
      ),
      ("Mindestens 100 t CO2e vermieden seit 2014", "de", "not_lower_bound"),
      ("Wear our green climate badge", "en", "badge"),
      ("Our company is climate friendly", "en", "whole"),
      ("Une entreprise responsable", "fr", "whole"),
      ("Wir sind ein nachhaltiges Unternehmen", "de", "whole"),
      ("Somos una tienda sostenible", "es", "whole"),
      ("La nostra azienda è ecologica", "it", "whole"),
      ("Des téléphones like new", "fr", "like_new"),
      ("Handys, as new", "de", "like_new"),
      ("Smartphone green per tutti", "it", "generic"),
      ("Un choix sustainable", "fr", "generic"),
      ("Móviles eco-friendly", "es", "generic"),
      ("Ein Handy: carbon neutral", "de", "neutral"),
      ("Il telefono che saves the planet", "it", "planet"),
      ("Une boutique zero waste", "fr", "neutral"),
      ("carbon 🌱 neutral", nil, "neutral"),
      ("A green choice", "en", "generic"),
      ("iPhone 12, a green choice", "en", "generic"),
      ("iPhone 12 green choice", "en", "generic"),
      ("Un téléphone vert", "fr", "generic"),
      ("iPhone 12 vert, le choix vert", "fr", "generic"),
      ("Das grüne Handy", "de", "generic"),
      ("El móvil verde", "es", "generic"),
    ] as [(String, String?, String)])
  func blocked(text: String, locale: String?, rule: String) throws {
    let findings = ClaimLint(markets: [], locale: locale.flatMap { WordLocale($0) }).findings(
      in: text)
    let finding = try #require(findings.first { $0.rule.id == rule }, "\(findings.map(\.rule.id))")
    #expect(finding.rule.severity == .block)
    #expect(!finding.reason.isEmpty && !finding.wording.isEmpty && !finding.rule.checklist.isEmpty)
    #expect(text.contains(finding.words))
  }

  @Test(
    "Nothing is found inside other words or in plain words",
    arguments: [
      "Greenhouse gases are counted in kg", "Refurbished phones, tested and with data erased",
      "The treetop is not a forestry", "Le verset est vertical", "Der Neubau steht",
      "Telefonos verdaderos", "Una tuta per il salvadanaio",
    ])
  func plain(text: String) throws {
    #expect(try rules(text) == [])
  }

  @Test(
    "A condition grade next to a mention of new goods is blocked in France, and elsewhere is not")
  func grade() throws {
    let text = "Très bon état, 50 € de moins que le neuf"
    #expect(try rules(text, "fr", "FR") == ["grade_beside_new"])
    #expect(try rules(text, "fr", "US") == [])
    // Belgium follows the Union's law; Switzerland has none that we know of: the strictest.
    #expect(try rules(text, "fr", "BE") == [])
    #expect(try rules(text, "fr", "CH") == ["grade_beside_new"])
    #expect(try rules(text, "fr") == ["grade_beside_new"])
  }

  @Test(
    "A colour beside a device or its storage is a warning, in any language and without one",
    arguments: [
      "iPhone 12 vert", "iPhone 12 64 GB grün", "iPhone 12 verde 64GB", "iPhone 13 Pro Max green",
      "iPhone 12 - 64 Go - Vert - Débloqué", "Samsung Galaxy S21 FE verde", "iPad Air green",
      "iPhone 11 Pro 256GB midnight green", "iPhone 11, couleur : vert",
      "Redmi Note 9 Pro verte",
    ])
  func colour(text: String) throws {
    for locale in [nil, "en", "fr", "de", "es", "it"] {
      #expect(try rules(text, locale) == [], "\(locale ?? "")")
      #expect(try rules(text, locale, nil, .warn) == ["colour"], "\(locale ?? "")")
    }
  }

  @Test("A percentage against new goods needs a base, and a price is one")
  func bare() throws {
    for (text, locale) in [
      ("-87 % par rapport au neuf", "fr"), ("87 % less than new", "en"),
      ("87 % weniger als neu", "de"), ("-87 % rispetto al nuovo", "it"),
      ("-87 % respecto a uno nuevo", "es"),
    ] {
      #expect(try rules(text, locale, nil, .missing) == ["percent_bare"])
      #expect(try rules(text, locale) == [])
    }
    #expect(try rules("-30 % par rapport au prix du neuf", "fr", nil, .missing) == [])
    #expect(try rules("199 €, -30 % par rapport au neuf", "fr", nil, .missing) == [])
  }

  @Test("Leaves and planets are looked at, also where no language can be told")
  func signs() throws {
    for text in ["iPhone 12 🌱", "Refurbished ♻️ phones", "🌍", "Ein Handy 🍃"] {
      #expect(try rules(text, nil, nil, .warn) == ["symbol"], "\(text)")
      #expect(try rules(text) == [])
    }
    #expect(try rules("Samsung® Galaxy™ 5 ⭐ 199 €", nil, nil, .warn) == [])
  }

  @Test("What is doubtful is a warning, and what is missing is named")
  func warnings() throws {
    #expect(try rules("Your phone", "en", nil, .warn) == ["your"])
    #expect(try rules("Votre téléphone", "fr", nil, .warn) == ["your"])
    #expect(try rules("Ihr Gerät", "de", nil, .warn) == ["your"])
    #expect(try rules("Save up to 50 kg", "en", nil, .warn).contains("up_to"))
    #expect(
      try rules("E-waste diverted from landfill", "en", nil, .warn).contains("waste_diverted"))
    let missing = try rules(
      "About 20 kg CO2e avoided compared with buying new", "en", nil, .missing)
    #expect(
      missing == [
        "amount_period", "amount_assumption", "amount_scope", "amount_link", "amount_date",
      ])
    let dated = try rules(
      "About 20 kg CO2e avoided, valid until 31.12.2027", "en", nil, .missing)
    #expect(dated.contains("amount_link") && !dated.contains("amount_date"))
  }

  @Test("Every rule has a reason and a wording in every language, and nothing is left over")
  func complete() throws {
    #expect(ClaimRule.all.count >= 30)
    #expect(Set(ClaimRule.all.map(\.id)).count == ClaimRule.all.count)
    for language in WordLanguage.allCases {
      let words = ClaimWords.of(language)
      #expect(words.keys.reasons == Set(ClaimRule.all.map(\.id)), "\(language)")
      #expect(words.keys.wordings == Set(ClaimRule.all.map(\.wording)), "\(language)")
      let sets = ClaimPhrases.of(language).names
      let named = Set(ClaimRule.all.flatMap { $0.when + $0.unless + $0.inside })
      #expect(sets == named.union(["language"]), "\(language)")
    }
  }

  @Test("Every better wording is lawful itself", arguments: WordLanguage.allCases)
  func wordings(language: WordLanguage) {
    for wording in ClaimWords.of(language).allWordings {
      let findings = ClaimLint(markets: [], locale: WordLocale(language)).findings(in: wording)
        .filter { $0.rule.severity == .block }
      #expect(findings.map(\.rule.id) == [], "\(language): \(wording)")
    }
  }

  @Test("Markets are countries or the Union, and a country without a law of its own has all")
  func markets() throws {
    #expect(ClaimMarket("fr")?.laws == [.eu, .fr])
    #expect(ClaimMarket("DE")?.laws == [.eu])
    #expect(ClaimMarket("uk")?.id == "GB")
    #expect(ClaimMarket("CH")?.laws == Set(ClaimMarket.Law.allCases))
    #expect(ClaimMarket("EU")?.id == "eu")
    for text in ["", "FRA", "1A", "europe"] { #expect(ClaimMarket(text) == nil) }
  }

  @Test("The law on claims that is not in force is never cited")
  func noProposal() throws {
    for rule in ClaimRule.all { #expect(!rule.law.contains("166")) }
  }
}
