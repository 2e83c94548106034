import Impact

/// The records of all files with one state and reason.
struct ReasonSummary {
  let state: RecordState
  let reason: RecordReason
  let tally: Tally

  /// The summaries, in the order of states and reasons.
  static func of(_ rows: [StatementFacts.SetAsideRow]) -> [ReasonSummary] {
    struct Key: Hashable {
      let state: RecordState
      let reason: RecordReason
    }
    var tallies: [Key: Tally] = [:]
    for row in rows {
      tallies[Key(state: row.state, reason: row.reason), default: Tally()].add(row.tally)
    }
    return tallies.map { ReasonSummary(state: $0.state, reason: $0.reason, tally: $1) }
      .sorted { ($0.state.order, $0.reason.rawValue) < ($1.state.order, $1.reason.rawValue) }
  }
}
