public import Impact

/// Two statements side by side, and why the second has another figure than the first.
public struct Restating: Sendable {
  /// The old statement.
  public let old: Statement
  /// The new statement.
  public let new: Statement
  /// The parts of the change.
  public let restatement: Restatement
  /// What must be said with the parts.
  public let remarks: [String]

  /// Compares two statements.
  ///
  /// - Parameters:
  ///   - old: The old statement, recomputed.
  ///   - new: The new statement, recomputed.
  ///   - again: The old period as read again; `nil` when it was not.
  /// - Throws: ``RationalOverflow`` for a pack with too many digits, which a loaded pack has not.
  public init(old: Statement, new: Statement, again: Statement?) throws(RationalOverflow) {
    self.old = old
    self.new = new
    let isSamePeriod = Self.span(old) == Self.span(new)
    let reread = again ?? (isSamePeriod ? new : nil)
    var remarks: [String] = []
    var correction = Restatement.Part.dataCorrection
    var isReadOtherwise = false
    if let reread {
      let isSameData =
        old.facts.inputs.map(\.sha256).sorted() == reread.facts.inputs.map(\.sha256).sorted()
      let isSameRules = old.digests.matching == reread.digests.matching
      if isSameData, !isSameRules { correction = .matchingRules }
      if !isSameData, !isSameRules {
        remarks.append(
          "The exports and the rules by which products are recognised both changed; what the rules moved "
            + "stands in data correction. To tell them apart, read the old exports again and name "
            + "that statement with --old-again.")
      }
      isReadOtherwise = isSameData && isSameRules
    } else {
      remarks.append(
        "The periods differ, and the old one was not read again: data correction is 0. Name a statement "
          + "of the old period as known now with --old-again.")
    }
    if new.pack.method(old.method.id) == nil {
      remarks.append(
        "The new pack has no method '\(old.method.id)': what its factors moved stands in method.")
    }
    restatement = try Restatement(
      old: Restatement.Side(activity: old.facts.activity, assessor: old.figure.assessor),
      again: reread?.facts.activity, correction: correction,
      new: Restatement.Side(activity: new.facts.activity, assessor: new.figure.assessor))
    let moved = [restatement.inside, restatement.outside].contains {
      $0.parts[.dataCorrection] != .zero
    }
    if isReadOtherwise, moved {
      remarks.append(
        "The same exports were read with other settings; what they moved stands in data correction."
      )
    }
    if reread == nil, old.digests.matching != new.digests.matching {
      remarks.append(
        "The rules by which products are recognised changed as well; what they moved stands in volume and "
          + "mix, unless the old period is read again with --old-again.")
    }
    if old.isWorstCase != new.isWorstCase {
      remarks.append(
        "One of the two is the worst case of all assumptions at once; what that moved stands in method."
      )
    }
    self.remarks = remarks
  }

  /// What was asked for, or the months that count where nothing was.
  private static func span(_ statement: Statement) -> [String] {
    let asked = statement.facts.period
    if asked != .all { return [asked.from?.description ?? "", asked.to?.description ?? ""] }
    guard let months = statement.facts.activity.months else { return [] }
    return [months.lowerBound.description, months.upperBound.description]
  }
}
