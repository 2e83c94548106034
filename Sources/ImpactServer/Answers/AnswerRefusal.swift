/// Why there is no answer; its words never repeat what was sent, which may be an order id.
public struct AnswerRefusal: Error, Equatable {
  let kind: ProblemKind
  let detail: String
  let mend: String
  let reasons: [String]

  init(_ kind: ProblemKind, detail: String? = nil, mend: String? = nil, reasons: [String] = []) {
    self.kind = kind
    self.detail = detail ?? kind.detail
    self.mend = mend ?? kind.mend
    self.reasons = reasons
  }

  /// The request can be read, and means nothing that can be worked out: what is wrong, and what to do.
  public static func unusable(_ detail: String, mend: String) -> AnswerRefusal {
    AnswerRefusal(.unusable, detail: detail, mend: mend)
  }

  /// The claim rules forbid an answer: why.
  public static func notAllowed(_ reasons: [String]) -> AnswerRefusal {
    AnswerRefusal(.noAnswer, reasons: reasons)
  }
}
