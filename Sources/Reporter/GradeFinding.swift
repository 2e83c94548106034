import Impact

/// What is said of goods that only a grade shows to be refurbished.
public enum GradeFinding {
  /// The sentence for a number of units.
  public static func text(units: Int64) -> String {
    "Units taken as refurbished because the condition column grades them, while no column says so in words: "
      + DecimalText.grouped(units)
  }
}
