/// `GET /problems/{problem}`: what a kind of problem means.
struct ProblemExplanation: Encodable {
  let type: String
  let title: String
  let status: Int
  let meaning: String
  let mend: String

  init(_ kind: ProblemKind) {
    type = kind.path
    title = kind.title
    status = kind.status
    meaning = kind.detail
    mend = kind.mend
  }
}
