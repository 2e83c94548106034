/// What a rule found in a sentence.
public struct ClaimFinding: Hashable, Sendable {
  /// The rule.
  public let rule: ClaimRule
  /// The words that it is about, as they were written.
  public let words: String
  /// Why, in the language of the answer.
  public let reason: String
  /// A lawful wording, in the language of the answer, with `{places}` for what only the writer knows.
  public let wording: String
}
