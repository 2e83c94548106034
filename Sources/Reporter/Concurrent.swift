import Dispatch
import Synchronization

/// Work that is done on as many threads as there are cores.
enum Concurrent {
  /// Does tasks that are each by themselves: the results are the same, in the same order, on any number of threads.
  ///
  /// - Parameter tasks: The tasks.
  /// - Returns: Their results in the order of the tasks.
  /// - Throws: The first task's error in the order of the tasks.
  static func map<Value: Sendable>(_ tasks: [@Sendable () throws -> Value]) throws -> [Value] {
    let results = Mutex([Int: Result<Value, any Error>]())
    DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
      let result = Result { try tasks[index]() }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    return try tasks.indices.compactMap { try found[$0]?.get() }
  }
}
