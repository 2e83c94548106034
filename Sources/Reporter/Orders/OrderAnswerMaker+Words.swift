import Impact

extension OrderAnswerMaker {
  /// What stands over every figure of a method: an upper bound is never shown without it.
  func heading(_ method: Method) -> String {
    method.figureHeading(words) ?? method.label
  }

  /// The answer in one or a few sentences.
  func sentence(
    _ status: AnswerState, _ total: OrderAnswer.Totals?, _ outside: OrderAnswer.Totals?,
    _ beside: OrderAnswer.Beside?
  ) -> String {
    switch status {
    case .noData: return words.text(OrderWord.noFigure)
    case .notEligible: return words.text(OrderWord.nothingCounts)
    case .returned: return words.text(OrderWord.onlyReturned)
    case .estimated, .categoryAverage: break
    }
    var sentences: [String] = []
    if let total {
      sentences += figure(total, heading(method.method))
      if let other = beside?.total { sentences += figure(other, beside?.heading ?? "") }
    }
    if let outside {
      // An upper bound keeps its heading here too.
      func proxy(_ heading: String) -> String {
        words.text(OrderWord.outsideStudy, ["heading": heading])
      }
      sentences += figure(outside, proxy(heading(method.method)))
      if let other = beside?.outside {
        sentences += figure(other, proxy(beside?.heading ?? ""))
      }
    }
    sentences.append(words.text(status == .estimated ? OrderWord.model : .average))
    return sentences.joined(separator: " ")
  }

  private func figure(_ totals: OrderAnswer.Totals, _ heading: String) -> [String] {
    guard let climate = totals.totals.climateChange else { return [] }
    let value = words.number(ShownNumber(climate.net))
    guard let interval = climate.interval else {
      return [words.text(OrderWord.figure, ["heading": heading, "value": value])]
    }
    return [
      words.text(
        OrderWord.figureWithRange,
        [
          "heading": heading, "value": value, "low": words.number(ShownNumber(interval.low)),
          "high": words.number(ShownNumber(interval.high)),
        ])
    ]
  }

  /// The time basis of a line's figure.
  func basis(_ impact: UnitImpact?) -> String? {
    guard method.method.basis == .secondLifeYears, let years = impact?.term("L2") else {
      return words.text(OrderWord.basisDevice)
    }
    return words.text(OrderWord.basisYears, count: ShownNumber(years.value))
  }

  /// What a line's device is set against.
  func reference(_ impact: UnitImpact?, _ device: String) -> String? {
    guard method.method.basis == .secondLifeYears, let first = impact?.term("L1"),
      let second = impact?.term("L2")
    else { return words.text(OrderWord.referenceDevice, ["device": device]) }
    return words.text(
      OrderWord.referenceYears,
      [
        "device": device, "first": words.number(ShownNumber(first.value)),
        "second": words.number(ShownNumber(second.value)),
      ])
  }

  /// What was assumed, in the order of the formula: displacement, lifetimes, use.
  func assumptions(_ units: [OrderUnit], beside: [OrderUnit]) -> [String] {
    guard !units.isEmpty else { return [] }
    var assumptions: [String] = []
    func add(_ text: String) {
      if !assumptions.contains(text) { assumptions.append(text) }
    }
    for (method, units) in [(method, units), (besideMethod, beside)] {
      guard let method, let displacement = units.lazy.compactMap({ $0.impact.term("D") }).first
      else { continue }
      let value = words.number(ShownNumber(displacement.value))
      if method.method.isUpperBound {
        add(words.text(OrderWord.assumeUpperBound, ["method": method.method.id]))
      } else if let low = displacement.row?.low, let high = displacement.row?.high {
        add(
          words.text(
            OrderWord.assumeDisplacement,
            [
              "method": method.method.id, "value": value,
              "low": words.number(ShownNumber(low)), "high": words.number(ShownNumber(high)),
            ]))
      } else {
        add(
          words.text(
            OrderWord.assumeFixedDisplacement, ["method": method.method.id, "value": value]))
      }
      add(
        words.text(
          method.method.computesUseDifference ? OrderWord.assumeUseCounted : .assumeUseEqual,
          ["method": method.method.id]))
    }
    for unit in units {
      guard let first = unit.impact.term("L1"), let second = unit.impact.term("L2"),
        let category = method.pack.category(of: unit.key.item)
      else { continue }
      add(
        words.text(
          OrderWord.assumeLifetimes,
          [
            "device": OrderDeviceWord.text(category, words),
            "first": words.number(ShownNumber(first.value)),
            "second": words.number(ShownNumber(second.value)),
          ]))
    }
    return assumptions
  }

  /// The publications that the figures rest on, by key, sorted.
  func sources(_ units: [OrderUnit], _ beside: [OrderUnit]) -> [String] {
    guard !units.isEmpty else { return [] }
    var keys = Set(method.method.sources)
    for unit in units { keys.formUnion(unit.impact.terms.flatMap(\.sources)) }
    if let besideMethod { keys.formUnion(besideMethod.method.sources) }
    for unit in beside { keys.formUnion(unit.impact.terms.flatMap(\.sources)) }
    return keys.sorted()
  }

  /// What a reader must know; the first holds for every answer.
  func warnings(
    _ lines: [OrderLine], _ made: [OrderAnswer.Line], _ totals: [OrderAnswer.Totals?]
  ) -> [String] {
    var warnings: [OrderWord] = [.warnNoCredit]
    let states = Set(made.map(\.state))
    if states.contains(.categoryAverage) { warnings.append(.warnAverage) }
    if states.contains(.noData) { warnings.append(.warnNoData) }
    if states.contains(.returned) || lines.contains(where: { $0.countsUnits && $0.returned > 0 }) {
      warnings.append(.warnReturned)
    }
    let isNegative = totals.contains {
      ($0?.units ?? 0) > 0 && ($0?.totals.climateChange?.net ?? .zero) < .zero
    }
    if isNegative { warnings.append(.warnNegative) }
    if made.contains(where: { $0.displacement != nil && $0.isInsideStudy == false }) {
      warnings.append(.warnOutside)
    }
    if method.method.inputs == "main",
      lines.contains(where: { $0.countsUnits && $0.country != "FR" })
    {
      warnings.append(.warnForeign)
    }
    return warnings.map { words.text($0) }
  }
}

extension ShownNumber {
  /// Kilograms with three significant digits, as tables show them.
  init(_ mass: Milligrams) {
    let digits = String(mass.count.magnitude).utf8.count
    var (value, decimals) = (mass.count, 6)
    if digits > 3 {
      var scale: Int128 = 1
      for _ in 0..<(digits - 3) { scale *= 10 }
      value = Rational(mass.count, over: scale).roundedHalfEven() * scale
    }
    while decimals > 0, value.isMultiple(of: 10) {
      value /= 10
      decimals -= 1
    }
    self.init(digits: value, decimals: decimals)
  }

  /// A number of the pack with the digits that it has; one without a decimal form is not in a table.
  init(_ number: Rational) {
    let parts = number.text.split(separator: ".", maxSplits: 1)
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    self.init(digits: Int128(parts.joined()) ?? 0, decimals: decimals)
  }
}
