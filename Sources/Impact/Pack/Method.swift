/// A way to work out avoided impact: a row of `factors/methods.csv`.
public struct Method: Hashable, Sendable {
  /// What a refurbished device is set against.
  public enum Basis: String, Sendable {
    /// The years of its second life, as a share of a new device's years.
    case secondLifeYears = "second_life_years"
    /// One new device.
    case device
  }

  /// How e-waste prevented is worked out.
  public enum WasteRule: String, Sendable {
    /// Mass times displacement and basis, as for CO2e.
    case scaled
    /// The whole mass of the device: the Restart Project's own rule.
    case mass
  }

  /// Where the method stands in a statement.
  public enum Standing: String, Sendable {
    /// The figure of a statement unless another is asked for.
    case standard = "default"
    /// Printed beside the figure, always, with equal weight.
    case beside
    /// What others publish.
    case published
    /// For comparison only.
    case comparison
  }

  /// The short name, such as `ademe-2022`.
  public let id: String
  /// The plain name.
  public let label: String
  /// What a refurbished device is set against.
  public let basis: Basis
  /// The displacement rate when the method fixes one; `nil` when the pack's table gives it.
  public let fixedDisplacement: Rational?
  /// Whether the difference in use of mains-powered devices is computed.
  public let computesUseDifference: Bool
  /// The set of inputs.
  public let inputs: String
  /// How e-waste prevented is worked out.
  public let wasteRule: WasteRule
  /// Where it stands in a statement.
  public let standing: Standing
  /// The words that stand over every figure of the method; empty when none are needed.
  public let heading: String
  /// Whose method it is.
  public let owner: String
  /// One plain sentence on what it does.
  public let sentence: String
  /// Keys of `sources.csv`.
  public let sources: [String]

  /// Whether every sale is taken to replace a new device, so that the result is an upper bound.
  public var isUpperBound: Bool { fixedDisplacement == .one }

  static let header = [
    "method", "label", "basis", "displacement", "use_difference", "inputs", "waste_rule",
    "standing", "heading", "owner", "sentence", "source",
  ]

  init?(_ row: TableReader.Row, errors: inout [PackError]) {
    guard let basis = Basis(rawValue: row["basis"]) else {
      errors.append(row.error("basis", "unknown basis", "use second_life_years or device"))
      return nil
    }
    guard let wasteRule = WasteRule(rawValue: row["waste_rule"]) else {
      errors.append(row.error("waste_rule", "unknown waste rule", "use scaled or mass"))
      return nil
    }
    guard let standing = Standing(rawValue: row["standing"]) else {
      errors.append(
        row.error("standing", "unknown standing", "use default, beside, published or comparison"))
      return nil
    }
    guard ["none", "mains"].contains(row["use_difference"]) else {
      errors.append(row.error("use_difference", "unknown rule", "use none or mains"))
      return nil
    }
    fixedDisplacement = Rational(decimal: row["displacement"])
    let isRate = fixedDisplacement.map { $0 >= .zero && $0 <= .one } ?? false
    guard isRate || row["displacement"] == "table" else {
      errors.append(
        row.error("displacement", "[G-03] not a rate from 0 to 1", "give a rate, or 'table'"))
      return nil
    }
    id = row["method"]
    label = row["label"]
    self.basis = basis
    computesUseDifference = row["use_difference"] == "mains"
    inputs = row["inputs"]
    self.wasteRule = wasteRule
    self.standing = standing
    heading = row["heading"]
    owner = row["owner"]
    sentence = row["sentence"]
    sources = row["source"].split(separator: " ").map(String.init)
  }
}
