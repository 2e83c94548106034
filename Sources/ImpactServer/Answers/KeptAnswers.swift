import Synchronization

/// Answers that are kept until the ledger changes.
final class KeptAnswers: Sendable {
  /// What an answer depends on, but for the sales.
  struct Question: Hashable, Sendable {
    let route: Route
    let parameters: RequestParameters
  }

  private struct Kept {
    var version: UInt64 = 0
    var answers: [Question: Result<StoredAnswer, AnswerRefusal>] = [:]
    var order: [Question] = []
  }

  private let room: Int
  /// What is kept; every thread may look, and only the queue of statements adds.
  private let kept = Mutex(Kept())

  /// Makes an empty list.
  ///
  /// - Parameter room: How many answers are kept at most; the oldest goes first.
  init(room: Int = 32) { self.room = room }

  /// The answer that is kept for a version of the ledger.
  func answer(
    to question: Question, version: UInt64
  ) -> Result<StoredAnswer, AnswerRefusal>? {
    kept.withLock { $0.version == version ? $0.answers[question] : nil }
  }

  /// Keeps an answer, and drops those of another version.
  func keep(
    _ answer: Result<StoredAnswer, AnswerRefusal>, to question: Question, version: UInt64
  ) {
    kept.withLock { kept in
      if kept.version != version { kept = Kept(version: version) }
      if kept.answers.updateValue(answer, forKey: question) == nil { kept.order.append(question) }
      if kept.order.count > room { kept.answers[kept.order.removeFirst()] = nil }
    }
  }
}
