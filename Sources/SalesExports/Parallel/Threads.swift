import Foundation

/// Threads of our own: those of a pool would take turns where all must go on at once.
enum Threads {
  /// Runs a closure on several threads, this one among them, and waits for all.
  static func run(_ count: Int, _ body: @escaping () -> Void) {
    let others = (1..<max(count, 1)).map { _ in start(body) }
    body()
    for other in others { other.wait() }
  }

  /// Runs a closure on a thread.
  static func start(_ body: @escaping () -> Void) -> Started {
    let started = Started()
    // The closures given here share nothing but what locks itself.
    nonisolated(unsafe) let body = body
    let thread = Thread {
      body()
      started.end()
    }
    // That of the main thread; the usual one of others is less.
    thread.stackSize = 8 << 20
    thread.start()
    return started
  }

  /// A thread that was started.
  final class Started: Sendable {
    private let done = DispatchSemaphore(value: 0)

    fileprivate func end() { done.signal() }

    /// Waits until it has ended; to be called once.
    func wait() { done.wait() }
  }
}
