import Foundation
import ImpactTestSupport
import Testing

/// Records and packs on real files by other hands, which never enter the project: `make real` runs them.
@Suite(
  "Real files, from the command line", .timeLimit(.minutes(20)),
  .enabled(
    if: ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"] != nil,
    "IMPACT_REAL_FILES names no folder of real exports"))
struct RealFilesRecordTests {
  private func path(_ name: String) throws -> String {
    let folder = try #require(ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"])
    return URL(filePath: folder).appending(path: name).standardizedFileURL.path(
      percentEncoded: false)
  }

  @Test(
    "A statement of January 2019 verifies, with and without its export, and its lines add up to it")
  func january() throws {
    let folder = try TemporaryFolder()
    let export = try path("electronics-sales-2019/Sales_January_2019.csv")
    let made = try Program.run(
      "report", export, "--all-refurbished", "-o", "s", folder: folder.path)
    #expect(made.status == 0, "\(made.words)")
    let verified = try Program.run("verify", "s", "--inputs", export, folder: folder.path)
    #expect(verified.status == 0, "\(verified.words)")
    #expect(verified.output.contains("the same bytes, and the same lines count"))
    let lines = try Program.run("lines", export, "--all-refurbished", folder: folder.path)
    var inside: Int64 = 0
    for line in lines.output.split(separator: "\n") where line.contains(",inside,ademe-2022,") {
      inside +=
        Int64(line.split(separator: ",", omittingEmptySubsequences: false).dropLast().last ?? "")
        ?? 0
    }
    #expect(inside == 77_054_400_000)
  }

  @Test(
    "Boavizta's table becomes an overlay that loads, with its warning, and gives models their figures"
  )
  func boavizta() throws {
    let folder = try TemporaryFolder()
    let table = try path("../boavizta/boavizta-data-us.csv")
    let made = try Program.run("factors", "import", "boavizta", table, folder: folder.path)
    #expect(made.status == 0, "\(made.words)")
    #expect(
      made.words.contains("Boavizta advises against using these data for accurate evaluations"))
    #expect(made.output.contains("boavizta-models: 1000 models of 1226 rows"))
    for defect in [
      "Samsung", "Lexmark", "a watch that is not filed as one", "the same model again",
    ] {
      #expect(made.output.contains(defect), "\(defect)")
    }
    let check = try Program.run("factors", "check", "boavizta-models", folder: folder.path)
    #expect(check.status == 0, "\(check.words)")
    let phone = try Program.run(
      "estimate", "iPhone 12 64GB", "--pack", "boavizta-models", "--format", "json",
      folder: folder.path)
    #expect(phone.output.contains("\"item\" : \"apple-iphone-12-64gb\""))
    #expect(phone.output.contains("\"level\" : \"model\""))
  }
}
