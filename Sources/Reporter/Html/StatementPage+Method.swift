import Impact

extension StatementPage {
  /// The assumptions of every category that counts, and what must be said with them.
  var method: [String: Any] {
    let remarks = self.remarks
    return [
      "parameters": statement.figure.byCategory.map { parameters($0.category) },
      "has_remarks": !remarks.isEmpty,
      "remarks": remarks.map { ["text": $0] },
    ]
  }

  private func parameters(_ category: DeviceCategory) -> [String: Any] {
    func terms(_ assessment: Assessment) -> [Term] {
      assessment.units.first { statement.pack.category(of: $0.key.item)?.id == category.id }?.impact
        .terms ?? []
    }
    let figure = terms(statement.figure)
    let beside = terms(besideAssessment)
    func text(_ symbol: String, in terms: [Term]) -> String {
      let found = terms.filter { $0.symbol == symbol }
      guard !found.isEmpty else { return "–" }
      return found.map { Self.words($0) }.joined(separator: " + ")
    }
    let lifeTerms = figure.contains { $0.symbol == "L1" } ? figure : beside
    return [
      "label": category.label, "e_new": text("E_new", in: figure),
      "first_life": text("L1", in: lifeTerms), "second_life": text("L2", in: lifeTerms),
      "displacement": text("D", in: figure), "displacement_beside": text("D", in: beside),
      "burden": text("R", in: figure), "mass": text("m", in: figure),
      "quality": Term.quality(of: figure) ?? "–",
      "study": category.isInsideStudy ? "inside the study" : "outside the study, our proxy",
    ]
  }

  /// A value with its unit as people say it.
  private static func words(_ term: Term) -> String {
    switch term.unit {
    case "year": "\(term.value.text) years"
    case "share": term.value.text
    case FactorQuantity.shareOfNewDevice: "\(term.value.text) x the new device"
    default: "\(term.value.text) \(term.unit)"
    }
  }

  /// The remarks of all results, each once, with the method it belongs to.
  private var remarks: [String] {
    var texts: [String] = []
    for assessment in [statement.figure, besideAssessment] {
      var byRemark: [String: Set<String>] = [:]
      for (key, impact) in assessment.units {
        let label = statement.label(of: key.item)
        for remark in impact.remarks { byRemark[remark, default: []].insert(label) }
        if let reason = impact.noResult {
          byRemark["no result: \(reason.words)", default: []].insert(label)
        }
      }
      for (remark, labels) in byRemark.sorted(by: { $0.key < $1.key }) {
        texts.append(
          "\(assessment.assessor.method.label) – \(labels.sorted().joined(separator: ", ")): \(remark)."
        )
      }
    }
    return texts
  }
}
