/// The category of the base pack that a row of Boavizta's table belongs to.
enum BoaviztaCategory {
  /// The kinds of the file that are categories; all others have no category in the pack.
  private static let categories = [
    "desktop": "desktop", "workstation": "desktop", "laptop": "laptop", "notebook": "laptop",
    "monitor": "monitor", "smartphone": "smartphone", "smartwatch": "smartwatch",
    "tablet": "tablet", "printer": "printer", "projector": "projector", "camera": "camera",
    "headphones": "headphones", "television": "tv", "tv": "tv", "e reader": "e_reader",
    "vr headset": "vr_headset",
  ]

  /// Slips of the pen in the file.
  private static let spellings = ["entertainmentt": "entertainment"]

  /// Connected speakers, which the file does not tell from doorbells and thermostats.
  private static let speakers = [
    ["homepod"], ["nest", "audio"], ["nest", "mini"], ["home", "mini"],
  ]

  /// Finds the category.
  ///
  /// - Parameters:
  ///   - record: The row.
  ///   - name: The name of the model.
  ///   - base: The pack whose categories there are.
  ///   - findings: What was put right is added here.
  /// - Returns: The name of a category of the base pack.
  /// - Throws: ``BoaviztaFinding`` when the pack has none.
  static func find(
    _ record: BoaviztaRecord, name: String, base: FactorPack, findings: inout [BoaviztaFinding]
  ) throws(BoaviztaFinding) -> String {
    let kind = kind(record["subcategory"])
    let words = TitleTokens(name).words
    var category = categories[kind]
    if words.contains("watch") {
      if category != "smartwatch", kind != "iot" { findings.append(.watch) }
      category = "smartwatch"
    } else if kind == "iot", speakers.contains(where: { words.starts(with: $0) }) {
      category = "speaker"
    } else if kind == "gaming", words.contains("xbox") || words.contains("playstation"),
      !words.contains("controller")
    {
      category = "home_console"
    } else if category == "laptop", words.contains("tablet") || words.contains("tab") {
      category = "tablet"
      findings.append(.tablet)
    } else if category == "desktop", isPortable(record["screen_size"]) {
      category = "laptop"
      findings.append(.portable)
    }
    guard let category, base.category(category) != nil else { throw .noCategory(kind) }
    return category
  }

  /// The kind in small letters, with one blank between words: `Thin Client` is `Thin client`.
  private static func kind(_ text: String) -> String {
    let kind = TitleTokens(text).joined
    return spellings[kind] ?? kind
  }

  /// Whether the screen is built in and small: no desktop computer has one under 18 inches.
  private static func isPortable(_ text: String) -> Bool {
    guard let size = Rational(decimal: text) else { return false }
    return size >= Rational(9) && size < Rational(18)
  }
}
