/// A named set of other values: what the same sales avoided if this were so.
public struct Scenario: Hashable, Sendable {
  /// The short name.
  public let id: String
  /// What is assumed, in plain words.
  public let words: String
  /// The values.
  public let choice: ParameterChoice

  /// The scenarios of every statement.
  public static let all: [Scenario] =
    [
      ("0.39", Rational(39, over: 100)), ("0.5", Rational(1, over: 2)),
      ("0.71", Rational(71, over: 100)), ("1", .one),
    ].map { text, rate in
      Scenario(
        id: "displacement_\(text)",
        words: text == "1"
          ? "every sale replaces a new device (D = 1)"
          : "of 100 sales \(text == "0.5" ? "50" : String(text.dropFirst(2))) replace a new device (D = \(text))",
        choice: ParameterChoice(displacement: rate))
    } + [
      Scenario(
        id: "second_life_minus_1", words: "every second life one year shorter (L2 - 1)",
        choice: ParameterChoice(secondLifeShift: -1)),
      Scenario(
        id: "second_life_plus_1", words: "every second life one year longer (L2 + 1)",
        choice: ParameterChoice(secondLifeShift: 1)),
      Scenario(
        id: "worst_case", words: "worst case of all assumptions at once", choice: .worstCase),
    ]
}
