import Impact
import Reporter

/// The one screen that `impact report` prints without `-o`.
struct ReportScreen {
  private let statement: Statement

  init(_ statement: Statement) { self.statement = statement }

  var text: String {
    var lines = [title, ""]
    lines += figure(statement.figure)
    if statement.method.id != statement.beside.assessor.method.id {
      lines += [""] + figure(statement.beside)
    }
    if statement.facts.reliesOnSellersWord {
      lines += [
        "", "No column says that these goods are refurbished; the seller's word was taken.",
      ]
    }
    lines += [
      "", "Estimated avoided emissions compared with new devices; use assumed equal or as said.",
    ]
    lines += ["Not deducted from scope 1, 2 and 3; not a carbon credit. Not verified."]
    if statement.isWorstCase { lines += ["", "Worst case of all assumptions at once; no range."] }
    let gates = statement.gates.filter { $0.effect == .noHeadline }
    if !gates.isEmpty { lines += ["", "Not for a headline:"] + gates.map { "  \($0.message)" } }
    lines += movers + categories + coverage + unmatched
    lines += ["", "The whole statement: add -o DIR"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let days = statement.days
    let from = days.from.map { " from \($0)" } ?? ""
    let span = from + (days.to.map { " to \($0)" } ?? "")
    let units = statement.facts.reconciliation.unitsCounted
    return "Impact of \(DecimalText.grouped(units)) \(units == 1 ? "unit" : "units")\(span)"
  }

  /// The two numbers that move each figure most.
  private var movers: [String] {
    var lines: [String] = []
    for outlook in statement.outlooks {
      let names = outlook.inside.swings.prefix(2).map {
        "\(GroupWords.text($0.group, in: statement.pack)) (\(AmountText.hundredths($0.shareOfVariance)))"
      }
      guard !names.isEmpty else { continue }
      lines.append("\(outlook.assessor.method.id): \(names.joined(separator: ", "))")
    }
    return lines.isEmpty
      ? [] : ["", "What moves the result most (share of the spread)"] + lines.map { "  " + $0 }
  }

  private func figure(_ assessment: Assessment) -> [String] {
    let method = assessment.assessor.method
    var lines = ["\(method.label) (\(method.id))"]
    if !method.heading.isEmpty { lines.append("  \(method.heading)") }
    let outside = assessment.total.outside.climateChange.map {
      "  apart, outside the study, our proxy: \(AmountText.text($0.net, of: .climateChange))"
    }
    guard let climate = assessment.total.inside.climateChange else {
      return lines + ["  no device inside the study has a result"] + [outside].compactMap { $0 }
    }
    let largest = statement.largestFigure
    func text(_ mass: Milligrams) -> String {
      AmountText.text(mass, of: .climateChange, besides: largest)
    }
    let exact = "\(AmountText.exact(climate.net)) kg CO2e"
    lines.append(
      "  \(text(climate.net)) avoided" + (exact == text(climate.net) ? "" : "  (\(exact))"))
    if let interval = climate.interval {
      lines.append(
        "  95 % interval: \(AmountText.range(interval, of: .climateChange, besides: largest))")
    }
    if let gross = climate.gross, let burden = climate.burden {
      let electricity = method.computesUseDifference ? " and of electricity in use" : ""
      lines.append(
        "  \(text(gross)) of new devices less \(text(burden)) of refurbishing\(electricity)")
    }
    if let outside { lines.append(outside) }
    return lines
  }

  private var categories: [String] {
    guard !statement.figure.byCategory.isEmpty else { return [] }
    var rows = [["category", "units", "kept in use, kg", "avoided, kg CO2e", "prudent"]]
    for (figure, beside) in zip(statement.figure.byCategory, statement.beside.byCategory) {
      let isInside = figure.category.isInsideStudy
      let totals = isInside ? figure.split.inside : figure.split.outside
      let prudent = isInside ? beside.split.inside : beside.split.outside
      rows.append([
        figure.category.plural + (isInside ? "" : " *"), DecimalText.grouped(totals.units),
        totals.keptInUse.map(AmountText.kilograms) ?? "no data",
        totals.climateChange.map { AmountText.kilograms($0.net) } ?? "no data",
        prudent.climateChange.map { AmountText.kilograms($0.net) } ?? "no data",
      ])
    }
    var lines = [""] + TextTable.lines(rows)
    if statement.figure.byCategory.contains(where: { !$0.category.isInsideStudy }) {
      lines.append("* outside the study, our proxy; in no total above")
    }
    return lines
  }

  private var coverage: [String] {
    let table = statement.facts.reconciliation
    var lines = [""]
    if let share = Coverage(statement).units {
      lines.append("Coverage: \(share) of eligible units have a result")
    }
    let parts = RecordState.allCases.filter { table[$0].rows > 0 }.map {
      "\(DecimalText.grouped(table[$0].rows)) \($0.words)"
    }
    lines.append(
      "Rows read: \(DecimalText.grouped(table.rowsRead)) = " + parts.joined(separator: " + "))
    return lines
  }

  private var unmatched: [String] {
    let top = statement.facts.unmatched.prefix(3)
    guard !top.isEmpty else { return [] }
    return ["Biggest products without a result:"]
      + top.map { row in
        let title = row.title.isEmpty ? row.category : row.title
        return
          "  \(DecimalText.grouped(row.tally.units)) x \(title.prefix(60)) (\(row.reason.rawValue))"
      }
  }
}
