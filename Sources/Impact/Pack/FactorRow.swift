/// One number of the pack, with all that is known of it.
///
/// Shared, not copied: thousands of results rest on the same rows.
public final class FactorRow: Hashable, Sendable {
  /// The days for which a source speaks; an end is empty when the source does not say.
  public struct Validity: Hashable, Sendable {
    /// The first day, as `2022-09-01`.
    public let from: String
    /// The last day.
    public let to: String
  }

  /// Where the number stands in the pack.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The name of the overlay pack; empty for the pack below.
    public let overlay: String
    /// The table's path below the pack's folder.
    public let file: String
    /// The record, from 1; the header is 1.
    public let row: Int

    init(overlay: String = "", file: String, row: Int) {
      self.overlay = overlay
      self.file = file
      self.row = row
    }

    /// The place as `open/masses.csv:4`, with the overlay's name before it if it is in one.
    public var description: String {
      overlay.isEmpty ? "\(file):\(row)" : "\(overlay)/\(file):\(row)"
    }
  }

  /// The category, or `any` for a number of all categories.
  public let category: String
  /// What the number is.
  public let quantity: FactorQuantity
  /// The life-cycle stage.
  public let stage: FactorStage
  /// The indicator, or empty for a number of none (years, shares, masses).
  public let indicator: String
  /// The set of inputs: `main`, or the name of a comparison method's own table.
  public let inputs: String
  /// The edition of the study: `final` or `interim`.
  public let edition: String
  /// ISO 3166 alpha-2 code, `EU`, or `any`.
  public let geography: String
  /// The unit of the three values.
  public let unit: String
  /// The central value, as the source prints it.
  public let central: Rational
  /// The low end of the range, when there is one.
  public let low: Rational?
  /// The high end of the range, when there is one.
  public let high: Rational?
  /// Numbers of one group move together when ranges are drawn; empty without a range.
  public let correlationGroup: String
  /// A (covered by the study), B (good data, proxy burden) or C (proxy or own assumption).
  public let quality: String
  /// The days for which the source speaks; they never choose a factor, they mark a back-cast.
  public let validity: Validity
  /// Keys of `sources.csv`.
  public let sources: [String]
  /// Anything a reader should know.
  public let note: String
  /// The licence layer, which is the folder of the table.
  public let layer: String
  /// The table and the record (header = 1).
  public let place: Place

  init(
    category: String, quantity: FactorQuantity, stage: FactorStage, indicator: String,
    inputs: String, edition: String, geography: String, unit: String, central: Rational,
    low: Rational?, high: Rational?, correlationGroup: String, quality: String, validity: Validity,
    sources: [String], note: String, layer: String, place: Place
  ) {
    self.category = category
    self.quantity = quantity
    self.stage = stage
    self.indicator = indicator
    self.inputs = inputs
    self.edition = edition
    self.geography = geography
    self.unit = unit
    self.central = central
    self.low = low
    self.high = high
    self.correlationGroup = correlationGroup
    self.quality = quality
    self.validity = validity
    self.sources = sources
    self.note = note
    self.layer = layer
    self.place = place
  }

  static let header = [
    "category", "quantity", "stage", "indicator", "inputs", "edition", "geography", "unit", "low",
    "central", "high", "correlation_group", "quality", "valid_from", "valid_to", "source", "note",
  ]
}

extension FactorRow {
  /// Whether two rows are the same: one place of one pack with the same values.
  public static func == (left: FactorRow, right: FactorRow) -> Bool {
    left.place == right.place && left.key == right.key && left.central == right.central
      && left.low == right.low && left.high == right.high
  }

  /// Hashes the place.
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }

  /// What makes a row the only one of its kind.
  struct Key: Hashable {
    let category: String
    let quantity: FactorQuantity
    let stage: FactorStage
    let indicator: String
    let inputs: String
    let edition: String
    let geography: String
  }

  var key: Key {
    Key(
      category: category, quantity: quantity, stage: stage, indicator: indicator, inputs: inputs,
      edition: edition, geography: geography)
  }
}
