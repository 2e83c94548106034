/// A kind of device: a row of `factors/categories.csv`.
public struct DeviceCategory: Hashable, Sendable {
  /// The short name, such as `smartphone`.
  public let id: String
  /// Whether ADEME's study covers it; if not, results are a proxy of ours and stand apart.
  public let isInsideStudy: Bool
  /// Whether it runs on mains power, so that a difference in use matters.
  public let isMainsPowered: Bool
  /// The WEEE category, 1 to 6, of Directive 2012/19/EU; empty when not known.
  public let weeeCategory: String
  /// The UNU-KEY; empty when not known.
  public let unuKey: String
  /// The name of one, in English.
  public let label: String
  /// The name of several, in English.
  public let plural: String
  /// Keys of `sources.csv` for the two classifications.
  public let sources: [String]

  static let header = [
    "category", "study", "mains", "weee_category", "unu_key", "label", "plural", "source", "note",
  ]

  init?(_ row: TableReader.Row, errors: inout [PackError]) {
    guard ["inside", "outside"].contains(row["study"]) else {
      errors.append(
        row.error("study", "'\(row["study"])' is neither inside nor outside", "say which"))
      return nil
    }
    guard ["yes", "no"].contains(row["mains"]) else {
      errors.append(row.error("mains", "'\(row["mains"])' is neither yes nor no", "say which"))
      return nil
    }
    id = row["category"]
    isInsideStudy = row["study"] == "inside"
    isMainsPowered = row["mains"] == "yes"
    weeeCategory = row["weee_category"]
    unuKey = row["unu_key"]
    label = row["label"]
    plural = row["plural"]
    sources = row["source"].split(separator: " ").map(String.init)
  }
}
