import Impact

/// Activity data in the order of its keys, as text, with the digest that stands in the record.
struct ActivityText: Sendable {
  /// The cells in order.
  let cells: [ActivityTable.Cell]
  /// `activity.csv`.
  let csv: String
  /// SHA-256 of `activity.csv`.
  let digest: String

  init(_ activity: ActivityTable) {
    cells = activity.cells
    csv = activity.csv(of: cells)
    digest = Digest.sha256(csv.utf8)
  }
}
