import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Finding out what a line is", .timeLimit(.minutes(10)))
struct MatcherTests {
  private func kind(_ title: String, category: String = "") throws -> ProductMatch.Kind {
    try Matcher.builtIn().product(category: category, title: title).kind
  }

  @Test(
    "A case, a cable or a part is an accessory, whatever device it is for",
    arguments: [
      "Coque iPhone 8 Plus - TPU - Transparent", "Lightning Charging Cable", "USB-C Charging Cable",
      "Laptop Docking Station", "Tablet Computer Batteries", "AA Batteries (4-pack)",
      "Hülle für Samsung Galaxy S21", "iPhone 12 case", "Chargeur MacBook Pro 60W",
    ])
  func accessories(title: String) throws {
    #expect(try kind(title) == .accessory)
  }

  @Test(
    "A device is found by its family or by a word for it",
    arguments: [
      ("iPhone", "smartphone"), ("Google Phone", "smartphone"), ("Vareebadd Phone", "smartphone"),
      ("Macbook Pro Laptop", "laptop"), ("ThinkPad Laptop", "laptop"),
      ("27in 4K Gaming Monitor", "monitor"), ("Flatscreen TV", "tv"),
      ("Apple Airpods Headphones", "headphones"), ("Wired Headphones", "headphones"),
      ("LG Washing Machine", "washing_machine"), ("LG Dryer", "dryer"),
      ("Apple iPhone 5S 16 Go - Gris - Débloqué", "smartphone"),
      ("iPhone 12 64GB with charger and case", "smartphone"),
      ("Samsung Galaxy Tab S6 Lite 64 Go", "tablet"),
      ("Lenovo ThinkCentre M720q Tiny", "desktop"),
      ("PlayStation 4 Pro - Konsole Schwarz, 1TB (Generalüberholt)", "home_console"),
    ])
  func devices(title: String, category: String) throws {
    #expect(try kind(title) == .device(category))
  }

  @Test("What is no device is none", arguments: ["Apple Cider Vinegar Effervescent", "", "—", "🙂"])
  func nothing(title: String) throws {
    #expect(try kind(title) == .unknown)
  }

  @Test(
    "A category column decides: names in five languages, Google ids, GS1 bricks, paths",
    arguments: [
      ("Smartphones", "smartphone"), ("Ordinateurs portables", "laptop"), ("Handys", "smartphone"),
      ("Portátiles", "laptop"), ("267", "smartphone"), ("328", "laptop"),
      ("267 - Electronics > Communications > Telephony > Mobile Phones", "smartphone"),
      ("Electronics > Computers > Laptops", "laptop"), ("10001198", "smartphone"),
      ("10001145", "laptop"),
    ])
  func categories(text: String, category: String) throws {
    #expect(try kind("", category: text) == .device(category))
    #expect(try Matcher.builtIn().product(category: text, title: "").level == .category)
  }

  @Test("A case in the category of smartphones is a case; so is anything in a category of cases")
  func guards() throws {
    #expect(try kind("Coque iPhone 12", category: "Smartphones") == .accessory)
    #expect(try kind("iPhone 12", category: "Mobile Phone Cases") == .accessory)
    #expect(try kind("iPhone 12 shipping", category: "Shipping") == .notGoods)
  }

  @Test("A bare number may be the shop's own code: the title knows better")
  func ownCodes() throws {
    #expect(try kind("Lenovo ThinkPad T480", category: "267") == .device("laptop"))
  }

  @Test(
    "The title shows whether goods are refurbished or new",
    arguments: [
      ("Apple iPhone 8 256GB (Renewed)", Condition.refurbished),
      ("Apple iPhone 15 128Go – Rose (Reconditionné)", .refurbished),
      ("Apple iPhone 15 128 GB (Generalüberholt)", .refurbished),
      ("Televisor LG 55'' OLED (Reacondicionado)", .refurbished),
      ("Apple iPhone 12 Pro, 256GB (Ricondizionato)", .refurbished),
      ("iPhone 11 64GB sealed", .new), ("iPhone 11 64 Go neuf", .new),
      ("iPhone 11 64 GB neu", .new),
      ("iPhone 11 64GB", .unknown), ("iPhone 11 reconditionné, batterie neuve", .refurbished),
    ])
  func titleConditions(title: String, condition: Condition) throws {
    #expect(try Matcher.builtIn().product(category: "", title: title).titleCondition == condition)
  }

  @Test(
    "A condition column is read by its words; a grade is a refurbished device's",
    arguments: [
      ("Refurbished", Condition.refurbished), ("Très bon état", .refurbished),
      ("Good", .refurbished),
      ("A", .refurbished), ("New", .new), ("Neuf", .new), ("Used", .used), ("N/A", .unknown),
      ("no", .unknown), ("3000", .unknown),
      ("For parts or not working", .broken), ("Used, very good condition", .used), ("", .unknown),
    ])
  func conditions(text: String, condition: Condition) throws {
    #expect(try Matcher.builtIn().condition(text).condition == condition)
  }

  @Test(
    "A status says whether a sale stands",
    arguments: [
      ("completed", StatusVerdict.sold), ("Shipped - Delivered to Buyer", .sold), ("", .sold),
      ("Annulée", .cancelled), ("voided", .cancelled), ("refunded", .returned),
      ("Remboursée", .returned), ("Pending", .pending), ("xyzzy", .unknown),
    ])
  func statuses(text: String, verdict: StatusVerdict) throws {
    #expect(try Matcher.builtIn().status(text) == verdict)
  }

  @Test(
    "A country is known by code, name or locale",
    arguments: [
      ("FR", "FR"), ("fra", "FR"), ("France (métropolitaine)", "FR"), ("fr-fr", "FR"),
      ("en-gb", "GB"), ("Deutschland", "DE"), ("EIRE", "IE"), ("Allemagne", "DE"), ("UK", "GB"),
    ])
  func countries(text: String, country: String) throws {
    #expect(try Matcher.builtIn().country(text) == country)
  }

  @Test("Anything else is no country", arguments: ["", "Unspecified", "European Community", "12"])
  func notCountries(text: String) throws {
    #expect(try Matcher.builtIn().country(text) == nil)
  }

  @Test("Every category that the tables name is one of the pack")
  func results() throws {
    let pack = try FactorPack.builtIn()
    let known = Set(pack.categories.map(\.id) + ["accessory", "not_goods", "none", ""])
    for name in ["categories", "google-taxonomy", "gs1-gpc"] {
      let table = try #require(PackTable.embedded.first { $0.name == "matching/\(name).csv" })
      var parser = DelimitedParser()
      let column = name == "categories" ? 2 : 1
      try parser.parse(table.bytes[...]) { fields, number in
        let result = String(decoding: fields[column], as: UTF8.self)
        if number > 1 { #expect(known.contains(result), "\(name):\(number): \(result)") }
      }
    }
  }
}
