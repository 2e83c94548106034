/// Boavizta's table of makers' sheets, turned into an overlay pack: one device per model.
///
/// The overlay stands on a base pack: it names the base's categories and never repeats its figures.
/// The same bytes give the same tables; nothing is taken from a clock.
public struct BoaviztaImport: Sendable {
  /// The tables of the overlay pack, sorted by name.
  public let tables: [PackTable]
  /// What was taken, what was refused and what was changed on the way.
  public let report: BoaviztaReport

  /// The publisher's warning, in our words.
  public static let warning =
    "Boavizta advises against using these data for accurate evaluations, and against comparing "
    + "makers: their methods and boundaries differ."

  /// Reads Boavizta's table, in its English form (`,`) or its French one (`;` and decimal comma).
  ///
  /// - Parameters:
  ///   - file: The name of the file, for errors and for the overlay's source.
  ///   - bytes: The file.
  ///   - base: The pack that the overlay stands on.
  /// - Throws: ``PackErrors`` when the file is not Boavizta's table, cannot be read to its end, or
  ///   holds no model that can be used.
  public init(file: String, bytes: [UInt8], base: FactorPack) throws(PackErrors) {
    guard let layer = base.layers.first(where: { $0.name == BoaviztaTables.layer }) else {
      throw PackErrors(errors: [
        PackError(
          file: "layers.csv", row: 1, column: 1,
          problem: "the pack has no layer '\(BoaviztaTables.layer)'",
          mend: "add it with its licence and notice; the data may stand nowhere else")
      ])
    }
    let source = try BoaviztaFile(file: file, bytes: bytes)
    var tally = BoaviztaTally()
    var read: [BoaviztaModel] = []
    for record in source.records {
      do throws(BoaviztaFinding) {
        let model = try BoaviztaModel(record, base: base)
        for finding in model.findings { tally.change(finding, record) }
        read.append(model)
      } catch {
        tally.refuse(error, record)
      }
    }
    let models = Self.unrepeated(read, tally: &tally)
    guard !models.isEmpty else {
      throw PackErrors(errors: [
        PackError(
          file: file, row: 1, column: 1,
          problem: "none of its \(source.records.count) rows can be used",
          mend: "take a newer copy of the table; most often: "
            + (tally.mostFrequentRefusal ?? "it has no rows"))
      ])
    }
    guard let released = source.newestDay else {
      throw PackErrors(errors: [
        PackError(
          file: file, row: 1, column: source.column("added_date"),
          problem: "no date can be read, so the overlay would have none",
          mend: "fill added_date as 2023-02-23 in at least one row")
      ])
    }
    tables =
      BoaviztaTables(
        models: models, file: file, base: base.id, released: released, layer: layer
      ).all
    report = tally.report(rowsRead: source.records.count, models: models, form: source.form)
  }

  /// Keeps one of equal repeats, and none of repeats that contradict each other.
  private static func unrepeated(
    _ models: [BoaviztaModel], tally: inout BoaviztaTally
  ) -> [BoaviztaModel] {
    let byID = Dictionary(grouping: models, by: \.id)
    var kept: [BoaviztaModel] = []
    var seen: Set<String> = []
    for model in models {
      let repeats = byID[model.id, default: []]
      if repeats.contains(where: { $0.figures != model.figures }) {
        tally.refuse(.contradiction, model.record)
      } else if seen.insert(model.id).inserted {
        kept.append(model)
      } else {
        tally.refuse(.repetition, model.record)
      }
    }
    return kept.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}
