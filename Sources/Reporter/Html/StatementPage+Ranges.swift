import Impact

extension StatementPage {
  /// What moves the result most, other assumptions, and the rate at which nothing would be avoided.
  var ranges: [String: Any] {
    let first = statement.outlooks.first
    let second = statement.outlooks.count > 1 ? statement.outlooks[1] : nil
    let draws = statement.draws
    let modelUnits = modelUnits
    return [
      "is_worst_case": statement.isWorstCase,
      "has_models": modelUnits != 0, "model_units": DecimalText.grouped(modelUnits),
      "has_draws": draws != nil,
      "draws": draws.map { DecimalText.grouped($0.draws) } ?? "",
      "seed": draws.map { String($0.seed) } ?? "",
      "has_swings": !(first?.inside.swings.isEmpty ?? true),
      "swings": swings(first), "has_swings_beside": second?.inside.swings.isEmpty == false,
      "swings_beside": swings(second),
      "swings_label": label(first), "swings_beside_label": label(second),
      "has_scenario_beside": second != nil,
      "scenarios": Scenario.all.indices.map { index -> [String: Any] in
        [
          "words": Scenario.all[index].words.capitalizedFirst,
          "net": scenario(first, index), "beside": scenario(second, index),
        ]
      },
      "break_even": statement.figure.byCategory.map { category, _ -> [String: Any] in
        [
          "label": category.plural,
          "share": Self.share(first?.scenarios.breakEven[category.id]),
          "share_beside": Self.share(second?.scenarios.breakEven[category.id]),
          "study": category.isInsideStudy ? "inside the study" : "outside the study, our proxy",
        ]
      },
    ]
  }

  /// From the statement's figure to that of every other method, and the flows apart from resale.
  var comparisons: [String: Any] {
    [
      "has_bridges": !statement.bridges.isEmpty,
      "bridges": statement.bridges.map { bridge -> [String: Any] in
        func part(_ part: MethodBridge.Part) -> String {
          AmountText.kilograms(bridge.parts[part]?.inside ?? .zero)
        }
        return [
          "label": bridge.to.method.label, "id": bridge.to.method.id,
          "start": AmountText.kilograms(bridge.start.inside),
          "part_coverage": part(.coverage), "part_basis": part(.basis),
          "part_displacement": part(.displacement), "part_burden": part(.burden),
          "part_edition": part(.edition), "end": AmountText.kilograms(bridge.end.inside),
        ]
      },
      "has_other_flows": !statement.otherFlows.rows.isEmpty,
      "other_flows": statement.otherFlows.rows.map { row -> [String: Any] in
        [
          "kind": row.kind.words, "label": row.category.plural,
          "units": DecimalText.grouped(row.units),
          "mass": row.mass.map(AmountText.kilograms) ?? "no data",
        ]
      },
      "gates": statement.gates.map { ["text": $0.message.sentence] },
      "declarations": statement.facts.declarations.lines.map { ["text": $0] },
    ]
  }

  /// Units that were worked out with the factors of their model.
  private var modelUnits: Int64 {
    let models = Set(statement.pack.models.map(\.id))
    guard !models.isEmpty else { return 0 }
    var units: Int64 = 0
    statement.facts.activity.forEach { key, tally in
      if !key.kind.isOtherFlow, models.contains(key.item) { units += tally.units }
    }
    return units
  }

  private func label(_ outlook: Outlook?) -> String { outlook?.assessor.method.label ?? "" }

  private func swings(_ outlook: Outlook?) -> [[String: Any]] {
    (outlook?.inside.swings ?? []).map { swing in
      [
        "words": GroupWords.text(swing.group, in: statement.pack),
        "at_low": AmountText.kilograms(swing.atLow),
        "at_high": AmountText.kilograms(swing.atHigh),
        "share": AmountText.hundredths(swing.shareOfVariance),
        "percent": String(swing.shareOfVariance / 100),
      ]
    }
  }

  private func scenario(_ outlook: Outlook?, _ index: Int) -> String {
    outlook.map { AmountText.kilograms($0.scenarios.rows[index].net.inside) } ?? ""
  }

  /// A displacement rate as a share of sales.
  private static func share(_ rate: Rational?) -> String {
    guard let rate else { return "–" }
    if rate > .one { return "no share is enough" }
    let percent = rate.approximation * 100
    return percent <= 0 ? "any share" : "\(AmountText.hundredths(Int((percent * 100).rounded())))"
  }

  /// The 95 % interval of a total; empty without one.
  static func range(_ totals: ImpactTotals) -> String { range(totals.climateChange?.interval) }

  /// An interval; empty without one.
  static func range(_ interval: Interval?) -> String { interval.map(AmountText.range) ?? "" }
}

extension String {
  /// The text with a full stop.
  fileprivate var sentence: String { self + "." }
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
