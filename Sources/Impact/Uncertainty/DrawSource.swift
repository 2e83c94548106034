/// The draws of a pack's numbers: numbers of one correlation group share one uniform draw per iteration.
///
/// Every group has a stream of its own, seeded by the seed and the group's name. The draws of a group are
/// therefore the same whatever else a statement or an order holds: an order's interval is that of the
/// statement.
package struct DrawSource: Sendable {
  package let settings: DrawSettings
  private var uniforms: [String: [Double]] = [:]
  private var drawn: [FactorRow.Place: DrawnNumber] = [:]

  package init(_ settings: DrawSettings) { self.settings = settings }

  /// The draws of a row; a constant where it has no range.
  mutating func draws(of row: FactorRow) -> DrawnNumber {
    if let known = drawn[row.place] { return known }
    let number = make(row)
    drawn[row.place] = number
    return number
  }

  private mutating func make(_ row: FactorRow) -> DrawnNumber {
    guard let low = row.low, let high = row.high, low < high else {
      return DrawnNumber(row.central)
    }
    let distribution = TriangularDistribution(
      minimum: low.approximation, mode: row.central.approximation, maximum: high.approximation)
    return .drawn(uniforms(of: row.correlationGroup).map(distribution.quantile))
  }

  private mutating func uniforms(of group: String) -> [Double] {
    if let known = uniforms[group] { return known }
    var generator = Xoshiro256(seed: settings.seed ^ Self.hash(group))
    let values = (0..<settings.draws).map { _ in generator.uniform() }
    uniforms[group] = values
    return values
  }

  /// FNV-1a over the UTF-8 of a name.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
