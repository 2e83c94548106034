/// A model of device with factors of its own: a row of `models.csv` of a pack.
///
/// Where the pack has no number for the model, the number of its category is used, and the level is
/// shown.
public struct DeviceModel: Hashable, Sendable {
  /// The short name, such as `apple-iphone-12-64gb`; never that of a category.
  public let id: String
  /// The category it belongs to.
  public let category: String
  /// The brand.
  public let brand: String
  /// The name of the model without brand and storage, such as `iPhone 12 Pro`.
  public let name: String
  /// The storage, such as `64GB`; empty when the numbers hold for any.
  public let storage: String
  /// Keys of `sources.csv`.
  public let sources: [String]
  let place: FactorRow.Place

  static let header = ["model", "category", "brand", "name", "storage", "source", "note"]

  init(_ row: TableReader.Row) {
    id = row["model"]
    category = row["category"]
    brand = row["brand"]
    name = row["name"]
    storage = row["storage"]
    sources = row["source"].split(separator: " ").map(String.init)
    place = FactorRow.Place(file: row.file, row: row.number)
  }

  /// Brand, name and storage.
  public var label: String {
    [brand, name, storage].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
