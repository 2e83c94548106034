public import Impact

/// Several years side by side: as published then, and restated by the last statement's rules and factors.
///
/// Only the restated figures may be added up.
public struct Series: Sendable {
  /// One statement.
  public struct Entry: Sendable {
    /// The statement as it was published.
    public let published: Statement
    /// The same sales by the last statement's rules and factors.
    public let restated: Assessment
  }

  /// The statements, in the order of their periods.
  public let entries: [Entry]
  /// What must be said with the figures.
  public let remarks: [String]
  /// The rules and factors of the restated row.
  public let assessor: UnitAssessor

  /// Restates statements on the rules and factors of the last of them.
  ///
  /// - Parameter statements: At least one statement; their periods must not overlap.
  /// - Throws: ``AssessmentError`` for a pack whose numbers do not go together; ``SeriesError``.
  public init(_ statements: [Statement]) throws {
    let sorted = statements.sorted {
      ($0.days.from?.description ?? "", $0.days.to?.description ?? "")
        < ($1.days.from?.description ?? "", $1.days.to?.description ?? "")
    }
    guard let last = sorted.last else { throw SeriesError.empty }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      guard let end = earlier.days.to, let start = later.days.from, end < start else {
        throw SeriesError.overlap(
          earlier.days.to?.description ?? "open", later.days.from?.description ?? "open")
      }
    }
    let assessor = last.figure.assessor
    self.assessor = assessor
    entries = try sorted.map { statement in
      Entry(
        published: statement,
        restated: try Assessment(
          of: statement.facts.activity.items(knownTo: assessor.pack, else: statement.pack),
          by: assessor, ranges: last.draws))
    }
    remarks = entries.compactMap { entry in
      let total = entry.restated.total
      let without = total.inside.unitsWithoutResult + total.outside.unitsWithoutResult
      guard without != 0 else { return nil }
      return
        "\(entry.published.days.from?.description ?? ""): \(DecimalText.grouped(without)) units have no "
        + "result by the last statement's rules and factors, and are in no restated figure."
    }
  }

  /// All years by the last statement's rules, inside the study: "second-life effect booked in the year of
  /// sale".
  public var sum: Milligrams {
    entries.reduce(.zero) { $0 + ($1.restated.total.inside.climateChange?.net ?? .zero) }
  }
}

/// Why statements make no series.
public enum SeriesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No statement.
  case empty
  /// Two periods that share days: their sum would count sales twice.
  case overlap(String, String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .empty: "no statement; name two or more"
    case .overlap(let end, let start):
      "one statement ends on \(end), the next begins on \(start): sales would count twice; "
        + "name statements whose periods do not overlap"
    }
  }
}
