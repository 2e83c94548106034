import Impact
import Reporter
import Testing

@testable import ImpactCommand

@Suite("The answers of several orders", .timeLimit(.minutes(20)))
struct OrderListingTests {
  private static let answers = Result {
    let pack = try FactorPack.builtIn()
    return try OrderAnswers(
      pack: pack, digests: PackDigests(pack: pack, matchingTables: PackTable.embedded),
      method: try #require(pack.standardMethod))
  }

  /// A ledger with an order of one source and one of two.
  private func lookUp(_ id: String) throws -> [Order] {
    let line = OrderLine(
      day: CalendarDay(daysSince1970: 20_000), title: "iphone 12",
      product: ProductMatch(given: "smartphone", level: .family), country: "FR", ordered: 1,
      units: 1, state: .counted, reason: .counted)
    switch id {
    case "1": return [Order(id: id, source: "shop", lines: [line])]
    case "2": return ["shop", "ebay"].map { Order(id: id, source: $0, lines: [line, line]) }
    default: return []
    }
  }

  private func run(
    _ ids: [String], _ format: OrderListing.Format, source: String? = nil,
    hash: ((String) -> String)? = nil
  ) throws -> (isComplete: Bool, written: String, said: [String]) {
    let listing = OrderListing(
      lookUp: lookUp, answers: try Self.answers.get(), format: format, source: source, hash: hash)
    var written = ""
    var said: [String] = []
    let isComplete = try listing.run(
      ids.enumerated().map { (id: $0.element, place: "ids:\($0.offset + 1)") },
      write: { written += $0 }, say: { said.append($0) })
    return (isComplete, written, said)
  }

  @Test("An unknown order is told by its place and not by its id, and all others are answered")
  func unknown() throws {
    let (isComplete, written, said) = try run(["secret-9", "1"], .ndjson)
    #expect(!isComplete)
    #expect(said.count == 1 && said[0].contains("ids:1") && !said[0].contains("secret-9"))
    #expect(written.hasPrefix("{") && written.hasSuffix("}\n"))
    #expect(written.split(separator: "\n").count == 1)
  }

  @Test("An id of two sources is answered for both, or for the one that is asked for")
  func sources() throws {
    #expect(try run(["1", "2"], .ndjson).written.split(separator: "\n").count == 3)
    #expect(try run(["2"], .ndjson, source: "ebay").written.split(separator: "\n").count == 1)
    #expect(try run(["2"], .json).written.contains("\"orders\""))
    #expect(!(try run(["1"], .json).written.contains("\"orders\"")))
    #expect(throws: Failure.self) { try run(["2"], .html) }
    #expect(try run(["2"], .html, source: "shop").written.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("With a key the answers hold hashes instead of ids")
  func hashes() throws {
    for format in OrderListing.Format.allCases {
      let written = try run(["1"], format, hash: { _ in "f00d" }).written
      #expect(written.contains("f00d"), "\(format)")
    }
  }

  @Test("Text of several orders begins each with its id and the figure in plain words")
  func text() throws {
    let (isComplete, written, _) = try run(["1", "2"], .text)
    #expect(isComplete)
    #expect(written.hasPrefix("Order 1 (shop)\n\nIf every sale replaces a new device"))
    #expect(written.contains("\n\nOrder 2 (ebay)\n"))
  }
}
