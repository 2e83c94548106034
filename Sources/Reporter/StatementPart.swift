import Dispatch
import Impact
import Synchronization

/// A part of a statement that can be worked out by itself.
enum StatementPart: Sendable {
  /// The sales under one method.
  case assessment(Assessment)
  /// What moves a figure.
  case outlook(Outlook)
  /// Why another method gives another figure.
  case bridge(MethodBridge)

  /// Works parts out on as many threads as there are cores.
  ///
  /// Each is by itself and draws from the same seed: the result is the same on any number of threads.
  static func all(
    _ tasks: [@Sendable () throws -> StatementPart]
  ) throws -> [StatementPart] {
    let results = Mutex([Int: Result<StatementPart, any Error>]())
    DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
      let result = Result { try tasks[index]() }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    return try tasks.indices.compactMap { try found[$0]?.get() }
  }
}
