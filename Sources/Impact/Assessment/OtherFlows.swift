/// Flows apart from resale: trade-in, recycling, repair, donation, by units and mass.
///
/// No CO2e is worked out for them, and they are never summed into what resale avoided: a device that was
/// bought back avoids something only when it is sold again.
public struct OtherFlows: Hashable, Sendable {
  /// One kind of flow and one category.
  public struct Row: Hashable, Sendable {
    /// The kind.
    public let kind: LineKind
    /// The category.
    public let category: DeviceCategory
    /// Units.
    public let units: Int64
    /// Units times the category's mass; `nil` for a category without a mass.
    public let mass: Milligrams?
  }

  /// The rows, by kind and in the order of the pack's categories.
  public let rows: [Row]

  /// Adds up the flows of activity data.
  ///
  /// - Parameters:
  ///   - activity: Activity data; sales and returns are passed by.
  ///   - pack: The pack with the masses.
  /// - Throws: ``RationalOverflow`` for a pack with too many digits, which a loaded pack has not.
  public init(of activity: ActivityTable, pack: FactorPack) throws(RationalOverflow) {
    struct Flow: Hashable {
      let kind: LineKind
      let item: String
    }
    var units: [Flow: Int64] = [:]
    activity.forEach { key, tally in
      guard key.kind.isOtherFlow else { return }
      units[Flow(kind: key.kind, item: key.item), default: 0] += tally.units
    }
    var rows: [Row] = []
    for kind in LineKind.allCases where kind.isOtherFlow {
      for category in pack.categories {
        let items = units.filter {
          $0.key.kind == kind && pack.category(of: $0.key.item)?.id == category.id
        }
        guard !items.isEmpty else { continue }
        var mass: Milligrams? = .zero
        for (flow, count) in items {
          let row = FactorFinder(pack: pack, item: flow.item, category: category.id).row(.mass)
          guard let row, let sum = mass else {
            mass = nil
            continue
          }
          mass = try sum + Milligrams(kilograms: row.central) * count
        }
        rows.append(
          Row(
            kind: kind, category: category, units: items.values.reduce(0, +), mass: mass))
      }
    }
    self.rows = rows
  }
}
