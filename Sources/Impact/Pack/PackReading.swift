/// The tables of a pack, read one by one.
struct PackReading {
  private(set) var properties: PackProperties?
  private(set) var sources: [FactorSource] = []
  private(set) var layers: [LicenceLayer] = []
  private(set) var categories: [DeviceCategory] = []
  private(set) var methods: [Method] = []
  private(set) var models: [DeviceModel] = []
  private(set) var rows: [FactorRow] = []

  /// The name of the overlay that the rows are of; empty for a pack of its own.
  private var overlay = ""

  private static let required = [
    "categories.csv", "layers.csv", "methods.csv", "pack.csv", "sources.csv",
  ]

  /// Reads a pack of its own, or the tables of an overlay, which needs no more than `pack.csv`.
  init(_ tables: [PackTable], isOverlay: Bool = false, errors: inout [PackError]) {
    for name in isOverlay ? ["pack.csv"] : Self.required
    where !tables.contains(where: { $0.name == name }) {
      errors.append(
        PackError(
          file: name, row: 1, column: 1, problem: "the pack has no such table", mend: "add it"))
    }
    if let table = tables.first(where: { $0.name == "pack.csv" }) {
      properties = PackProperties(table, errors: &errors)
    }
    overlay = isOverlay ? properties?.id ?? "" : ""
    for table in tables.sorted(by: { $0.name < $1.name }) { read(table, errors: &errors) }
  }

  private mutating func read(_ table: PackTable, errors: inout [PackError]) {
    func rows(_ header: [String], key: String) -> [TableReader.Row] {
      let reader = TableReader(table, header: header, errors: &errors)
      var seen: Set<String> = []
      for row in reader.rows where !seen.insert(row[key]).inserted {
        errors.append(row.error(key, "'\(row[key])' stands twice", "give each its own"))
      }
      return reader.rows
    }
    switch table.name {
    case "pack.csv":
      break
    case "sources.csv":
      for row in rows(FactorSource.header, key: "key") {
        for column in ["key", "title", "publisher", "year", "licence", "layer", "date_read"]
        where row[column].isEmpty {
          errors.append(row.error(column, "no \(column)", "every source says it"))
        }
        sources.append(FactorSource(row))
      }
    case "layers.csv":
      layers = rows(LicenceLayer.header, key: "layer").map(LicenceLayer.init)
    case "categories.csv":
      for row in rows(DeviceCategory.header, key: "category") {
        if let category = DeviceCategory(row, errors: &errors) { categories.append(category) }
      }
    case "methods.csv":
      for row in rows(Method.header, key: "method") {
        if let method = Method(row, errors: &errors) { methods.append(method) }
      }
    case "models.csv":
      models = rows(DeviceModel.header, key: "model").map(DeviceModel.init)
    case _ where table.isForMatching:
      break
    default:
      let reader = TableReader(table, header: FactorRow.header, errors: &errors)
      for row in reader.rows {
        if let factor = FactorRow(row, overlay: overlay, errors: &errors) {
          self.rows.append(factor)
        }
      }
    }
  }

  /// Lays an overlay over this pack: its rows replace those of the same key, all others are added.
  mutating func lay(_ overlay: PackReading, errors: inout [PackError]) {
    for method in overlay.methods where methods.contains(where: { $0.id == method.id }) {
      errors.append(
        PackError(
          file: "methods.csv", row: 1, column: 1,
          problem: "the method '\(method.id)' is one of the pack below",
          mend: "give your method a name of its own; published methods never change"))
    }
    for category in overlay.categories {
      guard let known = categories.first(where: { $0.id == category.id }), known != category
      else { continue }
      errors.append(
        PackError(
          file: "categories.csv", row: 1, column: 1,
          problem: "the category '\(category.id)' is another in the pack below",
          mend: "give your category a name of its own; what the study covers does not change"))
    }
    for source in overlay.sources {
      guard let known = sources.first(where: { $0.key == source.key }), known != source
      else { continue }
      errors.append(
        PackError(
          file: "sources.csv", row: 1, column: 1,
          problem: "the source '\(source.key)' is another in the pack below",
          mend: "give your source a key of its own"))
    }
    for layer in overlay.layers {
      guard let known = layers.first(where: { $0.name == layer.name }), known != layer
      else { continue }
      errors.append(
        PackError(
          file: "layers.csv", row: 1, column: 1,
          problem: "the layer '\(layer.name)' has another licence in the pack below",
          mend: "give your layer a name of its own"))
    }
    var seen: [FactorRow.Key: FactorRow.Place] = [:]
    for row in overlay.rows {
      if let first = seen.updateValue(row.place, forKey: row.key) {
        errors.append(
          row.error("category", "the same number stands at \(first)", "keep one of the two"))
      }
    }
    methods += overlay.methods
    sources = Self.united(sources, overlay.sources, by: \.key)
    layers = Self.united(layers, overlay.layers, by: \.name)
    categories = Self.united(categories, overlay.categories, by: \.id)
    models = Self.united(models, overlay.models, by: \.id)
    rows = Self.united(rows, overlay.rows, by: \.key)
  }

  /// Both lists in order; where a key stands in both, the second's entry in the first's place.
  private static func united<Entry, Key: Hashable>(
    _ first: [Entry], _ second: [Entry], by key: (Entry) -> Key
  ) -> [Entry] {
    var replacing = Dictionary(second.map { (key($0), $0) }) { first, _ in first }
    let kept = first.map { replacing.removeValue(forKey: key($0)) ?? $0 }
    return kept + second.filter { replacing[key($0)] != nil }
  }
}
