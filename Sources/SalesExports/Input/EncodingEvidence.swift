/// What the bytes of a file say of its encoding.
///
/// Letters with accents are nearly never UTF-8 by chance, so the runs of bytes beyond ASCII that are
/// decide; a broken byte in a file of UTF-8 does not make it another encoding.
struct EncodingEvidence {
  private var wholeRuns = 0
  /// Runs that are no UTF-8.
  private(set) var brokenRuns = 0
  /// The run at the end of the last block, which may go on.
  private var run: [UInt8] = []

  /// The longest run that is kept; a longer one is judged in parts.
  private static let longestRun = 1 << 12

  /// Looks at a block.
  mutating func see(_ block: [UInt8]) {
    block.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if byte >= 0x80 {
          run.append(byte)
          if run.count >= Self.longestRun { endRun() }
        } else if !run.isEmpty {
          endRun()
        }
      }
    }
  }

  /// Ends the text.
  mutating func finish() { if !run.isEmpty { endRun() } }

  private mutating func endRun() {
    if String(validating: run, as: UTF8.self) == nil { brokenRuns += 1 } else { wholeRuns += 1 }
    run.removeAll(keepingCapacity: true)
  }

  /// Adds what was seen in other parts of the text, which end where no run goes on.
  mutating func add(_ other: EncodingEvidence) {
    wholeRuns += other.wholeRuns
    brokenRuns += other.brokenRuns
  }

  /// The encoding.
  var encoding: TextEncoding { brokenRuns > wholeRuns ? .windows1252 : .utf8 }
}
