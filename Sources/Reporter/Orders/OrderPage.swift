import Impact

/// An order's answer as one page: no script, nothing fetched.
struct OrderPage {
  private static let template = Result {
    try PageTemplate(ReportTemplate.text("order.mustache") ?? "")
  }

  let answer: OrderAnswer

  /// The page.
  ///
  /// - Throws: The template's own errors, which the tests rule out for the template that is built in.
  func html() throws -> String { try Self.template.get().render(context) }

  /// What the template may name.
  var context: [String: Any] {
    let words = OrderAnswerWords(answer)
    func rows(_ texts: [String]) -> [[String: Any]] {
      texts.map { ["text": StatementPage.clean($0)] }
    }
    func rows(_ figures: [OrderFigureText]) -> [[String: Any]] {
      figures.map {
        [
          "heading": $0.heading, "value": $0.value, "unit": words.unit,
          "range": $0.range,
        ]
      }
    }
    let summary: String
    switch answer.status {
    case .estimated: summary = words.words.text(OrderWord.model)
    case .categoryAverage: summary = words.words.text(OrderWord.average)
    case .noData, .returned, .notEligible: summary = answer.sentence
    }
    return [
      "css": ReportTemplate.text("order.css") ?? "", "lang": answer.locale.description,
      "title": StatementPage.clean(StatementPage.shortened(words.title)),
      "has_figures": !words.figures.isEmpty, "figures": rows(words.figures),
      "summary": summary, "basis": answer.basis,
      "head_lines": words.words.text(OrderWord.headLines),
      "lines": answer.lines.map { line -> [String: Any] in
        [
          "title": StatementPage.clean(StatementPage.shortened(words.heading(line))),
          "what": StatementPage.clean(words.what(line)),
          "has_figures": !words.figures(line).isEmpty, "figures": rows(words.figures(line)),
          "details": rows(words.details(line)),
        ]
      },
      "head_warnings": words.words.text(OrderWord.headWarnings), "warnings": rows(words.notes),
      "has_assumptions": !answer.assumptions.isEmpty,
      "head_assumptions": words.words.text(OrderWord.headAssumptions),
      "assumptions": rows(answer.assumptions),
      "head_sources": words.words.text(OrderWord.headSources),
      "sources": answer.sources.joined(separator: ", "),
      "head_record": words.words.text(OrderWord.headRecord), "record": words.record,
    ]
  }
}

extension OrderAnswer {
  /// The answer as a page of its own.
  ///
  /// - Throws: The template's own errors, which the tests rule out for the template that is built in.
  public func html() throws -> String { try OrderPage(answer: self).html() }
}
