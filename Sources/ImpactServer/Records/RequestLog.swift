import Dispatch
import Foundation
import Synchronization

/// Writes a line of JSON for each request: which route, how it ended, how long it took.
///
/// Never a path, an id, a parameter or an address.
/// Lines are gathered, and written ten times a second by a thread of their own, so that a slow disk or terminal
/// never holds up an answer; what does not fit into a megabyte is left out, and how many lines that were is said.
final class RequestLog: Sendable {
  private struct Pending {
    var bytes: [UInt8] = []
    var leftOut = 0
    var second = -1
    var secondText = ""
  }

  private static let room = 1 << 20

  private let level: ServerSettings.Log
  /// The lines that are not yet written; every thread adds to them.
  private let pending = Mutex(Pending())
  private let write: @Sendable ([UInt8]) -> Void

  /// Makes a log.
  ///
  /// - Parameters:
  ///   - level: What is written down.
  ///   - write: Where lines go: standard error, unless a test looks at them.
  init(
    _ level: ServerSettings.Log,
    write: @escaping @Sendable ([UInt8]) -> Void = { bytes in
      try? FileHandle.standardError.write(contentsOf: bytes)
    }
  ) {
    self.level = level
    self.write = write
  }

  /// Notes a request that was answered.
  func note(
    method: StaticString, _ route: Route, status: Int, microseconds: UInt64, bytes: Int
  ) {
    switch level {
    case .none: return
    case .errors: if status < 500 { return }
    case .requests: break
    }
    add(
      "\"method\":\"\(method)\",\"route\":\"\(route.template)\",\"status\":\(status),"
        + "\"microseconds\":\(microseconds),\"bytes\":\(bytes)")
  }

  /// Notes a mistake of ours: its type, and never its words, which may hold what was asked for.
  func note(mistake: any Error, in route: Route) {
    guard level != .none else { return }
    add("\"mistake\":\"\(type(of: mistake))\",\"route\":\"\(route.template)\"")
  }

  private func add(_ members: String) {
    let now = Date().timeIntervalSince1970
    let second = Int(now)
    pending.withLock { pending in
      guard pending.bytes.count < Self.room else {
        pending.leftOut += 1
        return
      }
      if pending.second != second {
        pending.second = second
        pending.secondText = Date(timeIntervalSince1970: Double(second)).formatted(.iso8601)
          .replacingOccurrences(of: "Z", with: "")
      }
      let rest = String(Int((now - Double(second)) * 1000) + 1000).dropFirst()
      pending.bytes.append(
        contentsOf: "{\"time\":\"\(pending.secondText).\(rest)Z\",\(members)}\n".utf8)
    }
  }

  /// Writes what was gathered.
  func flush() {
    let (bytes, leftOut) = pending.withLock { pending in
      let gathered = (pending.bytes, pending.leftOut)
      pending.bytes = []
      pending.leftOut = 0
      return gathered
    }
    if !bytes.isEmpty { write(bytes) }
    if leftOut > 0 { write(Array("{\"left_out\":\(leftOut)}\n".utf8)) }
  }

  /// Writes ten times a second until it is cancelled.
  func beginFlushing() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "impact.log"))
    timer.schedule(deadline: .now(), repeating: .milliseconds(100))
    timer.setEventHandler { self.flush() }
    timer.resume()
    return timer
  }
}
