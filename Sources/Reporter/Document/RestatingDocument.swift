public import Impact

/// `impact compare --format json`: why a figure changed; kg CO2e, exact, the parts add up.
public struct RestatingDocument: Codable, Hashable, Sendable {
  /// A statement that is compared.
  public struct Side: Codable, Hashable, Sendable {
    /// The days.
    public var period: StatementDocument.Span
    /// The method of the figure.
    public var method: String
    /// The edition.
    public var edition: String
    /// The factor pack with its version.
    public var pack: String
    /// SHA-256 over the matching tables.
    public var matchingDigest: String

    enum CodingKeys: String, CodingKey {
      case period, method, edition, pack
      case matchingDigest = "matching_digest"
    }
  }

  /// One row: the devices inside the study, those outside, or one category.
  public struct Row: Codable, Hashable, Sendable {
    /// `inside`, `outside`, or a category.
    public var of: String
    /// Units of the old statement.
    public var oldUnits: Int64
    /// Units of the new statement.
    public var newUnits: Int64
    /// The old figure.
    public var old: String
    /// What each reason moved.
    public var parts: [String: String]
    /// The new figure.
    public var new: String

    enum CodingKeys: String, CodingKey {
      case of
      case oldUnits = "old_units"
      case newUnits = "new_units"
      case old, parts, new
    }
  }

  /// Always `impact-comparison/1`.
  public var schema = "impact-comparison/1"
  /// The old statement.
  public var old: Side
  /// The new statement.
  public var new: Side
  /// Devices inside the study, those outside, and every category.
  public var rows: [Row]
  /// What must be said with the parts.
  public var remarks: [String]

  /// The document of a comparison.
  public init(_ restating: Restating) {
    old = Side(restating.old)
    new = Side(restating.new)
    rows = restating.rows.map { name, row in
      Row(
        of: name, oldUnits: row.oldUnits, newUnits: row.newUnits, old: row.old.kilograms,
        parts: Dictionary(
          uniqueKeysWithValues: row.parts.map { ($0.rawValue, $1.kilograms) }),
        new: row.new.kilograms)
    }
    remarks = restating.remarks
  }
}

extension RestatingDocument.Side {
  init(_ statement: Statement) {
    period = StatementDocument.Span(statement.days.from, statement.days.to)
    method = statement.method.id
    edition = statement.edition.rawValue
    pack = statement.pack.fullName
    matchingDigest = statement.digests.matching
  }
}

extension Restating {
  /// Devices inside the study, those outside where there are any, and every category.
  public var rows: [(name: String, row: Restatement.Row)] {
    var rows = [(name: "inside", row: restatement.inside)]
    if restatement.categories.contains(where: { !$0.category.isInsideStudy }) {
      rows.append((name: "outside", row: restatement.outside))
    }
    return rows + restatement.categories.map { (name: $0.category.id, row: $0.row) }
  }
}
