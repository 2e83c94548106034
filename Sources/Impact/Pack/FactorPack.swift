/// A set of sourced factors with the methods that use them.
///
/// A pack is a folder of CSV tables in layers by licence. It is immutable: its digest stands in every
/// calculation record, and a changed number is another pack.
public struct FactorPack: Sendable {
  /// The name of the pack.
  public let id: String
  /// The version of the pack.
  public let version: String
  /// The day of release, as `2026-11-21`.
  public let released: String
  /// The categories, in the order of their table.
  public let categories: [DeviceCategory]
  /// The methods, in the order of their table.
  public let methods: [Method]
  /// The publications, sorted by key.
  public let sources: [FactorSource]
  /// The layers by licence, sorted by name.
  public let layers: [LicenceLayer]
  /// Every number, in the order of the tables.
  public let rows: [FactorRow]
  /// The tables the pack was loaded from, sorted by name.
  public let tables: [PackTable]

  private let rowByKey: [FactorRow.Key: FactorRow]
  private let gridByCountry: [String: FactorRow]
  private let categoryByID: [String: DeviceCategory]

  /// The pack that is built into the program.
  ///
  /// - Throws: ``PackErrors`` when a table has a mistake, which the tests rule out.
  public static func builtIn() throws(PackErrors) -> FactorPack { try embedded.get() }

  private static let embedded = Result { () throws(PackErrors) in
    try FactorPack(tables: PackTable.embedded)
  }

  /// Loads and checks a pack.
  ///
  /// - Parameter tables: `pack.csv`, `layers.csv`, `sources.csv`, `categories.csv`, `methods.csv`, and the factor
  ///   tables in the folders of their layers; tables under `matching/` are passed by.
  /// - Throws: ``PackErrors`` with every mistake found: its file, row, column, and what to do.
  public init(tables: [PackTable]) throws(PackErrors) {
    var errors: [PackError] = []
    let reading = PackReading(tables, errors: &errors)
    self.tables = tables.sorted { $0.name < $1.name }
    id = reading.properties["id"] ?? ""
    version = reading.properties["version"] ?? ""
    released = reading.properties["released"] ?? ""
    categories = reading.categories
    methods = reading.methods
    sources = reading.sources
    layers = reading.layers
    rows = reading.rows
    rowByKey = Dictionary(
      reading.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    gridByCountry = Dictionary(
      reading.rows.filter { $0.quantity == .grid }.map { ($0.geography, $0) },
      uniquingKeysWith: { first, _ in first })
    categoryByID = Dictionary(
      reading.categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if errors.isEmpty { errors = checkResults() }
    guard errors.isEmpty else { throw PackErrors(errors: errors) }
  }

  /// The category of that name.
  public func category(_ id: String) -> DeviceCategory? { categoryByID[id] }

  /// The method of that name.
  public func method(_ id: String) -> Method? { methods.first { $0.id == id } }

  /// The method that stands for a statement's figure unless another is asked for.
  public var standardMethod: Method? { methods.first { $0.standing == .standard } }

  /// The publication of that key.
  public func source(_ key: String) -> FactorSource? { sources.first { $0.key == key } }

  /// The emissions of a kilowatt-hour in a country (alpha-2), or `nil`: there is no world fall-back.
  public func grid(_ country: String) -> FactorRow? { gridByCountry[country] }

  /// The highest grid factor of the pack: what is used, and said, when the country of sale is unknown,
  /// because it gives the lowest result.
  public var highestGrid: FactorRow? {
    gridByCountry.values.max { ($0.central, $1.geography) < ($1.central, $0.geography) }
  }

  /// The one row with that key.
  func row(
    _ category: String, _ quantity: FactorQuantity, stage: FactorStage = .none,
    indicator: String = "", inputs: String = "main", edition: Edition = .final,
    geographies: [String] = ["any", "FR", "EU"]
  ) -> FactorRow? {
    for geography in geographies {
      let key = FactorRow.Key(
        category: category, quantity: quantity, stage: stage, indicator: indicator, inputs: inputs,
        edition: edition.rawValue, geography: geography)
      if let row = rowByKey[key] { return row }
    }
    return nil
  }
}
