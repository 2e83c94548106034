/// The tables of a pack, read and checked one by one and against each other.
struct PackReading {
  private(set) var properties: [String: String] = [:]
  private(set) var sources: [FactorSource] = []
  private(set) var layers: [LicenceLayer] = []
  private(set) var categories: [DeviceCategory] = []
  private(set) var methods: [Method] = []
  private(set) var rows: [FactorRow] = []

  init(_ tables: [PackTable], errors: inout [PackError]) {
    let required = ["categories.csv", "layers.csv", "methods.csv", "pack.csv", "sources.csv"]
    for name in required where !tables.contains(where: { $0.name == name }) {
      errors.append(
        PackError(
          file: name, row: 1, column: 1, problem: "the pack has no such table", mend: "add it"))
    }
    for table in tables.sorted(by: { $0.name < $1.name }) {
      read(table, errors: &errors)
    }
    checkReferences(errors: &errors)
  }

  private mutating func read(_ table: PackTable, errors: inout [PackError]) {
    switch table.name {
    case "pack.csv":
      let reader = TableReader(table, header: ["key", "value"], errors: &errors)
      for row in reader.rows { properties[row["key"]] = row["value"] }
      for key in ["id", "version", "released"] where properties[key, default: ""].isEmpty {
        errors.append(
          PackError(
            file: table.name, row: 1, column: 1, problem: "no \(key)", mend: "add a row \(key),…"))
      }
    case "sources.csv":
      let reader = TableReader(table, header: FactorSource.header, errors: &errors)
      var seen: Set<String> = []
      for row in reader.rows {
        if !seen.insert(row["key"]).inserted {
          errors.append(
            row.error("key", "the key '\(row["key"])' stands twice", "give each its own"))
        }
        for column in ["key", "title", "publisher", "year", "licence", "layer", "date_read"]
        where row[column].isEmpty {
          errors.append(row.error(column, "no \(column)", "every source says it"))
        }
        sources.append(FactorSource(row))
      }
    case "layers.csv":
      layers = TableReader(table, header: LicenceLayer.header, errors: &errors).rows
        .map(LicenceLayer.init)
    case "categories.csv":
      let reader = TableReader(table, header: DeviceCategory.header, errors: &errors)
      for row in reader.rows {
        if let category = DeviceCategory(row, errors: &errors) {
          if categories.contains(where: { $0.id == category.id }) {
            errors.append(
              row.error("category", "'\(category.id)' stands twice", "give each its own"))
          }
          categories.append(category)
        }
      }
    case "methods.csv":
      let reader = TableReader(table, header: Method.header, errors: &errors)
      methods = reader.rows.compactMap { Method($0, errors: &errors) }
    case _ where table.isForMatching:
      break
    default:
      let reader = TableReader(table, header: FactorRow.header, errors: &errors)
      for row in reader.rows {
        if let factor = FactorRow(row, errors: &errors) { rows.append(factor) }
      }
    }
  }

  private func checkReferences(errors: inout [PackError]) {
    let known = Set(sources.map(\.key))
    let names = Set(categories.map(\.id))
    var seen: [FactorRow.Key: FactorRow.Place] = [:]
    func refuse(_ row: FactorRow, _ column: String, _ problem: String, _ mend: String) {
      let index = FactorRow.header.firstIndex(of: column) ?? 0
      errors.append(
        PackError(
          file: row.place.file, row: row.place.row, column: index + 1, problem: problem, mend: mend)
      )
    }
    let licensed = Set(layers.map(\.name))
    for row in rows {
      if !licensed.contains(row.layer) {
        refuse(row, "category", "the layer '\(row.layer)' has no licence", "add it to layers.csv")
      }
      for key in row.sources where !known.contains(key) {
        refuse(row, "source", "unknown source '\(key)'", "add it to sources.csv")
      }
      if row.quantity != .equivalent, row.category != "any", !names.contains(row.category) {
        refuse(row, "category", "unknown category '\(row.category)'", "add it to categories.csv")
      }
      if let first = seen.updateValue(row.place, forKey: row.key) {
        refuse(row, "category", "the same number stands at \(first)", "keep one of the two")
      }
    }
    for method in methods {
      for key in method.sources where !known.contains(key) {
        errors.append(
          PackError(
            file: "methods.csv", row: 1, column: 1,
            problem: "unknown source '\(key)' of method '\(method.id)'",
            mend: "add it to sources.csv"))
      }
    }
  }
}
