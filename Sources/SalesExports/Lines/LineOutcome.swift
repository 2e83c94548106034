public import Impact

/// What became of one record: what `impact lines` shows.
public struct LineOutcome: Sendable {
  /// The base name of the file.
  public let file: String
  /// The record, the header being 1.
  public let row: Int
  /// The order id as written; empty when there is none.
  public let orderID: String
  /// Where the record ended.
  public let state: RecordState
  /// Why.
  public let reason: RecordReason
  /// The line; `nil` for records that are no line.
  public let line: SaleLine?
  /// Units that count: sold less returned.
  public let units: Int64
  /// The record that replaces this one; `nil` for records that are not repeated.
  public let repeatOf: Place?

  /// A record of a file.
  public struct Place: Hashable, Sendable {
    /// The base name of the file; the name of a source where no record of it is known.
    public let file: String
    /// The record, the header being 1; `nil` where it is not known.
    public let row: Int?
  }

  /// The category, or empty.
  public var category: String {
    if case .device(let category)? = line?.product.kind { return category }
    return ""
  }

  /// What the line is in the activity data: a row of a negative quantity is a return.
  public var kind: LineKind? {
    guard let line, let kind = line.kind else { return nil }
    return kind == .sale && line.units < 0 ? .return : kind
  }

  /// The item of the activity data: category or model; or empty.
  public var item: String { line?.product.item ?? "" }
}
