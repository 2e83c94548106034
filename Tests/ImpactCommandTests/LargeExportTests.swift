import Foundation
import ImpactTestSupport
import Testing

/// Exports that are large enough to be read on several threads, through the program.
@Suite("Large exports", .timeLimit(.minutes(20)))
struct LargeExportTests {
  /// More than 4 MB, from where on tables are read in chunks.
  private func export(in folder: TemporaryFolder) throws -> String {
    let days = ["2025-01-31", "2025-02-01", "2025-03-15"]
    let rows = (1...60_000).map { number in
      "A\(100_000 + number),\(days[number % 3]),iPhone 12 64GB \(number % 50),Renewed,\(number % 2 + 1),"
        + "199.\(number % 90 + 10),EUR,FR,a note of no use\n"
    }
    let header = "order_id,order_date,title,condition,quantity,unit_price,currency,country,note\n"
    let text = header + rows.joined()
    try #require(text.utf8.count > 4 << 20)
    return try folder.write("orders.csv", text)
  }

  @Test(
    "One thread and three give the same statement; without digests the statement and verify say so")
  func threads() throws {
    let folder = try TemporaryFolder()
    let path = try export(in: folder)
    for (name, options) in [("one", ["--threads", "1"]), ("three", ["--threads", "3"])] {
      let run = try Program.run(
        ["report", path, "-o", "\(folder.path)/\(name)", "--no-digest"] + options)
      #expect(run.status == 0, "\(run.words)")
    }
    func text(_ file: String) throws -> String {
      try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
    }
    for file in ["statement.json", "statement.html", "activity.csv"] {
      #expect(try text("one/\(file)") == text("three/\(file)"))
    }
    #expect(try text("one/statement.json").contains("\"sha256\" : \"\""))
    #expect(try text("one/statement.html").contains("SHA-256 left out"))
    #expect(try text("one/statement.json").contains("\"counted\" : 90000"))
    let verified = try Program.run("verify", "\(folder.path)/one", "--inputs", path)
    #expect(verified.status == 0)
    #expect(verified.output.contains("made without the digests"))
  }

  @Test("A number of threads that is none is refused with those that are", arguments: ["0", "257"])
  func wrongThreads(number: String) throws {
    let run = try Program.run("report", "orders.csv", "--threads", number)
    #expect(run.status == 64)
    #expect(run.words.contains("'\(number)' is no number of threads; write one from 1 to 256"))
  }
}
