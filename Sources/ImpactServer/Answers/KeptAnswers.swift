import NIOCore
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
    var bytes = 0
  }

  private let room: Int
  private let byteRoom: Int
  /// What is kept; every thread may look, and only the queue that works them out adds.
  private let kept = Mutex(Kept())

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - room: How many answers are kept at most; the oldest goes first.
  ///   - byteRoom: How many bytes all of them have at most.
  init(room: Int = 32, byteRoom: Int = 64 << 20) {
    self.room = room
    self.byteRoom = byteRoom
  }

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
      if let earlier = kept.answers.updateValue(answer, forKey: question) {
        kept.bytes -= Self.bytes(of: earlier)
      } else {
        kept.order.append(question)
      }
      kept.bytes += Self.bytes(of: answer)
      while kept.order.count > room || kept.bytes > byteRoom {
        guard let oldest = kept.answers.removeValue(forKey: kept.order.removeFirst()) else { break }
        kept.bytes -= Self.bytes(of: oldest)
      }
    }
  }

  private static func bytes(of answer: Result<StoredAnswer, AnswerRefusal>) -> Int {
    (try? answer.get().body.readableBytes) ?? 0
  }
}
