import Impact

/// What a headline counts: the sales of a statement for which figures are good enough to be published.
struct HeadlineCount: Sendable {
  /// The sales that count.
  let activity: ActivityTable
  /// Their categories with units, in the order of the pack.
  let categories: [(category: DeviceCategory, units: Int64)]
  /// Units of resale that are left out.
  let unitsLeftOut: Int64

  /// Takes the sales of a statement whose categories pass the gates on quality, study and use.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - named: The categories that the headline is about; empty for all.
  init(_ statement: Statement, only named: [String]) {
    let method = statement.method
    var isGood: [String: Bool] = [:]
    for (key, impact) in statement.figure.units {
      let category = statement.pack.category(of: key.item)
      let quality = Term.quality(of: impact.terms)
      let isUseKnown = category?.isMainsPowered != true || method.computesUseDifference
      let isMeant = category.map { named.isEmpty || named.contains($0.id) } == true
      let passes =
        isMeant && category?.isInsideStudy == true && impact.avoided[.climateChange] != nil
        && quality.map { $0 < "C" } == true && isUseKnown
      // One country without a result leaves out the item, and is said.
      isGood[key.item] = (isGood[key.item] ?? true) && passes
    }
    var activity = ActivityTable()
    var units: [String: Int64] = [:]
    var leftOut: Int64 = 0
    statement.facts.activity.resale.forEach { key, tally in
      guard isGood[key.item] == true, let category = statement.pack.category(of: key.item) else {
        leftOut += tally.units
        return
      }
      activity.add(tally, to: key)
      units[category.id, default: 0] += tally.units
    }
    self.activity = activity
    categories = statement.pack.categories.compactMap { category in
      units[category.id].map { (category, $0) }
    }.filter { $0.units != 0 }
    unitsLeftOut = leftOut
  }

  /// Whether enough of what might be of the named categories has a result: products without a category might be,
  /// those of another category are not.
  static func isCovered(_ statement: Statement, _ categories: [String]) -> Bool {
    guard !categories.isEmpty else { return false }
    let facts = statement.facts
    let result = HeadlineCount(statement, only: categories).activity.control.units
    var unknown = facts.unmatchedOther.units
    for row in facts.unmatched where row.item.isEmpty || categories.contains(row.item) {
      unknown += row.tally.units
    }
    let share = Rational(Int128(Statement.lowestCoverage), over: 100)
    return result > 0 && Rational(Int128(result), over: Int128(result + unknown)) >= share
  }
}
