/// A problem as RFC 9457 has it, with what to do beside what is wrong.
struct ProblemDocument: Encodable {
  let type: String
  let title: String
  let status: Int
  let detail: String
  let mend: String
  /// Why a claim may not be made, one sentence each.
  let reasons: [String]?

  init(_ refusal: AnswerRefusal) {
    let kind = refusal.kind
    type = kind.path
    title = kind.title
    status = kind.status
    detail = refusal.detail
    mend = refusal.mend
    reasons = refusal.reasons.isEmpty ? nil : refusal.reasons
  }
}
