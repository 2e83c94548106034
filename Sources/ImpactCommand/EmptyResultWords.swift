import Impact
import Reporter

/// The words for exports of which no unit counts: the largest reason, and what to do about it.
enum EmptyResultWords {
  static func text(_ facts: StatementFacts) -> String {
    var rows: [RecordReason: Int64] = [:]
    for entry in facts.setAside where entry.state > .structural {
      rows[entry.reason, default: 0] += entry.tally.rows
    }
    // A reason that something can be done about says more than a larger one without.
    let mendable = rows.filter { ReasonWords.mend($0.key) != "nothing" }
    let largest = (mendable.isEmpty ? rows : mendable).max {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }
    guard let (reason, count) = largest else {
      return "No unit counts: the exports hold no sale lines; export the order lines again"
    }
    return
      "No unit counts: \(count == 1 ? "1 row is" : "\(count) rows are") set aside as '\(reason.rawValue)'; "
      + ReasonWords.mend(reason)
  }
}
