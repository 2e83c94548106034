import Foundation
import SalesExports

/// One line on a terminal that says how far a long reading is, how fast, and how long it will take.
final class ProgressLine {
  /// A reading that takes less shows nothing.
  private static let patience = 1.0
  private static let interval = 0.1

  private let start = Date()
  private var lastShown = 0.0
  private var isShown = false

  /// The progress to be told to; `nil` where there is no terminal, or the user wants none.
  static func make() -> (line: ProgressLine, progress: ReadingProgress)? {
    let isWanted = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty ?? true
    guard isatty(STDERR_FILENO) == 1, isWanted else { return nil }
    let line = ProgressLine()
    return (line, ReadingProgress { line.show($0) })
  }

  private func show(_ state: ReadingProgress.State) {
    let elapsed = Date().timeIntervalSince(start)
    guard elapsed >= Self.patience, elapsed - lastShown >= Self.interval, state.total > 0 else {
      return
    }
    lastShown = elapsed
    isShown = true
    write("\r\u{1B}[K" + Self.words(state, elapsed: elapsed))
  }

  /// `counting: 62 %, 118 MB/s, 0:14 left`.
  static func words(_ state: ReadingProgress.State, elapsed: Double) -> String {
    let rate = Double(state.done) / max(elapsed, 0.001)
    guard state.total > 0 else {
      return "\(state.phase): \(state.done / 1_000_000) MB, \(Int(rate / 1_000_000)) MB/s"
    }
    let left = rate > 0 ? Int((Double(state.total - state.done) / rate).rounded(.up)) : 0
    let seconds = left % 60
    return "\(state.phase): \(state.done * 100 / state.total) %, "
      + "\(Int(rate / 1_000_000)) MB/s, \(left / 60):\(seconds < 10 ? "0" : "")\(seconds) left"
  }

  /// Takes the line away.
  func end() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
