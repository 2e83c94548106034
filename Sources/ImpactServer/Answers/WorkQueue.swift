import Dispatch

/// Work that takes longer than an answer may: done one after the other on a thread of its own, so that orders are
/// answered meanwhile.
final class WorkQueue: Sendable {
  private let queue: DispatchQueue
  private let waiting = Counter()
  private let limit: UInt64

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - name: What it is called where threads are listed.
  ///   - limit: How much may wait before more is refused.
  init(_ name: String, limit: UInt64) {
    queue = DispatchQueue(label: "impact.\(name)")
    self.limit = limit
  }

  /// Does some work when its turn comes.
  ///
  /// - Throws: What the work throws; ``AnswerRefusal`` when too much is waiting.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard waiting.value < limit else { throw AnswerRefusal(.busy) }
    waiting.add()
    defer { waiting.takeAway() }
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }
}
