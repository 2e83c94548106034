import Impact

/// Lines that are alike in everything that decides.
struct AlikeLines {
  /// What the lines have in common: all but their numbers and their day.
  let line: SaleLine
  /// Where they end, and why.
  let outcome: (state: RecordState, reason: RecordReason)
  /// The first rows, where they are listed.
  var firstRows: [Int] = []

  init(_ line: SaleLine, outcome: (state: RecordState, reason: RecordReason)) {
    self.line = line
    self.outcome = outcome
  }

  /// Where lines end, as far as it matters for each of them.
  enum Ending {
    case counted, returned, unmatched, other

    /// Whether they are part of the activity data.
    var isBooked: Bool { self == .counted || self == .returned }
  }

  /// What matters of them in each row, without anything that takes counting references.
  struct Kind {
    /// Where they end.
    let ending: Ending
    /// What their texts mean, as a hash.
    let verdicts: CellHash
    /// How many more of their rows are listed.
    var unlisted: Int

    init(_ lines: AlikeLines) {
      unlisted = lines.outcome.state == .counted ? 0 : SetAside.mostFirstRows
      switch lines.outcome.state {
      case .counted: ending = .counted
      case .returned: ending = .returned
      case .unmatched: ending = .unmatched
      default: ending = .other
      }
      verdicts = LinesDigest.verdicts(of: lines.line)
    }
  }
}
