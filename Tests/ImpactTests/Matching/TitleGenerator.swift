import ImpactTestSupport

/// Makes titles of devices, and of accessories, parts, services and games named after devices.
struct TitleGenerator {
  private struct Word {
    let language: String
    let sort: String
    let text: String
  }

  private static let languages = ["en", "fr", "de", "es", "it"]
  private static let computers: Set = ["laptop", "desktop"]
  private static let mobiles: Set = ["smartphone", "tablet"]

  private var random: SeededRandom
  private let words: [String: [Word]]

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    let rows = try LabelledTitle.rows("vocabulary", ["role", "language", "sort", "text"])
    words = Dictionary(grouping: rows) { $0[0] }
      .mapValues { $0.map { Word(language: $0[1], sort: $0[2], text: $0[3]) } }
  }

  /// The next title.
  mutating func title() -> LabelledTitle {
    let language = pick(Self.languages) ?? "en"
    return isLikely(50) ? device(language) : other(language)
  }

  private mutating func pick<Element>(_ all: [Element]) -> Element? {
    all.randomElement(using: &random)
  }

  private mutating func isLikely(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// A word of a role, in a language or of all, and of certain sorts.
  private mutating func word(
    _ role: String, _ language: String = "mul", _ isFit: (String) -> Bool = { _ in true }
  ) -> Word {
    let fitting = (words[role] ?? []).filter {
      (language == "mul" || $0.language == "mul" || $0.language == language) && isFit($0.sort)
    }
    return pick(fitting) ?? Word(language: "mul", sort: "", text: "")
  }

  private mutating func device(_ language: String) -> LabelledTitle {
    let model = word("device")
    let isComputer = Self.computers.contains(model.sort)
    let isMobile = Self.mobiles.contains(model.sort)
    var details: [String] = []
    if isComputer || isMobile, isLikely(75) {
      details.append(word("storage") { $0 == (isComputer ? "pc" : "phone") }.text)
    }
    if isLikely(50) { details.append(word("colour", language).text) }
    if isLikely(40) {
      details.append(word("extra", language) { $0.isEmpty || isComputer || isMobile }.text)
    }
    if isLikely(30) { details.shuffle(using: &random) }
    var parts = [model.text] + details
    var state = "unknown"
    if isLikely(60) {
      let condition = word("condition", language)
      state = condition.sort
      switch Int.random(in: 0..<4, using: &random) {
      case 0: parts.insert(condition.text, at: 0)
      case 1: parts.append("(\(condition.text))")
      default: parts.append(condition.text)
      }
    }
    var title = parts.joined(separator: pick([" ", " ", " - ", ", ", " | ", " / "]) ?? " ")
    if isLikely(3) {
      title = (pick(["2x ", "Lot of 10 ", "Lot de 5 ", "10 Stück "]) ?? "") + title
    }
    return labelled(title, model.sort, state)
  }

  private mutating func other(_ language: String) -> LabelledTitle {
    let model = word("device") { $0 != "none" }
    let purpose = word("for", language).text
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<40:
      let goods = word("accessory", language).text
      return labelled(named(goods, purpose, model.text), "accessory")
    case 40..<75:
      let fitting = Self.mobiles.union(["laptop"])
      let model = word("device") { fitting.contains($0) }
      let goods = word("part", language) { $0 == (model.sort == "laptop" ? "pc" : "phone") }.text
      return labelled(named(goods, purpose, model.text), "accessory")
    case 75..<85:
      return labelled(named(word("service", language).text, purpose, model.text), "not_goods")
    case 85..<93:
      let console = word("device") { $0 == "home_console" }.text
        .replacing(" 500GB", with: "").replacing(" 1TB", with: "")
      let game = word("game").text
      return labelled(
        isLikely(50) ? "\(game) (\(console))" : "\(console) \(game)", "accessory")
    default: return labelled(word("other").text, "none")
    }
  }

  /// "Case for iPhone", "iPhone case".
  private mutating func named(_ goods: String, _ purpose: String, _ device: String) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0, 1: "\(goods) \(purpose) \(device)"
    case 2: "\(goods) \(device)"
    default: "\(device) \(goods)"
    }
  }

  private mutating func labelled(_ title: String, _ category: String, _ state: String = "unknown")
    -> LabelledTitle
  {
    LabelledTitle(title: noisy(title), categoryText: "", category: category, state: state)
  }

  /// The title as careless sellers and programs write it.
  private mutating func noisy(_ title: String) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<8: title.uppercased()
    case 8..<20: title.lowercased()
    case 20..<24: title.replacing(" ", with: "\u{A0}")
    case 24..<28: "✅ \(title)"
    case 28..<32: "\(title) \(pick(["🔥", "***", "!!!", "#4821", "(REF: 00123B)"]) ?? "")"
    case 32..<35: title.replacing("'", with: "’").replacing("\"", with: "”")
    case 35..<37: "[BM_00231] \(title)"
    case 37..<39: misread(title)
    default: title
    }
  }

  /// UTF-8 that was taken for Latin-1.
  private func misread(_ title: String) -> String {
    String(String.UnicodeScalarView(title.utf8.map { Unicode.Scalar($0) }))
  }
}
