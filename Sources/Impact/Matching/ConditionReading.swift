/// What the text of a condition column says.
public struct ConditionReading: Hashable, Sendable {
  /// How far the text was understood.
  public enum Certainty: Sendable {
    /// The cell is empty, or says that nothing is known.
    case nothing
    /// A word that says it outright.
    case word
    /// A grade only, such as "good": taken as a refurbished device's.
    case gradeOnly
    /// A text that the tables do not know.
    case notUnderstood
  }

  /// The state of the goods.
  public let condition: Condition
  /// The phrase of the tables that was found; empty when there is none.
  public let grade: String
  /// How far the text was understood.
  public let certainty: Certainty

  /// An empty cell.
  public static let nothing = ConditionReading(condition: .unknown, grade: "", certainty: .nothing)

  /// No word in the export, but goods of a platform that are all refurbished by its rules.
  public static let byPlatform = ConditionReading(
    condition: .refurbished, grade: "", certainty: .word)

  /// Makes a reading.
  public init(condition: Condition, grade: String, certainty: Certainty) {
    self.condition = condition
    self.grade = grade
    self.certainty = certainty
  }
}
