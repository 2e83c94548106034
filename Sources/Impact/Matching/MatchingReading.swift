/// The tables under `matching/`, read and checked.
struct MatchingReading {
  private(set) var errors: [PackError] = []
  private(set) var titleRules: [TitleRule] = []
  private(set) var conditions: ConditionRules
  private(set) var categories: [String: CategoryAlias] = [:]
  private(set) var statuses: [String: StatusVerdict] = [:]
  private(set) var countries: [String: String] = [:]
  private(set) var months: [String: Int] = [:]
  private(set) var lineKinds: [String: LineKind] = [:]
  private(set) var blankWords: Set<String> = []
  private(set) var summaryWords: Set<String> = []
  private(set) var modelVariants: Set<String> = []
  private(set) var pieceCodes: Set<String> = []
  private(set) var columns: [(field: String, name: String)] = []

  init(_ tables: [PackTable]) {
    var errors: [PackError] = []
    func rows(_ name: String, _ header: [String]) -> [TableReader.Row] {
      guard let table = tables.first(where: { $0.name == "matching/\(name).csv" }) else {
        errors.append(
          PackError(
            file: "matching/\(name).csv", row: 1, column: 1, problem: "no such table",
            mend: "add it"))
        return []
      }
      return TableReader(table, header: header, errors: &errors).rows
    }
    conditions = ConditionRules(
      rows("conditions", ["phrase", "language", "verdict", "where"]), errors: &errors)
    for kind in TitleRule.Kind.allCases {
      for row in rows(kind.table, kind.columns) {
        guard let rule = TitleRule(kind, row) else {
          errors.append(
            row.error("position", "unknown position, or no pattern", "see factors/README.md"))
          continue
        }
        titleRules.append(rule)
      }
    }
    for row in rows("categories", ["alias", "language", "result"]) {
      categories[row["alias"]] = CategoryAlias(row, .categories)
    }
    for row in rows("google-taxonomy", ["id", "result", "name"]) {
      categories[row["id"]] = CategoryAlias(row, .googleTaxonomy)
    }
    for row in rows("gs1-gpc", ["brick", "result", "name"]) {
      categories[row["brick"]] = CategoryAlias(row, .gs1)
    }
    for row in rows("unspsc", ["code", "result", "name"]) {
      categories[row["code"]] = CategoryAlias(row, .unspsc)
    }
    for row in rows("statuses", ["phrase", "language", "verdict"]) {
      guard let verdict = StatusVerdict(rawValue: row["verdict"]) else {
        errors.append(
          row.error("verdict", "unknown verdict", "use sold, cancelled, returned or pending"))
        continue
      }
      statuses[row["phrase"]] = verdict
    }
    for row in rows("line-kinds", ["phrase", "language", "kind"]) {
      guard let kind = LineKind(rawValue: row["kind"]), kind != .return else {
        errors.append(
          row.error("kind", "unknown kind", "use sale, trade-in, recycling, repair or donation"))
        continue
      }
      lineKinds[row["phrase"]] = kind
    }
    for row in rows("countries", ["alias", "language", "country"]) {
      countries[row["alias"]] = row["country"]
    }
    for row in rows("months", ["name", "language", "month"]) {
      guard let month = Int(row["month"]), (1...12).contains(month) else {
        errors.append(row.error("month", "not a month", "use 1 to 12"))
        continue
      }
      months[row["name"]] = month
    }
    blankWords = Set(rows("blank-words", ["phrase", "language"]).map { $0["phrase"] })
    summaryWords = Set(rows("summary-words", ["phrase", "language"]).map { $0["phrase"] })
    modelVariants = Set(rows("model-variants", ["word"]).map { $0["word"] })
    for row in rows("unit-codes", ["code", "language", "verdict", "note"]) {
      guard ["pieces", "other"].contains(row["verdict"]) else {
        errors.append(row.error("verdict", "unknown verdict", "use pieces or other"))
        continue
      }
      if row["verdict"] == "pieces" { pieceCodes.insert(row["code"]) }
    }
    columns = rows("column-names", ["field", "language", "name"]).map { ($0["field"], $0["name"]) }
    self.errors = errors
  }
}
