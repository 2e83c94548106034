import Impact

/// Puts an order's answer together in one language.
struct OrderAnswerMaker: Sendable {
  let words: Words
  let method: AnswerMethod
  let numbers: OrderNumbers
  /// The method that stands beside; `nil` in a pack without one.
  let besideMethod: AnswerMethod?
  let besideNumbers: OrderNumbers?

  /// The answer for an order.
  ///
  /// - Parameters:
  ///   - lines: Its lines.
  ///   - id: Its id as asked for; `nil` for an estimate.
  ///   - source: What the id is an id of; `nil` for an estimate.
  /// - Returns: The answer in the language of the words.
  /// - Throws: `AssessmentError`; a loaded pack's numbers have not too many digits.
  func answer(
    _ lines: [OrderLine], id: String?, source: String?
  ) throws(AssessmentError) -> OrderAnswer {
    var found: [OrderNumbers.Line?] = []
    var made: [OrderAnswer.Line] = []
    var besides: [OrderUnit] = []
    for line in lines {
      let numbers = try numbers.line(line)
      let beside = try besideNumbers?.line(line)
      found.append(numbers)
      if line.countsUnits, let beside { besides.append(beside.unit) }
      made.append(self.line(line, numbers, beside: beside))
    }
    let states = AnswerState.allCases.map { state in
      (state: state, lines: Int64(made.count { $0.state == state }))
    }
    let split = try numbers.split(lines)
    let counted = zip(lines, found).compactMap { $0.countsUnits ? $1?.unit : nil }
    let total = counted.contains(where: \.isInsideStudy) ? totals(split.inside) : nil
    let outside = counted.contains { !$0.isInsideStudy } ? totals(split.outside) : nil
    let beside = try besideNumbers.map { numbers throws(AssessmentError) in try numbers.split(lines)
    }
    let besideDocument = besideMethod.map { method in
      OrderAnswer.Beside(
        method: method.method.id, methodVersion: method.version, heading: heading(method.method),
        total: total == nil ? nil : beside.map { totals($0.inside) },
        outside: outside == nil ? nil : beside.map { totals($0.outside) })
    }
    let status = Self.status(made)
    return OrderAnswer(
      order: id, source: source, status: status, states: states,
      sentence: sentence(status, total, outside, besideDocument), heading: heading(method.method),
      method: method, total: total, outside: outside, beside: besideDocument, lines: made,
      basis: words.text(
        method.method.basis == .device ? OrderWord.basisDevice : .basisSecondLives),
      reference: words.text(OrderWord.reference),
      assumptions: assumptions(counted, beside: besides), sources: sources(counted, besides),
      warnings: warnings(
        lines, made, [total, outside, besideDocument?.total, besideDocument?.outside]),
      businessBuyer: words.text(OrderWord.businessBuyer), locale: words.locale)
  }

  /// What stands for all lines; see ``OrderAnswer``.
  private static func status(_ lines: [OrderAnswer.Line]) -> AnswerState {
    let precedence: [AnswerState] = [.categoryAverage, .estimated, .returned, .noData]
    return precedence.first { state in lines.contains { $0.state == state } } ?? .notEligible
  }

  private func line(
    _ line: OrderLine, _ numbers: OrderNumbers.Line?, beside: OrderNumbers.Line?
  ) -> OrderAnswer.Line {
    let impact = numbers?.unit.impact
    let state = line.answerState(hasResult: impact?.avoided[.climateChange] != nil)
    let category = line.product.item.flatMap { method.pack.category(of: $0) }
    let device = category.map { OrderDeviceWord.text($0, words) }
    let hasFigure = line.countsUnits && state != .noData
    let model = line.product.model.flatMap { method.pack.model($0)?.label ?? $0 }
    return OrderAnswer.Line(
      day: line.day.description, title: line.title, category: category?.id, label: device,
      model: model,
      level: category == nil ? nil : line.product.level,
      levelText: category == nil ? nil : words.text(Self.word(line.product.level)),
      condition: line.condition, country: line.country, quantity: line.ordered,
      returned: line.returned, units: line.countsUnits ? line.units : 0, state: state,
      stateText: words.text(Self.word(state)), reason: reason(line, impact, state),
      isInsideStudy: category?.isInsideStudy,
      totals: line.countsUnits ? numbers.map { totals($0.totals) } : nil,
      displacement: hasFigure ? impact?.term("D")?.value.text : nil,
      basis: hasFigure ? basis(impact) : nil,
      reference: hasFigure ? reference(impact, device ?? "") : nil,
      beside: hasFigure
        ? besideMethod.map { method in
          OrderAnswer.Beside(
            method: method.method.id, methodVersion: method.version,
            heading: heading(method.method),
            displacement: beside?.unit.impact.term("D")?.value.text,
            total: beside.map { totals($0.totals) })
        } : nil)
  }

  private func reason(_ line: OrderLine, _ impact: UnitImpact?, _ state: AnswerState) -> String {
    if state == .noData, line.countsUnits, let noResult = impact?.noResult {
      return words.text(OrderReasonWord(noResult))
    }
    return words.text(OrderReasonWord(line.reason))
  }

  private func totals(_ totals: ImpactTotals) -> OrderAnswer.Totals {
    OrderAnswer.Totals(
      units: totals.units,
      avoided: Indicator.ofOrders.compactMap { indicator in
        guard let total = totals.avoided[indicator] else { return nil }
        return (
          indicator: indicator,
          amount: OrderAnswer.Amount(
            unit: indicator.unit, net: total.net.kilograms, low: total.interval?.low.kilograms,
            high: total.interval?.high.kilograms, gross: total.gross?.kilograms,
            burden: total.burden?.kilograms)
        )
      },
      keptInUse: totals.keptInUse?.kilograms, totals: totals)
  }

  static func word(_ state: AnswerState) -> OrderWord {
    switch state {
    case .estimated: .stateEstimated
    case .categoryAverage: .stateCategoryAverage
    case .noData: .stateNoData
    case .returned: .stateReturned
    case .notEligible: .stateNotEligible
    }
  }

  static func word(_ level: MatchLevel) -> OrderWord {
    switch level {
    case .given: .levelGiven
    case .model: .levelModel
    case .category: .levelCategory
    case .family: .levelFamily
    case .word: .levelWord
    }
  }
}

extension UnitImpact {
  /// The term of a letter of the formula.
  func term(_ symbol: String) -> Term? { terms.first { $0.symbol == symbol } }
}
