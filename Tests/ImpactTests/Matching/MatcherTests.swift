import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Finding out what a line is", .timeLimit(.minutes(20)))
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
      ("Shipped - Returned to Seller", .returned), ("Shipped - Rejected by Buyer", .returned),
      ("wc-on-hold", .pending), ("partially_refunded", .sold), ("WAITING_ACCEPTANCE", .pending),
      ("TO_COLLECT", .sold), ("REFUSED", .cancelled), ("Komplett in Rechnung gestellt", .sold),
    ])
  func statuses(text: String, verdict: StatusVerdict) throws {
    #expect(try Matcher.builtIn().status(text) == verdict)
  }

  @Test(
    "A country is known by code, name or locale",
    arguments: [
      ("FR", "FR"), ("fra", "FR"), ("France (métropolitaine)", "FR"), ("fr-fr", "FR"),
      ("en-gb", "GB"), ("Deutschland", "DE"), ("EIRE", "IE"), ("Allemagne", "DE"), ("UK", "GB"),
      ("les États-Unis", "US"), ("die Schweiz", "CH"), ("RSA", "ZA"), ("el-gr", "GR"),
    ])
  func countries(text: String, country: String) throws {
    #expect(try Matcher.builtIn().country(text) == country)
  }

  @Test(
    "Anything else is no country; the Channel Islands are two",
    arguments: ["", "Unspecified", "European Community", "12", "Channel Islands", "Worldwide"])
  func notCountries(text: String) throws {
    #expect(try Matcher.builtIn().country(text) == nil)
  }

  @Test(
    "A spare part is named after its device; a device's title names the same things as features",
    arguments: [
      ("iPhone 12 Display", false), ("Akku für Galaxy S21", false), ("Écran iPhone 11", false),
      ("MacBook Pro A1398 keyboard", false), ("Carte mère Samsung Galaxy S9 64 Go", false),
      ("LCD Assembly With Digitizer Compatible For iPad Pro 12.9\"", false),
      ("Lot de 3 coques iPhone 13", false), ("Kit for iPhone 12", false),
      ("ThinkPad T480 i5 8GB 256GB FHD display backlit keyboard", true),
      ("iPhone 12 64GB Akku 87 %", true), ("iPhone XR 64GB unlocked, new battery", true),
      ("iPhone 12 - 64 GB - per ricambi", true), ("Nebula Capsule", true),
    ])
  func parts(title: String, isDevice: Bool) throws {
    if case .device = try kind(title) {
      #expect(isDevice)
    } else {
      #expect(!isDevice)
    }
  }

  @Test(
    "A service on a device is no goods; a warranty that comes with a device is part of its offer",
    arguments: [
      ("Reparatur iPhone 12", false), ("iPhone 12 Réparation écran", false),
      ("MacBook Pro Datenrettung", false), ("AppleCare+ for MacBook", false),
      ("iPhone 12 - 12 Monate Garantie", true), ("iPhone 12 64GB with insurance", true),
    ])
  func services(title: String, isDevice: Bool) throws {
    #expect(try kind(title) == (isDevice ? .device("smartphone") : .notGoods))
  }

  @Test(
    "A console's name stands on its games, too",
    arguments: [
      ("PS4 Pro 1TB", "home_console"), ("Xbox One S white with 2 games", "home_console"),
      ("Nintendo Switch Konsole grau Joy-Con", "handheld_console"), ("Tetris PS4", nil),
      ("PlayStation 5 Elden Ring", nil), ("Zelda - Nintendo Switch", nil),
    ])
  func consoles(title: String, category: String?) throws {
    #expect(try kind(title) == category.map { .device($0) } ?? .accessory)
  }

  @Test(
    "A mere word for a device counts only where it says what the goods are",
    arguments: [
      ("Wireless Headphones", "headphones"), ("Headphone hook", nil), ("Microwave apron", nil),
      ("Lave-linge hublot Whirlpool", "washing_machine"), ("Filtre aspirateur", nil),
      ("Kühlschrank Bosch", "refrigerator"), ("Tablette de chocolat", nil),
    ])
  func words(title: String, category: String?) throws {
    let kind = try kind(title)
    if let category {
      #expect(kind == .device(category))
    } else if case .device = kind {
      Issue.record("a device")
    }
  }

  @Test(
    "Letters that were misread, or only look different, are letters",
    arguments: [
      "iPhone 12 reconditionnÃ©", "ｉＰｈｏｎｅ 12 reconditionné", "𝗶𝗣𝗵𝗼𝗻𝗲 12 reconditionné",
      "iPhone\u{A0}12 recondi\u{AD}tionné", "IPHONE 12 RECONDITIONNÉ",
      "iPhone 12 recondi\u{200B}tionné",
    ])
  func misread(title: String) throws {
    let match = try Matcher.builtIn().product(category: "", title: title)
    #expect(match.kind == .device("smartphone"))
    #expect(match.titleCondition == .refurbished)
  }

  @Test(
    "A category text may be a path, a plural, have a word of condition, or name a model",
    arguments: [
      ("Electronics > Cell Phones & Accessories > Cell Phones", "smartphone"),
      ("Home » Smartphones", "smartphone"), ("Smartphones: Apple", "smartphone"),
      ("Smartphones reconditionnés", "smartphone"), ("iPhone 12", "smartphone"),
      ("Notebooks/Laptops", "laptop"), ("43211503", "laptop"), ("43191501", "smartphone"),
    ])
  func categoryTexts(text: String, category: String) throws {
    #expect(try kind("64 GB - black", category: text) == .device(category))
  }

  @Test("Codes that were swapped are put right by the title")
  func swappedCodes() throws {
    #expect(try kind("Lenovo ThinkPad T480", category: "43191501") == .device("laptop"))
    #expect(try kind("iPhone 12 64GB", category: "43211503") == .device("smartphone"))
  }

  @Test("A category that names two kinds leaves it to the title")
  func twoKinds() throws {
    #expect(try kind("iPad Air 64GB", category: "Smartphones/Tablets") == .device("tablet"))
    #expect(try kind("", category: "Smartphones/Tablets") == .unknown)
  }

  @Test(
    "An unknown category is answered with the nearest",
    arguments: [
      ("smartfone", "smartphone"), ("labtops", "laptop"), ("Tablett", "tablet"),
      ("washing_machin", "washing_machine"), ("Ordinateur portabel", "laptop"),
      ("zzzzzz", nil), ("", nil), ("tv", nil),
    ])
  func nearest(text: String, category: String?) throws {
    #expect(try Matcher.builtIn().nearestCategory(to: text) == category)
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
