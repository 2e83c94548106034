import Impact

/// Which columns of a plain table hold the condition of goods and the status of orders: their names are
/// alike in many languages (Estado, Etat, Zustand), so their values decide.
struct StateColumns {
  /// The columns whose values are looked at.
  let watched: [Int]
  /// Names that mean a condition in one export and a status, or a province, in the next.
  private static let openNames: Set<String> = ["stato", "estado", "etat", "zustand", "state"]

  /// Columns named like a status that no field has.
  private let others: [Int]
  private let condition: Int?
  private let matcher: Matcher

  init(
    _ mapping: ColumnMapping, platform: Platform, options: ReadingOptions, matcher: Matcher
  ) {
    self.matcher = matcher
    guard platform.isPlain else {
      (watched, others, condition) = ([], [], nil)
      return
    }
    condition = options.columns[.condition] == nil ? mapping[.condition] : nil
    let fields = [ExportField.status, .lineStatus].map(\.rawValue)
    let names = Set(matcher.columnNames.filter { fields.contains($0.field) }.map(\.name))
    let taken = Set(mapping.indices.values)
    let isOpen = options.columns[.lineStatus] == nil && mapping[.lineStatus] == nil
    others = mapping.names.indices.filter { index in
      let name = matcher.foldedName(mapping.names[index])
      return isOpen && !taken.contains(index)
        && (names.contains(name) || Self.openNames.contains(name))
    }
    watched = others + [condition].compactMap(\.self)
  }

  /// Settles what the columns are, when all values were seen.
  func settle(_ mapping: inout ColumnMapping, _ evidence: ColumnEvidence) {
    if let condition {
      let grades = evidence.share(condition) {
        matcher.condition($0).certainty != .notUnderstood
      }
      let statuses = evidence.share(condition, isStatus)
      if statuses.known > grades.known {
        mapping.take(condition, for: mapping[.status] == nil ? .status : .lineStatus)
      }
    }
    if mapping[.condition] == nil {
      let graded = others.first { column in
        let grades = evidence.share(column) {
          ![.nothing, .notUnderstood].contains(matcher.condition($0).certainty)
        }
        return grades.known > 0 && grades.known * 5 >= grades.all * 4
          && grades.known > evidence.share(column, isStatus).known
      }
      if let graded { mapping.take(graded, for: .condition) }
    }
    guard mapping[.lineStatus] == nil else { return }
    // A second status (of payment, of shipping) is one when nearly all it says is known.
    let second = others.first { column in
      guard mapping[.condition] != column else { return false }
      let statuses = evidence.share(column, isStatus)
      return statuses.known > 0 && statuses.known * 5 >= statuses.all * 4
    }
    if let second { mapping.take(second, for: mapping[.status] == nil ? .status : .lineStatus) }
  }

  private func isStatus(_ text: String) -> Bool {
    !matcher.saysNothing(text) && matcher.status(text) != .unknown
  }
}
