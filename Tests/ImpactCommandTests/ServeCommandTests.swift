import Foundation
import ImpactTestSupport
import Testing

@Suite("impact serve")
struct ServeCommandTests {
  @Test("A token that can be guessed, or a file that is none, stops it before it listens")
  func tokens() throws {
    let folder = try TemporaryFolder()
    try folder.write("short.txt", "password\n")
    let short = try Program.run("serve", "--token-file", "short.txt", folder: folder.path)
    #expect(short.status == 65)
    #expect(short.words.contains("short.txt holds no token") && !short.words.contains("password"))
    let missing = try Program.run("serve", "--token-file", "none.txt", folder: folder.path)
    #expect(missing.status == 66 && missing.words.contains("no token file none.txt"))
  }

  @Test(
    "Options that mean nothing are told",
    arguments: [
      (["--public", "orders"], "factors, headline, statement, metrics, or none"),
      (["--port", "70000"], "0 to 65535"), (["--cors", "*"], "https://shop.example"),
      (["--log", "all"], "requests"), (["--link", "shop"], "https://example.com"),
      (["--conservative"], "--conservative"),
    ])
  func options(arguments: [String], words: String) throws {
    let result = try Program.run(["serve"] + arguments)
    #expect(result.status == 64 && result.words.contains(words), "\(result.words)")
  }

  @Test("An address that is not this machine's is told with what to do")
  func address() throws {
    let result = try Program.run("serve", "--host", "192.0.2.1", "--port", "0")
    #expect(result.status == 74 && result.words.contains("choose another --port"))
  }

  @Test("Factors and methods print as JSON what the service answers")
  func documents() throws {
    for arguments in [["factors", "list"], ["factors", "show", "laptop"], ["methods", "list"]] {
      let result = try Program.run(arguments + ["--format", "json"])
      #expect(
        result.status == 0 && result.output.hasPrefix("{\n") && result.output.contains("\"pack\""))
    }
  }

  /// Starts the service, and waits until it listens.
  private func start(_ arguments: [String], in folder: TemporaryFolder) async throws -> (
    process: Process, port: Int
  ) {
    let process = Process()
    process.executableURL = try Program.url
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    let words = try folder.write("words.txt", "")
    process.standardError = try FileHandle(forWritingTo: URL(filePath: words))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    for _ in 0..<600 {
      let said = try String(contentsOfFile: words, encoding: .utf8)
      if let found = said.firstMatch(of: /Listening on http:\/\/127\.0\.0\.1:([0-9]+);/) {
        return (process, try #require(Int(found.1)))
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw Failed("the service does not start")
  }

  private struct Failed: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  @Test("A statement over HTTP is the bytes that 'report' writes, for every way to ask for it")
  func statements() async throws {
    let folder = try TemporaryFolder()
    let exports = ProjectFiles.root.appending(path: "Examples/exports").path(percentEncoded: false)
    let added = try Program.run(
      "ledger", "add", exports, "--ledger", "sales.impact", folder: folder.path)
    try #require(added.status == 0, "\(added.words)")
    let service = try await start(
      ["--ledger", "sales.impact", "--public", "statement"], in: folder)
    defer { service.process.terminate() }
    for (query, arguments) in [
      ("", []), ("?period=2025-Q2", ["--period", "2025-Q2"]),
      ("?period=2025&method=prudent", ["--period", "2025", "--method", "prudent"]),
      ("?edition=interim", ["--edition", "interim"]),
    ] {
      let answer = await RawConnection.exchange(
        port: service.port,
        "GET /v1/statement\(query) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", seconds: 60)
      let report = try Program.run(
        ["report", "--ledger", "sales.impact", "--format", "json"] + arguments, folder: folder.path)
      #expect(report.status == 0 && report.output.contains("climate_change"))
      let body = answer.text.firstRange(of: "\r\n\r\n").map { answer.text[$0.upperBound...] }
      #expect(body.map(String.init) == report.output, "\(query)")
    }
  }

  @Test("Told to stop by SIGTERM, it finishes what it is answering, and ends in peace")
  func stop() async throws {
    let folder = try TemporaryFolder()
    let service = try await start([], in: folder)
    let body = #"{"items":[{"category":"laptop"}]}"#
    let head =
      "POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
    async let answer = RawConnection.exchange(
      port: service.port, [Array((head + body.prefix(9)).utf8), Array(body.dropFirst(9).utf8)],
      pause: 2, seconds: 20)
    try await Task.sleep(for: .seconds(1))
    service.process.terminate()
    let ended = await answer
    #expect(ended.text.hasPrefix("HTTP/1.1 200 ") && ended.text.contains("\"value\""))
    #expect(ended.isEnded)
    service.process.waitUntilExit()
    #expect(service.process.terminationReason == .exit && service.process.terminationStatus == 0)
    let after = await RawConnection.exchange(port: service.port, "GET / HTTP/1.1\r\n\r\n")
    #expect(after.text.isEmpty)
  }
}
