/// A row of `factors/matching/title-rules.csv`.
struct TitleRule: Hashable, Sendable {
  /// What a match means.
  enum Kind: String, CaseIterable, Sendable {
    /// Words that are passed over, such as "battery health".
    case exempt
    /// Shipping, services, fees.
    case notGoods = "not_goods"
    /// A case, a cable, a part.
    case accessory
    /// "With", "+": what follows a device and this word comes with the device.
    case inclusion
    /// A brand or model family.
    case family
    /// A word for a kind of device.
    case noun
  }

  /// Where in a title a match counts.
  enum Position: String, Sendable {
    /// Anywhere.
    case any
    /// Within the first three words.
    case lead
    /// Only when nothing else stands in the title but words of condition.
    case whole
    /// Anywhere, and whatever else the title says.
    case always
    /// For an inclusion: only when no number and no family stands between it and the accessory.
    case near
  }

  let pattern: TitlePattern
  let kind: Kind
  let result: String
  let position: Position
  /// The record of the table, the header being 1; of two equal rules the earlier wins.
  let row: Int
}
