/// What a pack says of itself: its `pack.csv`.
public struct PackProperties: Hashable, Sendable {
  /// The name.
  public let id: String
  /// The version.
  public let version: String
  /// The day of release, as `2026-11-21`.
  public let released: String
  /// The name of the pack that it lies over; empty for a pack of its own.
  public let overlayOf: String
  /// What must be said wherever figures of the pack are printed; empty when nothing must.
  public let notice: String

  private static let keys = ["id", "notice", "overlay_of", "released", "version"]

  init(_ table: PackTable, errors: inout [PackError]) {
    let reader = TableReader(table, header: ["key", "value"], errors: &errors)
    var values: [String: String] = [:]
    for row in reader.rows {
      let key = row["key"]
      if !Self.keys.contains(key) {
        errors.append(
          row.error(
            "key", "'\(key)' is not a property of a pack",
            "use \(Self.keys.joined(separator: ", "))"))
      }
      if values.updateValue(row["value"], forKey: key) != nil {
        errors.append(row.error("key", "'\(key)' stands twice", "keep one of the two"))
      }
    }
    for key in ["id", "version", "released"] where values[key, default: ""].isEmpty {
      errors.append(
        PackError(
          file: table.name, row: 1, column: 1, problem: "no \(key)", mend: "add a row \(key),…"))
    }
    id = values["id"] ?? ""
    version = values["version"] ?? ""
    released = values["released"] ?? ""
    overlayOf = values["overlay_of"] ?? ""
    notice = values["notice"] ?? ""
  }
}
