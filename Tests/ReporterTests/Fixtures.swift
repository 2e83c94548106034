import Foundation
import Impact
import ImpactTestSupport
import SalesExports
import Testing

@testable import Reporter

/// Statements made from small exports.
enum Fixtures {
  /// A file beside the golden ones, for tests in folders below.
  static let place: StaticString = #filePath

  /// A statement of the text of an export.
  static func statement(
    _ export: String, file: String = "orders.csv", method: String = "ademe-2022",
    edition: Edition = .final, options: ReadingOptions = ReadingOptions()
  ) throws -> Statement {
    let folder = try TemporaryFolder()
    let inputs = try ExportInput.inputs(try folder.write(file, export))
    return try statement(inputs, method: method, edition: edition, options: options)
  }

  /// A statement of the example exports of the project.
  static func examples(
    method: String = "ademe-2022", edition: Edition = .final
  ) throws -> Statement {
    let path = ProjectFiles.root.appending(path: "Examples/exports").path(percentEncoded: false)
    return try statement(try ExportInput.inputs(path), method: method, edition: edition)
  }

  private static func statement(
    _ inputs: [ExportInput], method: String = "ademe-2022", edition: Edition = .final,
    options: ReadingOptions = ReadingOptions()
  ) throws -> Statement {
    let pack = try FactorPack.builtIn()
    let matcher = try Matcher.builtIn()
    let sales = try SalesReader(options: options, pack: pack, matcher: matcher).read(inputs)
    var facts = StatementFacts()
    facts.activity = sales.activity
    facts.reconciliation = sales.reconciliation
    facts.inputs = sales.inputs.map {
      StatementFacts.Input(
        file: $0.profile.file, format: "CSV", sha256: $0.profile.digest,
        bytes: $0.profile.byteCount, reconciliation: $0.reconciliation)
    }
    facts.setAside = sales.setAside.sorted.map { key, entry in
      StatementFacts.SetAsideRow(
        file: sales.inputs[key.input].profile.file, state: key.state, reason: key.reason,
        column: key.column, value: key.value, tally: entry.tally, firstRows: entry.firstRows)
    }
    let (products, other) = sales.unmatched.list()
    facts.unmatched = products.map {
      StatementFacts.UnmatchedRow(
        title: $0.title, category: $0.category, reason: $0.reason, item: $0.item, tally: $0.tally)
    }
    facts.unmatchedOther = other
    facts.countedDays = sales.countedDays
    facts.latestDay = sales.latestDay
    facts.findings = sales.findings.map(\.description)
    facts.reliesOnSellersWord = sales.reliesOnSellersWord
    facts.entity = "Example shop"
    return try Statement(
      facts: facts, pack: pack,
      digests: PackDigests(pack: pack, matchingTables: PackTable.embedded),
      method: try #require(pack.method(method)),
      edition: edition)
  }

  /// A small export with something of everything.
  static let mixed = """
    Order ID,Product,Quantity,Price,Currency,Order Date,Condition,Status,Country
    1,iPhone 12 64GB,3,250.00,EUR,2025-01-15,Good,completed,FR
    2,ThinkPad T480,2,300.00,EUR,2025-02-15,Excellent,completed,DE
    3,iPad 9,1,200.00,EUR,2025-02-15,Good,refunded,DE
    4,Dell P2419H monitor,4,80.00,EUR,2025-03-15,Good,completed,PL
    5,iPhone 12 case,5,9.00,EUR,2025-03-15,New,completed,FR
    6,Mystery box,1,10.00,EUR,2025-03-15,Good,completed,FR
    7,iPhone 12 64GB,x,250.00,EUR,2025-03-15,Good,completed,FR
    """ + "\n"
}
