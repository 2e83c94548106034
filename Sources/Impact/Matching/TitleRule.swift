/// A row of one of the tables `factors/matching/title-*.csv`.
///
/// An object, so that what is found in a title points at its rule and copies nothing.
final class TitleRule: Sendable {
  /// What a match means; each kind has a table of its own.
  enum Kind: String, CaseIterable, Sendable {
    /// A case, a cable, a game: never a device.
    case accessory = "accessories"
    /// A maker's name.
    case brand = "brands"
    /// A console, whose name stands on its games as well.
    case console = "consoles"
    /// Words that are passed over, such as "hands free".
    case exempt
    /// A brand or model family.
    case family = "families"
    /// Words that say nothing of what the goods are: colours, editions.
    case filler = "fillers"
    /// "With", "+": what follows a device and this word comes with the device.
    case inclusion = "inclusions"
    /// A word for a kind of device.
    case noun = "nouns"
    /// What is sold as a spare part, and is also named as a feature: display, battery, keyboard.
    case part = "parts"
    /// "For", "compatible with": what stands before it is made for the device behind it.
    case purpose = "purposes"
    /// Shipping, services, fees.
    case service = "services"
    /// What only a device's title says: storage, processor, network lock.
    case spec = "specs"

    /// The columns of its table.
    var columns: [String] {
      switch self {
      case .family, .noun: ["pattern", "language", "result", "position"]
      case .console: ["pattern", "language", "result"]
      case .accessory, .service, .inclusion: ["pattern", "language", "position"]
      case .part: ["pattern", "language", "of"]
      case .brand, .exempt, .filler, .purpose, .spec: ["pattern", "language"]
      }
    }

    /// The name of its table.
    var table: String { "title-\(rawValue)" }
  }

  /// Where in a title a match counts.
  enum Position: String, Sendable {
    /// Anywhere.
    case any
    /// The first words of the title.
    case first
    /// For a noun: the last word of a compound.
    case head
    /// For a noun: behind words that are known to say nothing, as the head of a French phrase.
    case opening
    /// Within the first three words.
    case lead
    /// Only when nothing else stands in the title but words of condition.
    case whole
    /// Anywhere, and whatever else the title says.
    case always
    /// For an inclusion: only when no number and no family stands between it and the accessory.
    case near
    /// For an inclusion: only words of its own are no goods: "backlit keyboard".
    case itself = "self"
    /// For an inclusion: it stands before what comes with the device, or within three words behind it.
    case around
    /// For a noun: in a title with a spec.
    case backed
    /// For a service: behind a device as well, when the title says nothing that only devices have.
    case bare
    /// For an accessory: it comes with a device that the title calls a console.
    case shipped
  }

  let pattern: TitlePattern
  let kind: Kind
  /// The category, or `none`; for a part the categories it is a part of, empty for all.
  let result: String
  let position: Position
  /// The record of the table, the header being 1; of two equal rules the earlier wins.
  let row: Int

  /// Makes the rule of a row; `nil` when the position is unknown or the pattern empty.
  init?(_ kind: Kind, _ row: TableReader.Row) {
    let (text, word) = (row["pattern"], row["position"])
    guard let position = word.isEmpty ? .any : Position(rawValue: word), !text.isEmpty else {
      return nil
    }
    pattern = TitlePattern(text)
    self.kind = kind
    result = kind == .part ? row["of"] : row["result"]
    self.position = position
    self.row = row.number
  }

  /// Whether a part is one of devices of a category.
  func isPart(of category: String) -> Bool {
    result.isEmpty || result.split(separator: " ").contains { $0 == category }
  }

  /// The rule's row, as a reason.
  var place: RulePlace { RulePlace(.titles(kind), row: row) }
}
