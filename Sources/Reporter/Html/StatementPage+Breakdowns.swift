import Impact

extension StatementPage {
  /// The second method of the tables: `prudent`, or the standard method in a statement by `prudent`.
  var besideAssessment: Assessment {
    guard statement.method.id == statement.beside.assessor.method.id else {
      return statement.beside
    }
    return statement.methods.first { $0.assessor.method.standing == .standard } ?? statement.beside
  }

  /// Results by category, country and month; inside the study and, apart, outside it.
  var breakdowns: [String: Any] {
    let inside = statement.figure.total.inside
    let outside = statement.figure.total.outside
    let beside = besideAssessment.total
    let insideRows = rows(isInside: true)
    let outsideRows = rows(isInside: false)
    return [
      "has_results": statement.facts.activity.count > 0,
      "has_categories": !insideRows.isEmpty, "categories": insideRows,
      "has_outside": !outsideRows.isEmpty, "outside_categories": outsideRows,
      "inside_units": DecimalText.grouped(inside.units), "inside_kept": Self.kept(inside),
      "inside_gross": Self.gross(inside), "inside_burden": Self.burden(inside),
      "inside_net": Self.net(inside), "inside_beside": Self.net(beside.inside),
      "inside_range": Self.range(inside), "inside_beside_range": Self.range(beside.inside),
      "outside_units": DecimalText.grouped(outside.units), "outside_kept": Self.kept(outside),
      "outside_gross": Self.gross(outside), "outside_burden": Self.burden(outside),
      "outside_net": Self.net(outside), "outside_beside": Self.net(beside.outside),
      "outside_range": Self.range(outside), "outside_beside_range": Self.range(beside.outside),
      "countries": zip(statement.figure.byCountry, besideAssessment.byCountry).map {
        figure, beside -> [String: Any] in
        [
          "country": figure.country.isEmpty ? "not known" : figure.country,
          "units": DecimalText.grouped(figure.split.inside.units),
          "net": Self.net(figure.split.inside), "beside": Self.net(beside.split.inside),
          "net_range": Self.range(figure.split.inside),
          "beside_range": Self.range(beside.split.inside),
          "outside": Self.net(figure.split.outside),
          "outside_beside": Self.net(beside.split.outside),
          "outside_range": Self.range(figure.split.outside),
          "outside_beside_range": Self.range(beside.split.outside),
        ]
      },
      "months": zip(statement.figure.byMonth, besideAssessment.byMonth).map {
        figure, beside -> [String: Any] in
        [
          "month": figure.month.description,
          "units": DecimalText.grouped(figure.split.inside.units),
          "net": Self.net(figure.split.inside), "beside": Self.net(beside.split.inside),
          "net_range": Self.range(figure.split.inside),
          "beside_range": Self.range(beside.split.inside),
          "outside": Self.net(figure.split.outside),
          "outside_beside": Self.net(beside.split.outside),
          "outside_range": Self.range(figure.split.outside),
          "outside_beside_range": Self.range(beside.split.outside),
        ]
      },
      "methods": statement.methods.map { assessment -> [String: Any] in
        let method = assessment.assessor.method
        let total = assessment.total
        let without = total.inside.unitsWithoutResult + total.outside.unitsWithoutResult
        return [
          "label": method.label, "id": method.id, "has_heading": !method.heading.isEmpty,
          "heading": method.heading, "owner": method.owner, "sentence": method.sentence,
          "gross": Self.gross(total.inside), "burden": Self.burden(total.inside),
          "net": Self.net(total.inside), "outside": Self.net(total.outside),
          "net_range": Self.range(total.inside), "outside_range": Self.range(total.outside),
          "without_result": DecimalText.grouped(without),
        ]
      },
    ]
  }

  private func rows(isInside: Bool) -> [[String: Any]] {
    let widest =
      statement.figure.byCategory.map {
        Self.totals($0.split, isInside).climateChange?.net.count ?? 0
      }.max() ?? 0
    return zip(statement.figure.byCategory, besideAssessment.byCategory)
      .filter { $0.0.category.isInsideStudy == isInside }
      .map { figure, beside in
        let totals = Self.totals(figure.split, isInside)
        let net = max(totals.climateChange?.net.count ?? 0, 0)
        let percent = widest == 0 ? 0 : net * 100 / widest
        return [
          "label": figure.category.plural, "units": DecimalText.grouped(totals.units),
          "kept": Self.kept(totals), "gross": Self.gross(totals), "burden": Self.burden(totals),
          "net": Self.net(totals), "beside": Self.net(Self.totals(beside.split, isInside)),
          "net_range": Self.range(totals),
          "beside_range": Self.range(Self.totals(beside.split, isInside)),
          "percent": String(percent),
        ]
      }
  }

  static func totals(_ split: Assessment.Split, _ isInside: Bool) -> ImpactTotals {
    isInside ? split.inside : split.outside
  }

  static func net(_ totals: ImpactTotals) -> String {
    amount(totals.climateChange?.net, units: totals.units)
  }

  static func gross(_ totals: ImpactTotals) -> String {
    amount(totals.climateChange?.gross, units: totals.units)
  }

  static func burden(_ totals: ImpactTotals) -> String {
    amount(totals.climateChange?.burden, units: totals.units)
  }

  static func kept(_ totals: ImpactTotals) -> String {
    amount(totals.keptInUse, units: totals.units)
  }

  /// Kilograms, or why there are none: no units is zero, no factor is no data.
  static func amount(_ mass: Milligrams?, units: Int64) -> String {
    mass.map(AmountText.kilograms) ?? (units == 0 ? "0" : "no data")
  }
}
