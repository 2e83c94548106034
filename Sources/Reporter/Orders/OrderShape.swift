import Impact

/// An order without what makes it one of many alike: its id and source, its days and titles.
///
/// Two orders of one shape have the same answer but for those.
struct OrderShape: Hashable, Sendable {
  let locale: WordLocale
  let lines: [OrderLine]

  static func == (left: OrderShape, right: OrderShape) -> Bool {
    guard left.locale == right.locale, left.lines.count == right.lines.count else { return false }
    for (a, b) in zip(left.lines, right.lines) {
      guard a.units == b.units, a.ordered == b.ordered, a.returned == b.returned,
        a.state == b.state, a.reason == b.reason, a.product.kind == b.product.kind,
        a.product.level == b.product.level, a.product.model == b.product.model,
        a.country == b.country, a.refurbishingCountry == b.refurbishingCountry,
        a.condition == b.condition
      else { return false }
    }
    return true
  }

  /// All that the comparison looks at, so that nobody can make up many shapes of one hash.
  func hash(into hasher: inout Hasher) {
    hasher.combine(locale)
    hasher.combine(lines.count)
    for line in lines {
      hasher.combine(line.product.kind)
      hasher.combine(line.product.level)
      hasher.combine(line.product.model)
      hasher.combine(line.units)
      hasher.combine(line.ordered)
      hasher.combine(line.returned)
      hasher.combine(line.country)
      hasher.combine(line.refurbishingCountry)
      hasher.combine(line.condition)
      hasher.combine(line.state)
      hasher.combine(line.reason)
    }
  }
}
