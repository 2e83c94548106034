import Impact

/// An answer in the words of its language, for text and HTML.
struct OrderAnswerWords {
  let answer: OrderAnswer
  let words: Words

  init(_ answer: OrderAnswer) {
    self.answer = answer
    words = Words(answer.locale)
  }

  var title: String {
    guard let order = answer.order else { return words.text(OrderWord.titleEstimate) }
    guard let source = answer.source, !source.isEmpty else {
      return words.text(OrderWord.titleWithId, ["order": order])
    }
    return words.text(OrderWord.titleWithSource, ["order": order, "source": source])
  }

  /// What stands behind every figure: its unit, and that it is an estimate of what was avoided.
  var unit: String { words.text(OrderWord.unitAvoided) }

  /// The figures of the whole order: by both methods inside the study, then outside it.
  var figures: [OrderFigureText] {
    let inside = pair(answer.total, answer.beside?.total)
    let outside = pair(answer.outside, answer.beside?.outside, isInsideStudy: false)
    return inside + outside
  }

  /// The figures of a line, with the same words over them.
  func figures(_ line: OrderAnswer.Line) -> [OrderFigureText] {
    guard line.displacement != nil, line.units != 0 else { return [] }
    return pair(line.totals, line.beside?.total, isInsideStudy: line.isInsideStudy != false)
  }

  private func pair(
    _ own: OrderAnswer.Totals?, _ beside: OrderAnswer.Totals?, isInsideStudy: Bool = true
  ) -> [OrderFigureText] {
    [(own, answer.heading), (beside, answer.beside?.heading ?? "")].compactMap { totals, heading in
      guard let climate = totals?.totals.climateChange else { return nil }
      return OrderFigureText(
        heading: isInsideStudy
          ? heading : words.text(OrderWord.outsideStudy, ["heading": heading]),
        value: number(climate.net),
        range: climate.interval.map {
          words.text(OrderWord.interval, ["low": number($0.low), "high": number($0.high)])
        } ?? "")
    }
  }

  private func number(_ mass: Milligrams) -> String { words.number(ShownNumber(mass)) }

  /// Day, title and quantity of a line.
  func heading(_ line: OrderAnswer.Line) -> String {
    let name = line.title.isEmpty ? line.label ?? "" : line.title
    let head = [line.day, name].filter { !$0.isEmpty }.joined(separator: "  ")
    let quantity = "\(head) × \(words.number(line.quantity))"
    guard line.returned > 0 else { return quantity }
    let returned = words.text(
      OrderWord.ofWhichReturned, ["returned": words.number(line.returned)])
    return "\(quantity) (\(returned))"
  }

  /// What the line is, how it was found, and why it counts or does not.
  func what(_ line: OrderAnswer.Line) -> String {
    var parts = [line.stateText]
    if let label = line.model ?? line.label { parts[0] += ": \(label)" }
    if let level = line.levelText { parts.append(level) }
    switch line.state {
    case .noData, .notEligible, .returned: parts.append(line.reason)
    case .estimated, .categoryAverage: break
    }
    return parts.joined(separator: "; ")
  }

  /// The other indicators, the time basis and the reference of a line.
  func details(_ line: OrderAnswer.Line) -> [String] {
    guard line.units != 0 else { return [] }
    var details: [String] = []
    if let totals = line.totals?.totals { details.append(amounts(totals)) }
    if let basis = line.basis { details.append(basis) }
    if let reference = line.reference {
      details.append(words.text(OrderWord.comparedWith, ["reference": reference]))
    }
    return details.filter { !$0.isEmpty }
  }

  /// E-waste, mass and raw materials.
  func amounts(_ totals: ImpactTotals) -> String {
    var texts: [String] = []
    func add(_ mass: Milligrams?, _ word: OrderWord) {
      guard let mass else { return }
      texts.append(words.text(word, ["value": number(mass)]))
    }
    add(totals.avoided[.eWastePrevented]?.net, .eWastePrevented)
    add(totals.keptInUse, .keptInUse)
    add(totals.avoided[.rawMaterials]?.net, .rawMaterials)
    return texts.joined(separator: "; ")
  }

  /// All that must be read with the figures.
  var notes: [String] { answer.warnings + [answer.businessBuyer] }

  var record: String {
    let method = answer.method
    var record = words.text(
      OrderWord.recordText,
      [
        "version": method.version, "pack": method.pack.fullName, "digest": method.digests.pack,
        "program": ProgramVersion.current,
      ])
    if let draws = method.draws {
      let values = ["seed": String(draws.seed), "draws": words.number(draws.draws)]
      record += "; " + words.text(OrderWord.recordDraws, values)
    }
    return record
  }
}
