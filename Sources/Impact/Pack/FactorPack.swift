/// A set of sourced factors with the methods that use them.
///
/// A pack is a folder of CSV tables in layers by licence. It is immutable: its digest stands in every
/// calculation record, and a changed number is another pack.
public struct FactorPack: Sendable {
  /// What the pack says of itself.
  public let properties: PackProperties
  /// What the overlay that lies over it says of itself; `nil` without one.
  public let overlay: PackProperties?
  /// The categories, in the order of their table.
  public let categories: [DeviceCategory]
  /// The methods, in the order of their table.
  public let methods: [Method]
  /// The models with factors of their own.
  public let models: [DeviceModel]
  /// The publications, sorted by key.
  public let sources: [FactorSource]
  /// The layers by licence, sorted by name.
  public let layers: [LicenceLayer]
  /// Every number, in the order of the tables.
  public let rows: [FactorRow]
  /// The tables the pack was loaded from, sorted by name.
  public let tables: [PackTable]
  /// The tables of the overlay, sorted by name; empty without one.
  public let overlayTables: [PackTable]

  private let rowByKey: [FactorRow.Key: FactorRow]
  private let gridByCountry: [String: FactorRow]
  private let categoryByItem: [String: DeviceCategory]

  /// The pack that is built into the program.
  ///
  /// - Throws: ``PackErrors`` when a table has a mistake, which the tests rule out.
  public static func builtIn() throws(PackErrors) -> FactorPack { try embedded.get() }

  private static let embedded = Result { () throws(PackErrors) in
    // Its results are worked out by the tests, not again at every start.
    try FactorPack(tables: PackTable.embedded, overlay: [], checksResults: false)
  }

  /// Loads and checks a pack, and the overlay that lies over it.
  ///
  /// - Parameters:
  ///   - tables: `pack.csv`, `layers.csv`, `sources.csv`, `categories.csv`, `methods.csv`, and the
  ///     factor tables in the folders of their layers; tables under `matching/` are passed by.
  ///   - overlay: Tables of the same shapes; of them only `pack.csv` must be there, and say
  ///     `overlay_of`. Their rows replace those of the same key; all others are added.
  /// - Throws: ``PackErrors`` with every mistake found: its file, row, column, and what to do.
  public init(tables: [PackTable], overlay: [PackTable] = []) throws(PackErrors) {
    try self.init(tables: tables, overlay: overlay, checksResults: true)
  }

  private init(
    tables: [PackTable], overlay: [PackTable], checksResults: Bool
  ) throws(PackErrors) {
    var errors: [PackError] = []
    var reading = PackReading(tables, errors: &errors)
    guard errors.isEmpty, let properties = reading.properties else {
      throw PackErrors(errors: errors)
    }
    self.properties = properties
    self.overlay = try Self.lay(overlay, over: &reading)
    reading.checkReferences(errors: &errors)
    self.tables = tables.sorted { $0.name < $1.name }
    overlayTables = overlay.sorted { $0.name < $1.name }
    categories = reading.categories
    methods = reading.methods
    models = reading.models
    sources = reading.sources
    layers = reading.layers
    rows = reading.rows
    rowByKey = Dictionary(
      reading.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    gridByCountry = Dictionary(
      reading.rows.filter { $0.quantity == .grid }.map { ($0.geography, $0) },
      uniquingKeysWith: { first, _ in first })
    var categoryByItem = Dictionary(
      reading.categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for model in reading.models where categoryByItem[model.id] == nil {
      categoryByItem[model.id] = categoryByItem[model.category]
    }
    self.categoryByItem = categoryByItem
    if errors.isEmpty, checksResults { errors = checkResults() }
    guard errors.isEmpty else { throw PackErrors(errors: errors) }
  }

  private static func lay(
    _ tables: [PackTable], over reading: inout PackReading
  ) throws(PackErrors) -> PackProperties? {
    guard !tables.isEmpty else { return nil }
    var errors: [PackError] = []
    let overlay = PackReading(tables, isOverlay: true, errors: &errors)
    let below = reading.properties?.id ?? ""
    if let properties = overlay.properties, properties.overlayOf != below {
      errors.append(
        PackError(
          file: "pack.csv", row: 1, column: 1,
          problem: "the overlay is for '\(properties.overlayOf)', the pack below is '\(below)'",
          mend: "write overlay_of,\(below)"))
    }
    if let properties = overlay.properties, properties.id == below {
      errors.append(
        PackError(
          file: "pack.csv", row: 1, column: 1,
          problem: "the overlay has the name of the pack below", mend: "give it an id of its own"))
    }
    for table in tables where table.isForMatching {
      errors.append(
        PackError(
          file: table.name, row: 1, column: 1, problem: "an overlay has no matching tables",
          mend: "leave the table out; models are recognised by the names in models.csv"))
    }
    if errors.isEmpty { reading.lay(overlay, errors: &errors) }
    guard errors.isEmpty else { throw PackErrors(errors: errors) }
    return overlay.properties
  }

  /// The name of the pack.
  public var id: String { properties.id }

  /// The version of the pack.
  public var version: String { properties.version }

  /// Name and version, with those of the overlay.
  public var fullName: String {
    let name = "\(id) \(version)"
    return overlay.map { "\(name) with \($0.id) \($0.version)" } ?? name
  }

  /// The category of that name.
  public func category(_ id: String) -> DeviceCategory? {
    categoryByItem[id].flatMap { $0.id == id ? $0 : nil }
  }

  /// The category of an item of activity data: the category itself, or that of a model.
  public func category(of item: String) -> DeviceCategory? { categoryByItem[item] }

  /// The model of that name.
  public func model(_ id: String) -> DeviceModel? { models.first { $0.id == id } }

  /// The method of that name.
  public func method(_ id: String) -> Method? { methods.first { $0.id == id } }

  /// The method that stands for a statement's figure unless another is asked for.
  public var standardMethod: Method? { methods.first { $0.standing == .standard } }

  /// The publication of that key.
  public func source(_ key: String) -> FactorSource? { sources.first { $0.key == key } }

  /// The emissions of a kilowatt-hour in a country (alpha-2), or `nil`: there is no world fall-back.
  public func grid(_ country: String) -> FactorRow? { gridByCountry[country] }

  /// The countries whose emissions of a kilowatt-hour the pack has, by their codes; no groups of countries.
  public var gridCountries: [String] { gridByCountry.keys.filter { $0 != "EU" }.sorted() }

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
