import Foundation
import HTTPTypes
import Impact
import ImpactTestSupport
import Ledger
import Reporter
import SalesExports
import Testing

@testable import ImpactServer

@Suite("A ledger behind the service")
struct LedgerBookTests {
  private static let head = "Order ID,Line ID,Order date,Product,Quantity,Condition,Status\n"

  private let folder: TemporaryFolder
  private let tables: LedgerTables
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    tables = LedgerTables(pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn())
    ledger = try Ledger(path: "\(folder.path)/sales.impact", mode: .create)
  }

  private func add(_ text: String, as name: String) throws {
    for input in try ExportInput.inputs(try folder.write(name, text)) {
      _ = try ledger.add(input, options: ReadingOptions(), tables: tables)
    }
  }

  /// A service that reads the file as another program would: by a connection of its own.
  private func service(_ change: (inout ServerSettings) -> Void = { _ in }) throws -> TestService {
    let open = try Ledger(path: "\(folder.path)/sales.impact")
    return try TestService(
      ledger: LedgerBook(open, tables: tables), writer: try StandardAnswersTests.answers.get(),
      change)
  }

  private func ask(_ service: TestService, _ path: String) async throws -> [String: Any] {
    let answer = try await service.ask(path, token: TestService.token)
    try #require(answer.status == 200, "\(path): \(answer.body)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
  }

  @Test("Imports are seen without a restart: orders, refunds, statements")
  func imports() async throws {
    let service = try service()
    func order(_ id: String) async throws -> TestService.Answer {
      try await service.ask("/v1/orders/\(id)/impact", token: TestService.token)
    }
    #expect(try await order("A-1").status == 404)
    try add(Self.head + "A-1,1,2025-03-01,iPhone 12 64GB,1,Good,completed\n", as: "first.csv")
    #expect(try await ask(service, "/v1/orders/A-1/impact")["value"] as? String == "49.2")
    #expect(try await order("A-2").status == 404)
    let first = try await service.ask("/v1/statement", token: TestService.token)
    try add(
      Self.head + "A-1,1,2025-03-01,iPhone 12 64GB,1,Good,refunded\n"
        + "A-2,1,2025-04-01,iPhone 12 64GB,2,Good,completed\n", as: "second.csv")
    #expect(try await ask(service, "/v1/orders/A-1/impact")["status"] as? String == "returned")
    #expect(try await ask(service, "/v1/orders/A-2/impact")["value"] as? String == "98.4")
    let second = try await service.ask("/v1/statement", token: TestService.token)
    #expect(second.status == 200 && second.headers[.eTag] != first.headers[.eTag])
  }

  @Test("The orders of a ledger add up to its statement, to the milligram and with returns")
  func sum() async throws {
    var ids: Set<Substring> = []
    for name in ["shop-2025.csv", "marketplace-2025.tsv"] {
      let text = try ProjectFiles.text("Examples/exports/\(name)")
      try add(text, as: name)
      ids.formUnion(
        text.split(whereSeparator: \.isNewline).dropFirst().compactMap {
          $0.split(separator: name.hasSuffix("tsv") ? "\t" : ",").first
        })
    }
    let returned =
      Self.head + "R-1,1,2025-03-01,iPhone 12 64GB,3,Good,completed\n"
      + "R-2,1,2025-03-01,MacBook Air 13 2020,1,Good,refunded\n"
      + "R-3,1,2025-03-01,iPad Air 4,2,Good,completed\nR-3,2,2025-03-02,Coffee maker,1,Good,completed\n"
    try add(returned, as: "returns.csv")
    ids.formUnion(["R-1", "R-2", "R-3"])
    let service = try service()
    var sums: [String: Decimal] = [:]
    func count(_ totals: [String: Any], _ name: String) {
      for (part, key) in [
        (totals, name), (totals["outside_study"] as? [String: Any] ?? [:], "\(name) outside"),
      ] {
        guard let text = part["value"] as? String, let value = Decimal(string: text) else {
          continue
        }
        sums[key, default: 0] += value
      }
    }
    // The head of an export stands twice in it, and its last row cannot be read.
    ids.subtract(["Order ID", "A-20001"])
    #expect(ids.count > 150)
    for id in ids {
      let answer = try await ask(service, "/v1/orders/\(id)/impact")
      for order in answer["orders"] as? [[String: Any]] ?? [answer] {
        count(order, "ademe-2022")
        count(try #require(order["beside"] as? [String: Any]), "prudent")
      }
    }
    for method in ["ademe-2022", "prudent"] {
      let statement = try await ask(service, "/v1/statement?method=\(method)")
      let totals = try #require(statement["totals"] as? [String: Any])
      let outside = try #require(totals["outside_study"] as? [String: Any])
      for (part, name) in [(totals, method), (outside, "\(method) outside")] {
        let avoided = try #require(part["avoided"] as? [String: Any])
        let climate = try #require(avoided["climate_change"] as? [String: Any])
        #expect(Decimal(string: climate["net"] as? String ?? "") == sums[name], "\(name)")
      }
    }
  }

  @Test("A headline names the link of the service and no other; a stranger chooses none")
  func links() async throws {
    try add(try ProjectFiles.text("Examples/exports/shop-2025.csv"), as: "shop-2025.csv")
    let own = "https://shop.example/impact"
    let open = try service { $0.publicParts = [.headline, .factors] }
    for path in ["/v1/headline?period=2025", "/v1/sentence?product=laptop"] {
      let chosen = path + "&link=\(own)"
      let refused = try await open.ask(chosen)
      #expect(refused.status == 422 && refused.body.contains("--link"), "\(refused.body)")
      #expect(try await open.ask(path).status == 200, "\(path)")
      #expect(try await open.ask(chosen, token: TestService.token).status == 200)
    }
    let published = try await ask(open, "/v1/headline?period=2025&link=\(own)")
    #expect(published["publication"] as? Bool == true)
    let stranger = try await open.ask("/v1/headline?period=2025")
    #expect(stranger.body.contains("\"publication\" : false"))
    let fixed = try service {
      $0.publicParts = [.headline, .factors]
      $0.link = own
    }
    let plain = try await fixed.ask("/v1/headline?period=2025")
    #expect(plain.body.contains("\"publication\" : true") && plain.body.contains(own))
    #expect(try await fixed.ask("/v1/headline?period=2025&link=\(own)").status == 200)
    let other = try await fixed.ask(
      "/v1/headline?period=2025&link=https://evil.example", token: TestService.token)
    #expect(other.status == 422 && !other.body.contains("evil"))
  }
}
