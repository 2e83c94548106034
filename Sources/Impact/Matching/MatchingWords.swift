/// What the tables under `matching/` say, behind one reference.
///
/// A matcher is handed to the reader of every file and asked for every new word: a copy of it must cost nothing.
final class MatchingWords: Sendable {
  let titles: TitleMatcher
  let conditions: ConditionRules
  let categories: CategoryNames
  let models: ModelIndex
  let statuses: [String: StatusVerdict]
  let lineKinds: [String: LineKind]
  let countries: [String: String]
  let months: [String: Int]
  let blankWords: Set<String>
  let summaryWords: Set<String>
  let pieceCodes: Set<String>
  let columns: [(field: String, name: String)]
  /// Where a name stands in `columns`; one name may be that of several fields.
  let placesOfColumnNames: [String: [Int]]

  /// - Parameters:
  ///   - reading: The tables, read without a mistake.
  ///   - models: Models that the pack has factors for.
  init(_ reading: MatchingReading, models: [DeviceModel]) {
    titles = TitleMatcher(reading.titleRules, conditions: reading.conditions)
    conditions = reading.conditions
    categories = CategoryNames(reading.categories, conditions: reading.conditions)
    self.models = ModelIndex(models, variants: reading.modelVariants)
    statuses = reading.statuses
    lineKinds = reading.lineKinds
    countries = reading.countries
    months = reading.months
    blankWords = reading.blankWords
    summaryWords = reading.summaryWords
    pieceCodes = reading.pieceCodes
    columns = reading.columns
    placesOfColumnNames = Dictionary(grouping: reading.columns.indices) {
      reading.columns[$0].name
    }
  }
}
