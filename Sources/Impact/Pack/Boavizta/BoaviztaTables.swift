/// Writes the tables of the overlay pack.
struct BoaviztaTables {
  /// The layer that anything derived from Boavizta's table stands in.
  static let layer = "boavizta-odbl"
  /// The name of the overlay pack.
  static let pack = "boavizta-models"
  /// The key of the overlay's one source.
  static let source = "boavizta-import"

  /// The models, sorted by their short names.
  let models: [BoaviztaModel]
  /// The name of the file that was imported.
  let file: String
  /// The pack that the overlay stands on.
  let base: String
  let released: CalendarDay
  let layer: LicenceLayer

  /// All tables, sorted by name.
  var all: [PackTable] {
    [
      table("\(Self.layer)/models.csv", FactorRow.header, factors),
      table(
        "layers.csv", LicenceLayer.header,
        [
          [layer.name, layer.licence, layer.url, layer.notice]
        ]),
      table("models.csv", DeviceModel.header, modelRows),
      table(
        "pack.csv", ["key", "value"],
        [
          ["id", Self.pack], ["notice", BoaviztaImport.warning], ["overlay_of", base],
          ["released", "\(released)"],
          ["version", "\(released)"],
        ]),
      table("sources.csv", FactorSource.header, [sourceRow]),
    ]
  }

  private var sourceRow: [String] {
    [
      Self.source, "environmental-footprint-data", "Boavizta", "\(released.components.year)",
      "newest date in the file: \(released)",
      "https://github.com/Boavizta/environmental-footprint-data", "ODbL 1.0; contents DbCL 1.0",
      Self.layer, "\(released)", file,
      BoaviztaImport.warning + " Imported by rule, one row per model; the rights in the makers' "
        + "sheets are theirs.",
    ]
  }

  private var modelRows: [[String]] {
    models.map {
      [
        $0.id, $0.figures.category, $0.name.brand, $0.name.name, $0.name.storage, Self.source,
        $0.record.sheet,
      ]
    }
  }

  /// The rows of numbers; the quantities of a model stand in the order of their names.
  private var factors: [[String]] {
    models.flatMap { [lifetime($0), mass($0), newDevice($0)].compactMap(\.self) }
  }

  private func newDevice(_ model: BoaviztaModel) -> [String] {
    let figures = model.figures
    var note =
      "Everything but use: total \(figures.total.text) kg CO2e x (1 - use share "
      + "\(figures.use.text))."
    if figures.range != nil { note += " Range: the file's error share, either way." }
    return row(
      model, ["new_device", "whole", "climate_change"], unit: "kg CO2e",
      values: [figures.range?.low, figures.central, figures.range?.high],
      group: figures.range == nil ? "" : "new_device:\(model.id)", source: Self.source, note: note)
  }

  private func lifetime(_ model: BoaviztaModel) -> [String]? {
    guard let years = model.figures.lifetime,
      let low = try? years - .one, let high = try? years + .one
    else { return nil }
    return row(
      model, ["first_life", "use", ""], unit: "year", values: [low, years, high],
      group: "first_life", source: "\(Self.source) own-assumption-2026",
      note: "Central: lifetime in the maker's sheet. Range of one year either way: own assumption.")
  }

  private func mass(_ model: BoaviztaModel) -> [String]? {
    model.figures.mass.map {
      row(
        model, ["mass", "", ""], unit: "kg", values: [nil, $0, nil], group: "",
        source: Self.source, note: "Weight in the maker's sheet.")
    }
  }

  private func row(
    _ model: BoaviztaModel, _ kind: [String], unit: String, values: [Rational?], group: String,
    source: String, note: String
  ) -> [String] {
    let sheet = model.record.sheet
    return [model.id] + kind + ["main", "final", "any", unit] + values.map { $0?.text ?? "" }
      + [
        group, "C", BoaviztaDate.firstOfMonth(model.record["report_date"]), "", source,
        sheet.isEmpty ? note : "\(note) Sheet: \(sheet)",
      ]
  }

  private func table(_ name: String, _ header: [String], _ rows: [[String]]) -> PackTable {
    PackTable(name: name, bytes: ([header] + rows).flatMap { Array(CSVText.row($0).utf8) })
  }
}
