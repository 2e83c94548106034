/// The edition of ADEME's study that a statement is pinned to.
///
/// One statement uses one edition for all its sales; the dates of sales never choose it.
public enum Edition: String, CaseIterable, Sendable {
  /// September 2022: phones, tablets and laptops.
  case final
  /// January 2022: phones only.
  case interim
}
