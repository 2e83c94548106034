import Impact
import Reporter

/// A series of years as a table of text or CSV.
struct SeriesText {
  let series: Series

  private static let note =
    "Second-life effect booked in the year of sale. Only the restated figures may be added up."

  private func cells(
    _ entry: Series.Entry, _ write: (Milligrams) -> String, ends: (Milligrams) -> String
  ) -> [String] {
    let published = entry.published
    let days = published.days
    func net(_ assessment: Assessment) -> String {
      assessment.total.inside.climateChange.map { write($0.net) } ?? "no data"
    }
    func end(_ pick: (Interval) -> Milligrams) -> String {
      entry.restated.total.inside.climateChange?.interval.map { ends(pick($0)) } ?? ""
    }
    return [
      days.from?.description ?? "", days.to?.description ?? "",
      String(entry.restated.total.inside.units),
      published.method.id + (published.isWorstCase ? ", worst case" : ""),
      published.edition.rawValue, published.pack.fullName, net(published.figure),
      net(entry.restated), end(\.low), end(\.high),
    ]
  }

  var text: String {
    let rules = series.assessor
    var table = [
      [
        "from", "to", "units", "method", "edition", "pack", "as published then", "restated",
        "low", "high",
      ]
    ]
    table += series.entries.map { cells($0, AmountText.exact, ends: AmountText.kilograms) }
    table.append(["all", "", "", "", "", "", "", AmountText.exact(series.sum), "", ""])
    return
      (["Avoided by devices of the study, kg CO2e"]
      + [
        "Restated on \(rules.method.id) (\(rules.edition.rawValue)"
          + (rules.choice.isWorstCase ? ", worst case of all assumptions at once" : "")
          + "), \(rules.pack.fullName)"
      ]
      + (rules.method.heading.isEmpty ? [""] : [rules.method.heading, ""])
      + TextTable.lines(table) + ["", Self.note] + series.remarks).joined(separator: "\n") + "\n"
  }

  var csv: String {
    series.entries.reduce(
      into: CSVText.row([
        "from", "to", "units", "method", "edition", "pack", "as_published_kg_co2e",
        "restated_kg_co2e", "restated_low_kg_co2e", "restated_high_kg_co2e",
      ])
    ) { $0 += CSVText.row(cells($1, \.kilograms, ends: \.kilograms)) }
  }
}
