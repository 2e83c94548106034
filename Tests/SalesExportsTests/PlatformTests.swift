import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// One made-up export of each platform, in the shape of the real ones, with what becomes of each record.
///
/// The expectations in `Platforms/*.expected.csv` were written from the method and the platforms' own
/// descriptions, not from what the program does.
@Suite("Exports of each platform", .timeLimit(.minutes(20)))
struct PlatformTests {
  static let names = expectations().sorted()

  @Test("Every record ends where it should", arguments: names)
  func records(name: String) throws {
    let folder =
      ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms"
    let text = try String(contentsOfFile: "\(folder)/\(name).expected.csv", encoding: .utf8)
    let expected = try Self.rows(text)
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first {
        ($0 == name || $0.hasPrefix(name + ".")) && !$0.hasSuffix(".expected.csv")
      })
    var found: [[String]] = []
    do {
      _ = try SalesReader(
        options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn()
      ).read(try ExportInput.inputs("\(folder)/\(file)")) { found.append(Self.cells($0)) }
    } catch let error as ExportError {
      found = [["0", "refused", error.description]]
    }
    if expected.first?[1] == "refused" {
      #expect(found.first?[1] == "refused")
      return
    }
    let known = expected.map { Array($0.prefix(8)) }
    for index in 0..<max(found.count, known.count) {
      let one = Self.comparable(index < found.count ? found[index] : [])
      let other = Self.comparable(index < known.count ? known[index] : [])
      #expect(one == other, "\(index < expected.count ? expected[index].last ?? "" : "")")
    }
  }

  @Test("The README lists every platform with its kind of price")
  func readme() throws {
    let rows = try ProjectFiles.text("README.md").split(separator: "\n").filter {
      $0.hasPrefix("|")
    }
    for platform in Platforms.all where platform.refusal == nil {
      let row = try #require(rows.first { $0.contains("`\(platform.id)`") }, "\(platform.id)")
      let price = platform.columns[.lineTotal] == nil ? "per unit" : "per line"
      #expect(row.contains("| \(price) |"), "\(platform.id)")
    }
  }

  /// The cells that a record's state leaves a meaning.
  private static func comparable(_ cells: [String]) -> [String] {
    guard cells.count == 8 else { return cells }
    switch cells[1] {
    case RecordState.structural.rawValue, RecordState.rejected.rawValue: return Array(cells[..<2])
    // How many of what is no device is no matter.
    case RecordState.notGoods.rawValue: return [cells[0], cells[1], cells[2], cells[6], cells[7]]
    default: return cells
    }
  }

  private static func cells(_ outcome: LineOutcome) -> [String] {
    let isLine = outcome.line != nil
    return [
      String(outcome.row), outcome.state.rawValue, outcome.reason.rawValue,
      outcome.line.map { String($0.units) } ?? "", String(outcome.units), outcome.category,
      outcome.line?.country ?? "", isLine ? outcome.line?.day.description ?? "" : "",
    ]
  }

  private static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var parser = DelimitedParser()
    let take = { (fields: FieldBuffer, number: Int) in
      if number > 1 {
        rows.append((0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) })
      }
    }
    try parser.parse(Array(text.utf8)[...], take)
    try parser.finish(take)
    return rows
  }

  private static func expectations() -> [String] {
    let folder =
      ProjectFiles.root.path(percentEncoded: false) + "/Tests/SalesExportsTests/Platforms"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".expected.csv") }.map {
      String($0.dropLast(".expected.csv".count))
    }
  }
}
