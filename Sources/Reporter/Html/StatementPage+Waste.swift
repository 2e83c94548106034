import Impact

extension StatementPage {
  /// E-waste and materials: what is counted and what is modelled stand apart.
  var waste: [String: Any] {
    let pairs = zip(statement.figure.byCategory, besideAssessment.byCategory).map {
      ($0.0.category, $0.0.split, $0.1.split)
    }
    func total(_ split: Assessment.Split, _ indicator: Indicator) -> IndicatorTotal? {
      split.inside.avoided[indicator]
    }
    let inside = statement.figure.total
    let study = pairs.filter { total($0.1, .studyWaste) != nil }
    let materials = pairs.filter { total($0.1, .rawMaterials) != nil }
    return [
      "waste_rows": pairs.filter { $0.0.isInsideStudy }.map { category, figure, beside in
        [
          "label": category.plural, "kept": Self.kept(figure.inside),
          "prevented": Self.amount(
            total(figure, .eWastePrevented)?.net, units: figure.inside.units),
          "beside": Self.amount(total(beside, .eWastePrevented)?.net, units: beside.inside.units),
          "kept_range": Self.range(figure.inside.keptInUseInterval),
          "prevented_range": Self.range(total(figure, .eWastePrevented)?.interval),
          "beside_range": Self.range(total(beside, .eWastePrevented)?.interval),
        ]
      },
      "waste_kept": Self.kept(inside.inside),
      "waste_prevented": Self.amount(
        total(inside, .eWastePrevented)?.net, units: inside.inside.units),
      "waste_kept_range": Self.range(inside.inside.keptInUseInterval),
      "waste_prevented_range": Self.range(total(inside, .eWastePrevented)?.interval),
      "waste_beside_range": Self.range(
        total(besideAssessment.total, .eWastePrevented)?.interval),
      "waste_beside": Self.amount(
        total(besideAssessment.total, .eWastePrevented)?.net, units: inside.inside.units),
      "has_study_waste": !study.isEmpty,
      "study_waste": study.map { category, figure, _ in
        [
          "label": category.plural,
          "net": Self.amount(total(figure, .studyWaste)?.net, units: figure.inside.units),
          "net_range": Self.range(total(figure, .studyWaste)?.interval),
        ]
      },
      "has_materials": !materials.isEmpty,
      "materials": materials.map { category, figure, beside in
        [
          "label": category.plural,
          "net": Self.amount(total(figure, .rawMaterials)?.net, units: figure.inside.units),
          "beside": Self.amount(total(beside, .rawMaterials)?.net, units: beside.inside.units),
          "net_range": Self.range(total(figure, .rawMaterials)?.interval),
          "beside_range": Self.range(total(beside, .rawMaterials)?.interval),
        ]
      },
    ]
  }
}
