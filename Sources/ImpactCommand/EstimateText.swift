import Impact
import Reporter

/// The lines of one method's estimate.
enum EstimateText {
  static func lines(
    _ impact: UnitImpact, _ totals: ImpactTotals, method: Method, units: Int64, explain: Bool
  ) -> [String] {
    var lines = ["\(method.label) (\(method.id))"]
    if !method.heading.isEmpty { lines.append("  \(method.heading)") }
    guard let climate = impact.avoided[.climateChange] else {
      return lines + ["  no result: \(impact.noResult?.words ?? "")"]
    }
    lines.append("  \(exact(climate.net, units)) kg CO2e avoided")
    if let interval = totals.climateChange?.interval {
      lines.append("  95 % interval \(AmountText.range(interval)) kg CO2e")
    }
    if let gross = climate.gross, let burden = climate.burden {
      lines.append(
        "    = \(exact(gross, units)) of new devices - \(exact(burden, units)) of refurbishing")
    }
    if let waste = impact.avoided[.eWastePrevented] {
      lines.append("  \(exact(waste.net, units)) kg e-waste prevented, estimated")
    }
    if let mass = impact.keptInUse {
      lines.append("  \(exact(mass, units)) kg kept in use")
    }
    if let materials = impact.avoided[.rawMaterials] {
      lines.append("  \(exact(materials.net, units)) kg raw materials avoided")
    }
    for remark in impact.remarks { lines.append("  \(remark)") }
    guard explain else { return lines }
    lines.append("  \(method.formula)")
    lines += impact.terms.map(line)
    return lines
  }

  private static func exact(_ mass: Milligrams, _ units: Int64) -> String {
    AmountText.exact(mass * units)
  }

  private static func line(_ term: Term) -> String {
    var text = "    \(term.symbol) = \(term.value.text) \(term.unit): \(term.name)"
    if let row = term.row {
      if let low = row.low, let high = row.high { text += ", \(low.text) to \(high.text)" }
      text += " [\(row.sources.joined(separator: ", ")); quality \(row.quality); \(row.place)]"
    } else {
      text += " [\(term.sources.joined(separator: ", "))]"
    }
    return text
  }
}
