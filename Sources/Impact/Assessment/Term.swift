/// One term of a result, with the row of the pack it comes from: what `estimate --explain` prints.
public struct Term: Hashable, Sendable {
  /// The letter in the formula: `E_new`, `L1`, `L2`, `D`, `R`, `k`, `g`, `m` ...
  public let symbol: String
  /// What it is, in plain words.
  public let name: String
  /// The value.
  public let value: Rational
  /// Its unit.
  public let unit: String
  /// The row of the pack; `nil` for a number that the method itself fixes.
  public let row: FactorRow?
  /// Keys of `sources.csv`.
  public let sources: [String]
  /// Anything a reader should know.
  public let note: String

  init(_ symbol: String, _ name: String, _ row: FactorRow, note: String? = nil) {
    self.symbol = symbol
    self.name = name
    value = row.central
    unit = row.unit
    self.row = row
    sources = row.sources
    self.note = note ?? row.note
  }

  init(
    _ symbol: String, _ name: String, value: Rational, unit: String, sources: [String],
    note: String = ""
  ) {
    self.symbol = symbol
    self.name = name
    self.value = value
    self.unit = unit
    row = nil
    self.sources = sources
    self.note = note
  }
}
