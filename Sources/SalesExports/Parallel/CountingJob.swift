import Impact

/// What all threads that count one file share.
struct CountingJob {
  /// The place of the file among the inputs.
  let index: Int
  let export: OpenedExport
  let plan: ColumnPlan
  let format: DelimitedFormat
  let matcher: Matcher
  let options: ReadingOptions
  let rules: LineRules
  /// The records that a later one replaces.
  let replaced: ReplacedRecords
  /// What is done about lines that may stand twice.
  let screening: OrderScreen.Mode
  /// Whether lines are kept beyond the reading.
  let keepsLines: Bool
  /// Evidence of no record.
  let emptyEvidence: ColumnEvidence

  /// The name of the column of order ids.
  var orderHeader: [UInt8] {
    plan.orderID.map { Array(export.profile.columns.names[$0].utf8)[...].trimmed }.map(Array.init)
      ?? []
  }
}
