import HTTPTypes
import Reporter

/// Problems, ready to be sent: most are told in the same words each time.
struct Problems: Sendable {
  private let stored: [ProblemKind: StoredAnswer]

  init() throws {
    stored = Dictionary(
      uniqueKeysWithValues: try ProblemKind.allCases.map { ($0, try Self.make(AnswerRefusal($0))) })
  }

  /// A problem in its usual words.
  func answer(_ kind: ProblemKind) -> StoredAnswer {
    guard let answer = stored[kind] else { preconditionFailure("every kind is made by init") }
    return answer
  }

  /// A problem in words of its own.
  func answer(_ refusal: AnswerRefusal) -> StoredAnswer {
    // What cannot be written is told in the usual words.
    (try? Self.make(refusal)) ?? answer(refusal.kind)
  }

  private static func make(_ refusal: AnswerRefusal) throws -> StoredAnswer {
    var fields = AnswerHeaders.fields(.problem, .notKept)
    switch refusal.kind {
    case .tokenMissing: fields[.wwwAuthenticate] = "Bearer realm=\"impact\""
    case .tokenWrong: fields[.wwwAuthenticate] = "Bearer realm=\"impact\", error=\"invalid_token\""
    case .busy: fields[.retryAfter] = "5"
    case .slowRequest, .largeHead: fields[.connection] = "close"
    default: break
    }
    return StoredAnswer(
      fields, try JSONText.write(ProblemDocument(refusal)).utf8,
      status: HTTPResponse.Status(code: refusal.kind.status), isTagged: false)
  }
}
