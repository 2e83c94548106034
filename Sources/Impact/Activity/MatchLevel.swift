/// How the category of a line was found; kept with every count.
public enum MatchLevel: String, CaseIterable, Sendable {
  /// Given as a category by the caller.
  case given
  /// By a model in the title that an overlay pack has factors for.
  case model
  /// By the export's own category column.
  case category
  /// By a brand or model family in the title, such as "iPhone".
  case family
  /// By a word for the kind of device in the title, such as "laptop".
  case word

  /// The level in words.
  public var words: String {
    switch self {
    case .given: "category given"
    case .model: "model in the title"
    case .category: "category column"
    case .family: "brand or model family in the title"
    case .word: "word for the device in the title"
    }
  }
}
