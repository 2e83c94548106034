import Impact

/// The CSV tables of a statement, each with its columns described for the data package.
struct StatementTables {
  let statement: Statement

  /// A table: its file name, what it holds, its columns, and its text.
  struct Table {
    let name: String
    let title: String
    let columns: [Column]
    let text: String
  }

  /// A column: its name, its type by Table Schema, and what it holds.
  struct Column {
    let name: String
    let type: String
    let description: String

    init(_ name: String, _ type: String, _ description: String) {
      self.name = name
      self.type = type
      self.description = description
    }

    init(_ name: String, _ description: String) { self.init(name, "string", description) }
  }

  var all: [Table] { [activity, results, factors, sources, setAside, unmatched] }

  private func table(
    _ name: String, _ title: String, _ columns: [Column], rows: [[String]]
  ) -> Table {
    let header = columns.map(\.name).joined(separator: ",") + "\n"
    return Table(
      name: name, title: title, columns: columns,
      text: rows.reduce(into: header) { $0 += CSVText.row($1) })
  }

  private var activity: Table {
    Table(
      name: "activity.csv",
      title: "Activity data: units sold and returned; the last row is the control row",
      columns: [
        Column("month", "Month of sale, or 'control' in the last row"),
        Column("country", "Country of sale, ISO 3166 alpha-2; empty when not known"),
        Column("refurbishing_country", "Country of refurbishing; empty when not known"),
        Column(
          "item", "Category, or model of an overlay pack; in the control row the number of cells"),
        Column("level", "How the category was found"),
        Column("condition", "Grade of the device as a known word; empty when none is given"),
        Column(
          "kind",
          "sale, return with negative units, or a flow apart: trade-in, recycling, repair, donation"
        ),
        Column("seller", "Seller; empty unless asked for"),
        Column("units", "integer", "Units; negative for returns"),
        Column("rows", "integer", "Records of the exports"),
        Column("revenue_minor_units", "Revenue in minor units per currency, as EUR=1299000"),
      ], text: statement.activity.csv)
  }

  private var results: Table {
    var rows: [[String]] = []
    for assessment in statement.methods {
      let method = assessment.assessor.method.id
      func add(_ group: String, _ key: String, _ study: String, _ totals: ImpactTotals) {
        guard totals.units != 0 || group == "total" else { return }
        let lead = [method, group, key, study]
        rows.append(
          lead + [
            "kept_in_use", "kg", String(totals.units), "", "", totals.keptInUse?.kilograms ?? "",
            totals.keptInUseInterval?.low.kilograms ?? "",
            totals.keptInUseInterval?.high.kilograms ?? "",
          ])
        for indicator in Indicator.allCases {
          guard let total = totals.avoided[indicator] else { continue }
          rows.append(
            lead + [
              indicator.rawValue, indicator.unit, String(total.units),
              total.gross?.kilograms ?? "", total.burden?.kilograms ?? "", total.net.kilograms,
              total.interval?.low.kilograms ?? "", total.interval?.high.kilograms ?? "",
            ])
        }
      }
      func add(_ group: String, _ key: String, _ split: Assessment.Split) {
        add(group, key, "inside", split.inside)
        add(group, key, "outside", split.outside)
      }
      add("total", "", assessment.total)
      for (category, split) in assessment.byCategory { add("category", category.id, split) }
      for (country, split) in assessment.byCountry {
        add("country", country.isEmpty ? "unknown" : country, split)
      }
      for (month, split) in assessment.byMonth { add("month", month.description, split) }
    }
    return table(
      "results.csv", "Results of the same sales under every method",
      [
        Column("method", "Method"), Column("group", "total, category, country or month"),
        Column("key", "The category, country or month; empty for the total"),
        Column("study", "inside or outside ADEME's study; never summed"),
        Column("indicator", "Indicator"), Column("unit", "Unit of the amounts"),
        Column("units", "integer", "Units that have a result"),
        Column(
          "gross_kg", "number", "Impact of the new devices replaced; empty when not published"),
        Column("burden_kg", "number", "Impact of refurbishing; empty when not published"),
        Column("net_kg", "number", "Avoided: gross less burden; exact"),
        Column(
          "low_kg", "number",
          "Low end of the 95 % interval; empty when no number has a range, and by country and month under methods that the statement does not print by them"
        ),
        Column(
          "high_kg", "number", "High end of the 95 % interval; empty as the low end is"),
      ], rows: rows)
  }

  private var factors: Table {
    table(
      "factors.csv", "Every number of the factor pack that the results rest on",
      [
        Column("category", "Category, or any"), Column("quantity", "What the number is"),
        Column("stage", "Life-cycle stage"), Column("indicator", "Indicator"),
        Column("inputs", "Set of inputs"), Column("edition", "Edition of the study"),
        Column("geography", "Geography"), Column("unit", "Unit"),
        Column("low", "number", "Low end of the range; empty when none"),
        Column("central", "number", "Central value as the source prints it"),
        Column("high", "number", "High end of the range; empty when none"),
        Column("correlation_group", "Numbers of one group move together"),
        Column("quality", "A, B or C"), Column("valid_from", "First day the source speaks for"),
        Column("valid_to", "Last day the source speaks for"),
        Column("source", "Keys of sources.csv"),
        Column("layer", "Licence layer"), Column("place", "Table and record of the pack"),
        Column("note", "Remark"),
      ],
      rows: statement.factorRows.map { row in
        [
          row.category, row.quantity.rawValue, row.stage.rawValue, row.indicator, row.inputs,
          row.edition, row.geography, row.unit, row.low?.text ?? "", row.central.text,
          row.high?.text ?? "", row.correlationGroup, row.quality, row.validity.from,
          row.validity.to, row.sources.joined(separator: " "), row.layer, row.place.description,
          row.note,
        ]
      })
  }

  private var sources: Table {
    table(
      "sources.csv", "The publications that the numbers come from",
      [
        Column("key", "Key"), Column("title", "Title"), Column("publisher", "Publisher"),
        Column("year", "Year"), Column("edition", "Edition"), Column("url", "Address"),
        Column("licence", "Licence of the data"), Column("layer", "Licence layer"),
        Column("date_read", "Day it was read for the pack"),
        Column("page", "Page, section or file"), Column("note", "Remark"),
      ],
      rows: statement.sources.map { source in
        [
          source.key, source.title, source.publisher, source.year, source.edition, source.url,
          source.licence, source.layer, source.dateRead, source.page, source.note,
        ]
      })
  }

  private var setAside: Table {
    table(
      "set-aside.csv", "Records that do not count, by file, reason and value",
      [
        Column("file", "Base name of the export"), Column("state", "Where the records ended"),
        Column("reason", "Why"),
        Column("column", "integer", "Column of the cell, from 1; empty when not about one cell"),
        Column("value", "The value, or its length and shape"),
        Column("rows", "integer", "Records"), Column("units", "integer", "Units"),
        Column("first_rows", "The first ten row numbers, the header being 1"),
        Column("mend", "What to do"),
      ],
      rows: statement.facts.setAside.map { row in
        [
          row.file, row.state.rawValue, row.reason.rawValue,
          row.column == 0 ? "" : String(row.column), row.value, String(row.tally.rows),
          String(row.tally.units), row.firstRows.map(String.init).joined(separator: " "),
          ReasonWords.mend(row.reason),
        ]
      })
  }

  private var unmatched: Table {
    var rows = statement.facts.unmatched.map { row in
      [
        row.title, row.category, row.reason.rawValue, row.item, String(row.tally.rows),
        String(row.tally.units), row.tally.revenue.text,
      ]
    }
    let other = statement.facts.unmatchedOther
    if other.rows > 0 {
      rows.append([
        "other", "", "", "", String(other.rows), String(other.units), other.revenue.text,
      ])
    }
    return table(
      "unmatched.csv", "Products without a category or factor, those with most units first",
      [
        Column("title", "Title; 'other' for all beyond the list"),
        Column("category", "Text of the category column"),
        Column("reason", "Why it does not count"),
        Column("item", "Category that has no factor; empty when none was found"),
        Column("rows", "integer", "Records"), Column("units", "integer", "Units"),
        Column("revenue_minor_units", "Revenue in minor units per currency"),
      ], rows: rows)
  }
}
