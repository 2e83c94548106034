import Foundation

/// Lets several threads work on the chunks of a text, and takes up their results in the order of the text.
///
/// Cutting is done by one thread at a time, taking up too; in between each thread has a chunk of its own. No
/// thread gets far ahead of the others, so that memory does not grow with the text.
///
/// Its state is shared by hand: `cutting` guards the cutter and the end, `condition` the results that wait and
/// the failure.
final class ChunkPipeline<Outcome>: @unchecked Sendable {
  private let condition = NSCondition()
  private let cutting = NSLock()
  private let taking = NSLock()
  private let threads: Int
  private let chunkSize: Int
  private var cutter: ChunkCutter
  private var isAtEnd = false
  private var waiting: [Int: Outcome] = [:]
  private var next = 0
  private var failure: (any Error)?
  private let onProgress: (Int64) -> Void

  /// Makes a pipeline.
  ///
  /// - Parameters:
  ///   - cutter: Gives the chunks.
  ///   - settings: How many threads work, on how much.
  ///   - onProgress: Is told of bytes that were read.
  init(_ cutter: ChunkCutter, _ settings: ParallelSettings, onProgress: @escaping (Int64) -> Void) {
    self.cutter = cutter
    threads = max(settings.threads, 1)
    chunkSize = settings.chunkSize
    self.onProgress = onProgress
  }

  /// Works through the text.
  ///
  /// - Parameters:
  ///   - makeWorker: Makes what one thread works with.
  ///   - work: Works on a chunk, on any thread.
  ///   - take: Takes up a result: one at a time, in the order of the chunks.
  /// - Returns: The workers, and the cutter at the end of the text.
  /// - Throws: The first error of any of these.
  func run<Worker>(
    makeWorker: @escaping () -> Worker,
    work: @escaping (inout Worker, Chunk) throws -> Outcome,
    take: @escaping (Outcome) throws -> Void
  ) throws -> (workers: [Worker], cutter: ChunkCutter) {
    let workers = Collected<Worker>()
    let body = {
      var worker = makeWorker()
      do {
        let chunk = Chunk(capacity: self.chunkSize)
        while try self.cut(chunk) {
          self.finish(try work(&worker, chunk), chunk.number)
          try self.takeUp(take)
        }
      } catch {
        self.fail(error)
      }
      workers.add(worker)
    }
    Threads.run(threads, body)
    if let failure { throw failure }
    return (workers.all, cutter)
  }

  /// Fills a chunk; `false` when nothing is left, or a thread failed.
  private func cut(_ chunk: Chunk) throws -> Bool {
    try cutting.withLock {
      guard !isAtEnd else { return false }
      let before = cutter.byteCount
      guard try cutter.cut(chunk) else {
        isAtEnd = true
        return false
      }
      onProgress(cutter.byteCount - before)
      return waitForOthers(chunk.number)
    }
  }

  /// Waits until the chunk is near to those that were taken up.
  private func waitForOthers(_ number: Int) -> Bool {
    condition.withLock {
      while failure == nil, number > next + threads * 4 { condition.wait() }
      return failure == nil
    }
  }

  private func finish(_ outcome: Outcome, _ number: Int) {
    condition.withLock { waiting[number] = outcome }
  }

  /// Takes up what is ready; another thread that is at it takes up this one's as well.
  private func takeUp(_ take: (Outcome) throws -> Void) throws {
    repeat {
      guard taking.try() else { return }
      defer { taking.unlock() }
      while let outcome = condition.withLock({ waiting.removeValue(forKey: next) }) {
        try take(outcome)
        condition.withLock {
          next += 1
          condition.broadcast()
        }
      }
      // What was finished before the lock is free again found this thread at it.
    } while condition.withLock { waiting[next] != nil }
  }

  private func fail(_ error: any Error) {
    condition.withLock {
      failure = failure ?? error
      condition.broadcast()
    }
    cutting.withLock { isAtEnd = true }
  }
}
