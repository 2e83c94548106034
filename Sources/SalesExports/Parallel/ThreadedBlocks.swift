import Foundation

/// The blocks of a source that works ahead on a thread of its own: unpacking, say.
final class ThreadedBlocks: BlockSource {
  /// What both threads see; the condition guards it.
  private final class Queue: @unchecked Sendable {
    let condition = NSCondition()
    var blocks: [[UInt8]] = []
    var result: Result<Void, any Error>?
    var isAbandoned = false
  }

  /// How many blocks wait at most.
  private static let mostBlocks = 8

  private let queue = Queue()
  private let thread: Threads.Started

  /// Begins to work.
  ///
  /// - Parameter source: The blocks; nobody else may touch it.
  init(_ source: any BlockSource) {
    let queue = queue
    thread = Threads.start {
      let result = Result<Void, any Error> {
        while let block = try source.nextBlock(), Self.add(block, to: queue) {}
      }
      queue.condition.withLock {
        queue.result = result
        queue.condition.broadcast()
      }
    }
  }

  deinit {
    queue.condition.withLock {
      queue.isAbandoned = true
      queue.condition.broadcast()
    }
    thread.wait()
  }

  private static func add(_ block: [UInt8], to queue: Queue) -> Bool {
    queue.condition.withLock {
      while queue.blocks.count >= mostBlocks, !queue.isAbandoned { queue.condition.wait() }
      queue.blocks.append(block)
      queue.condition.broadcast()
      return !queue.isAbandoned
    }
  }

  func nextBlock() throws -> [UInt8]? {
    try queue.condition.withLock {
      while queue.blocks.isEmpty, queue.result == nil { queue.condition.wait() }
      if queue.blocks.isEmpty {
        try queue.result?.get()
        return nil
      }
      queue.condition.broadcast()
      return queue.blocks.removeFirst()
    }
  }
}
