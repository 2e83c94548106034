import Foundation
import ImpactTestSupport
import Testing

/// `kill -9` at any moment of an addition: the ledger is as before it or as after it.
@Suite("A ledger whose program is killed", .timeLimit(.minutes(240)))
struct LedgerKillTests {
  /// A thousand by `make real`.
  private static let kills =
    ProcessInfo.processInfo.environment["IMPACT_KILLS"].flatMap(Int.init) ?? 6

  @Test("loses nothing and counts nothing twice")
  func kill() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/sales.impact"
    let before = try folder.write("before.csv", MadeSales(seed: 1, lines: 300).text)
    let added = try folder.write(
      "added.csv", MadeSales(seed: 2, lines: 4_000, dirt: .returns).text)
    #expect(try Program.run("ledger", "add", before, "--ledger", ledger).status == 0)
    let empty = try Data(contentsOf: URL(filePath: ledger))
    #expect(try Program.run("ledger", "add", added, "--ledger", ledger).status == 0)
    let states = try [
      Self.units(try folder.write("empty.impact", [UInt8](empty))), Self.units(ledger),
    ]
    #expect(states[0] != states[1])
    let start = Date()
    try Self.reset(ledger, empty)
    _ = try Program.run("ledger", "add", added, "--ledger", ledger)
    let whole = Date().timeIntervalSince(start)
    var seen: [Int] = [0, 0]
    var random = SeededRandom(seed: 7)
    for _ in 0..<Self.kills {
      try Self.reset(ledger, empty)
      try Self.add(
        added, ledger, killedAfter: Double.random(in: 0...whole * 1.1, using: &random))
      let now = try Self.units(ledger)
      let state = try #require(states.firstIndex(of: now), "neither before nor after: \(now)")
      seen[state] += 1
      let check = try Program.run("ledger", "check", "--ledger", ledger)
      #expect(check.status == 0, "\(check.words)")
      // Adding once more gives the same ledger, whether it was in or not.
      #expect(try Program.run("ledger", "add", added, "--ledger", ledger).status == 0)
      #expect(try Self.units(ledger) == states[1])
    }
    // A test that always kills before anything happens would show nothing.
    #expect(seen[0] > 0)
    #expect(seen.reduce(0, +) == Self.kills)
  }

  @Test("while it makes the ledger leaves nothing that cannot be added to")
  func firstKill() throws {
    let folder = try TemporaryFolder()
    let added = try folder.write("added.csv", MadeSales(seed: 2, lines: 1_000).text)
    let whole = "\(folder.path)/whole.impact"
    let start = Date()
    #expect(try Program.run("ledger", "add", added, "--ledger", whole).status == 0)
    let seconds = Date().timeIntervalSince(start)
    let expected = try Self.units(whole)
    var random = SeededRandom(seed: 8)
    for number in 0..<Self.kills {
      let ledger = "\(folder.path)/\(number).impact"
      try Self.add(added, ledger, killedAfter: Double.random(in: 0...seconds, using: &random))
      let again = try Program.run("ledger", "add", added, "--ledger", ledger)
      #expect(again.status == 0, "\(again.words)")
      #expect(try Self.units(ledger) == expected)
    }
  }

  /// The rows of all imports by where they ended.
  private static func units(_ ledger: String) throws -> String {
    let list = try Program.run("ledger", "list", "--ledger", ledger, "--format", "csv")
    #expect(list.status == 0, "\(list.words)")
    return list.output
  }

  private static func reset(_ ledger: String, _ bytes: Data) throws {
    for file in [ledger + "-wal", ledger + "-shm"] {
      try? FileManager.default.removeItem(atPath: file)
    }
    try bytes.write(to: URL(filePath: ledger))
  }

  private static func add(_ file: String, _ ledger: String, killedAfter seconds: Double) throws {
    let process = Process()
    process.executableURL = try Program.url
    process.arguments = ["ledger", "add", file, "--ledger", ledger]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
