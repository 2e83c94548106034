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
      (["--log", "all"], "requests"), (["--conservative"], "--conservative"),
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
}
