import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import ImpactCommand
@testable import SalesExports

/// How far a long reading is, and what is left of one that is broken off.
@Suite("Long readings", .timeLimit(.minutes(20)))
struct ProgressTests {
  @Test("The line says what is done, how far, how fast and how long it will take")
  func words() {
    let state = ReadingProgress.State(phase: "counting", done: 300_000_000, total: 400_000_000)
    #expect(ProgressLine.words(state, elapsed: 2) == "counting: 75 %, 150 MB/s, 0:01 left")
    let stream = ReadingProgress.State(phase: "counting", done: 300_000_000, total: 0)
    #expect(ProgressLine.words(stream, elapsed: 2) == "counting: 300 MB, 150 MB/s")
    let slow = ReadingProgress.State(phase: "looking at", done: 1_000_000, total: 100_000_000)
    #expect(ProgressLine.words(slow, elapsed: 1) == "looking at: 1 %, 1 MB/s, 1:39 left")
  }

  @Test("It only goes on, through every phase, and never beyond the whole")
  func goesOn() throws {
    let folder = try TemporaryFolder()
    let rows = (1...2_000).map { "\($0),2025-01-31,iPhone 12 (Renewed),1\n" }.joined()
    let paths = try ["a.csv", "b.csv"].map {
      try folder.write($0, "Order ID,Order Date,Title,Quantity\n" + rows)
    }
    var states: [ReadingProgress.State] = []
    _ = try SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn()
    ).read(
      try paths.flatMap { try ExportInput.inputs($0) },
      progress: ReadingProgress { states.append($0) })
    #expect(Set(states.map(\.phase)) == ["looking at", "comparing", "counting"])
    #expect(zip(states, states.dropFirst()).allSatisfy { $0.done <= $1.done })
    #expect(states.allSatisfy { $0.done <= $0.total && $0.total > 0 })
    #expect(states.last.map { $0.done == $0.total } == true)
  }

  @Test("A report that is killed leaves neither a statement nor a temporary file")
  func killed() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = try Program.url
    process.arguments = ["report", "-", "-o", "\(folder.path)/statement"]
    process.environment = ["TMPDIR": folder.path]
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data("Order Date,Title\n2025-01-31,iPhone 12 (Renewed)\n".utf8))
    Thread.sleep(forTimeInterval: 0.5)
    // It waits for more, as nobody has closed the pipe.
    #expect(process.isRunning)
    // A test may run where softer signals are held back.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("While files are written interrupts wait; then all is as before")
  func held() {
    func mask() -> [Int32] {
      var set = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &set)
      return (1..<32).filter { sigismember(&set, $0) == 1 }
    }
    let before = mask()
    let interrupts = HeldInterrupts()
    #expect(Set(mask()) == Set(before).union([SIGINT, SIGTERM, SIGHUP]))
    interrupts.release()
    #expect(mask() == before)
  }
}
