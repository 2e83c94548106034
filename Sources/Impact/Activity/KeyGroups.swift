/// Keys that have the same result: the same item, on grids with the same factors.
///
/// A phone avoids the same in every country, and so does any device in all countries without a grid factor.
/// Everything is worked out once per group.
package struct KeyGroups: Sendable {
  /// The group of each key.
  package let groupOfKey: [Int]
  /// One key of each group.
  package let keys: [UnitImpact.Key]

  private struct Signature: Hashable {
    let item: String
    let sold: FactorRow.Place?
    let refurbished: FactorRow.Place?
    let isRefurbishedSomewhere: Bool
    let isSoldSomewhere: Bool
  }

  package init(_ keys: [UnitImpact.Key], pack: FactorPack) {
    var numbers: [Signature: Int] = [:]
    var found: [UnitImpact.Key] = []
    groupOfKey = keys.map { key in
      let isMains = pack.category(of: key.item)?.isMainsPowered ?? false
      let signature = Signature(
        item: key.item, sold: isMains ? pack.grid(key.country)?.place : nil,
        refurbished: pack.grid(key.refurbishingCountry)?.place,
        isRefurbishedSomewhere: !key.refurbishingCountry.isEmpty,
        isSoldSomewhere: isMains && !key.country.isEmpty)
      if let number = numbers[signature] { return number }
      numbers[signature] = found.count
      found.append(key)
      return found.count - 1
    }
    self.keys = found
  }
}
