/// The tables of a pack, read one by one.
struct PackReading {
  private(set) var properties: PackProperties?
  private(set) var sources: [FactorSource] = []
  private(set) var layers: [LicenceLayer] = []
  private(set) var categories: [DeviceCategory] = []
  private(set) var methods: [Method] = []
  private(set) var models: [DeviceModel] = []
  private(set) var rows: [FactorRow] = []

  /// The record of a table and key, for mistakes that are seen later.
  private var rowNumbers: [String: Int] = [:]
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
      for row in reader.rows {
        rowNumbers["\(table.name) \(row[key])"] = row.number
        if !seen.insert(row[key]).inserted {
          errors.append(row.error(key, "'\(row[key])' stands twice", "give each its own"))
        }
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
    func refuse(_ table: String, _ key: String, _ what: String, _ mend: String) {
      errors.append(
        PackError(
          file: table, row: overlay.rowNumbers["\(table) \(key)"] ?? 1, column: 1,
          problem: "the \(what) '\(key)' is another in the pack below", mend: mend))
    }
    for method in overlay.methods where Self.differs(method, from: methods, by: \.id) {
      refuse(
        "methods.csv", method.id, "method",
        "give your method a name of its own; published methods never change")
    }
    for category in overlay.categories where Self.differs(category, from: categories, by: \.id) {
      refuse(
        "categories.csv", category.id, "category",
        "give your category a name of its own; what the study covers does not change")
    }
    for source in overlay.sources where Self.differs(source, from: sources, by: \.key) {
      refuse("sources.csv", source.key, "source", "give your source a key of its own")
    }
    for layer in overlay.layers where Self.differs(layer, from: layers, by: \.name) {
      refuse("layers.csv", layer.name, "layer", "give your layer a name of its own")
    }
    var seen: [FactorRow.Key: FactorRow.Place] = [:]
    for row in overlay.rows {
      if let first = seen.updateValue(row.place, forKey: row.key) {
        errors.append(
          row.error("category", "the same number stands at \(first)", "keep one of the two"))
      }
    }
    methods = Self.united(methods, overlay.methods, by: \.id)
    sources = Self.united(sources, overlay.sources, by: \.key)
    layers = Self.united(layers, overlay.layers, by: \.name)
    categories = Self.united(categories, overlay.categories, by: \.id)
    models = Self.united(models, overlay.models, by: \.id)
    rows = Self.united(rows, overlay.rows, by: \.key)
  }

  /// Whether a list has another entry of the same key.
  private static func differs<Entry: Equatable, Key: Equatable>(
    _ entry: Entry, from known: [Entry], by key: (Entry) -> Key
  ) -> Bool {
    known.contains { key($0) == key(entry) && $0 != entry }
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
