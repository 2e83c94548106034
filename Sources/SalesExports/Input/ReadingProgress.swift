import Foundation

/// How far the reading of exports has come, in bytes of the files as they are.
///
/// Most files are read several times: to see what they are, to see what their columns say, to find lines that
/// stand twice, and to count; large tables once. Any thread may add to it.
public final class ReadingProgress {
  /// How far it is.
  public struct State: Sendable {
    /// What is done now.
    public let phase: String
    /// The bytes read in all phases.
    public let done: Int64
    /// The bytes to read in all phases; 0 where that is not known, as of a stream that still comes.
    public let total: Int64
  }

  /// What is done, in order.
  enum Phase: String, CaseIterable {
    case looking = "looking at"
    case comparing = "comparing"
    case counting = "counting"

    /// How often all bytes are read in it.
    fileprivate var passes: Int64 { self == .looking ? 2 : 1 }
  }

  private let report: (State) -> Void
  private let lock = NSLock()
  private var size: Int64 = 0
  private var phase = Phase.looking
  private var done: Int64 = 0
  /// Whether all is counted in one pass.
  private var isOnePass = false

  /// Makes a progress that is told to a closure with every block that is read.
  public init(_ report: @escaping (State) -> Void) { self.report = report }

  /// Begins to read some files.
  func start(_ inputs: [ExportInput], isOnePass: Bool = false) {
    size = inputs.allSatisfy(\.isSizeKnown) ? inputs.reduce(0) { $0 + $1.size } : 0
    self.isOnePass = isOnePass
    done = 0
  }

  /// Begins a phase.
  func enter(_ phase: Phase) {
    lock.withLock {
      self.phase = phase
      done = 0
      tell()
    }
  }

  /// Adds bytes that were read.
  func add(_ count: Int) {
    lock.withLock {
      done += Int64(count)
      tell()
    }
  }

  private func tell() {
    let passes = { [isOnePass] (phase: Phase) in
      isOnePass ? phase == .counting ? 1 : 0 : phase.passes
    }
    let before = Phase.allCases.prefix { $0 != phase }.reduce(0) { $0 + passes($1) }
    let total = size * Phase.allCases.reduce(0) { $0 + passes($1) }
    // Some formats are read more often than others: a phase never takes more than its part.
    let now = size == 0 ? done : min(done, size * passes(phase))
    report(State(phase: phase.rawValue, done: size * before + now, total: total))
  }
}
