import Foundation
import HTTPTypes
import Impact
import Reporter
import Synchronization
import Testing

@testable import ImpactServer

@Suite("What is answered")
struct AnswerTests {
  @Test(
    "Ids may hold anything: a slash, quotes, SQL, NUL, other scripts",
    arguments: [
      ("A%2F17", "A/17"), ("%22'--", "\"'--"), ("1%20OR%201=1", "1 OR 1=1"), ("%00", "\0"),
      ("%E2%82%AC", "€"), ("..", ".."), ("impact", "impact"), ("%2e%2e%2f", "../"), ("a+b", "a+b"),
    ])
  func ids(path: String, id: String) async throws {
    let service = try TestService()
    service.book.keep([try TestService.order(id)])
    let found = try await service.ask("/v1/orders/\(path)/impact", token: TestService.token)
    #expect(found.status == 200)
    let missing = try await service.ask("/v1/orders/x\(path)/impact", token: TestService.token)
    #expect(missing.status == 404)
    #expect(missing.body.contains("/problems/unknown-order"))
  }

  @Test("Ids that are no text, or too long, are of no order; nothing of them is repeated")
  func badIDs() async throws {
    let service = try TestService()
    let long = String(repeating: "a", count: 10_000)
    for id in ["%FF", "%", "%4", "%zz", long] {
      let answer = try await service.ask("/v1/orders/\(id)/impact", token: TestService.token)
      #expect(answer.status == 404)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(!answer.body.contains("aaaa"))
    }
    for path in ["/v1/orders//impact", "/v1/orders/a/b/impact", "/v1/orders/1", "/v1/orders"] {
      let answer = try await service.ask(path, token: TestService.token)
      #expect(answer.status == 404 && answer.body.contains("unknown-path"), "\(path)")
    }
  }

  @Test("An import is seen at once")
  func imports() async throws {
    let service = try TestService()
    let before = try await service.ask("/v1/orders/7/impact", token: TestService.token)
    #expect(before.status == 404)
    service.book.keep([try TestService.order("7"), try TestService.order("7", source: "b")])
    let after = try await service.ask("/v1/orders/7/impact?locale=fr-CH", token: TestService.token)
    #expect(after.body == "{\"orders\":2,\"locale\":\"fr-CH\"}")
  }

  @Test("A statement is the one of the command line, worked out once for each import")
  func statement() async throws {
    let service = try TestService { $0.publicParts = [.statement] }
    let first = try await service.ask("/v1/statement?period=2025")
    #expect(first.status == 200)
    let pack = try FactorPack.builtIn()
    var facts = StatementFacts()
    facts.period = try #require(Period("2025"))
    let expected = try StatementFiles.json(
      try Statement(
        facts: facts, pack: pack,
        digests: PackDigests(pack: pack, matchingTables: PackTable.embedded),
        method: try #require(pack.standardMethod)))
    #expect(first.body == expected)
    let tag = try #require(first.headers[.eTag])
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let same = try await service.ask("/v1/statement?period=2025", headers: [.ifNoneMatch: known])
      #expect(same.status == 304 && same.body.isEmpty && same.headers[.eTag] == tag)
    }
    #expect(service.book.asked.load(ordering: .relaxed) == 1)
    facts.entity = "Another"
    service.book.keep(facts: facts)
    let second = try await service.ask("/v1/statement?period=2025", headers: [.ifNoneMatch: tag])
    #expect(second.status == 200 && second.headers[.eTag] != tag)
    #expect(service.book.asked.load(ordering: .relaxed) == 2)
  }

  @Test("A headline that the rules forbid is a problem with its reasons, and kept as such")
  func headline() async throws {
    let service = try TestService { $0.publicParts = [.headline] }
    for _ in 1...2 {
      let answer = try await service.ask("/v1/headline")
      #expect(answer.status == 409 && answer.body.contains("coverage is below 80 %"))
    }
    #expect(service.book.asked.load(ordering: .relaxed) == 1)
  }

  @Test(
    "Parameters that mean nothing are told without being repeated",
    arguments: [
      ("/v1/statement?period=whenever-it-was", 422), ("/v1/statement?method=whenever-it-was", 422),
      ("/v1/factors?edition=whenever-it-was", 422), ("/v1/factors?whenever-it-was=1", 400),
      ("/v1/methods?method=prudent", 400), ("/v1/statement?period=2025&period=2024", 400),
      ("/v1/statement?period=%zz", 400), ("/v1/factors/laptop?country=whenever-it-was", 422),
      ("/v1/factors/whenever-it-was", 404), ("/whenever-it-was", 404),
      ("/problems/whenever-it-was", 404), ("/assets/..%2fwhenever-it-was", 404),
      ("/v1/estimates?locale=whenever-it-was", 405),
    ])
  func parameters(path: String, status: Int) async throws {
    let service = try TestService { $0.publicParts = Set(PublicPart.allCases) }
    let answer = try await service.ask(path)
    #expect(answer.status == status)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(!answer.body.contains("whenever"))
    #expect(answer.body.contains("\"mend\""))
    #expect(!service.logged.contains("whenever"))
  }

  @Test("Every address is answered to HEAD with the headers of GET and without a body")
  func head() async throws {
    let service = try TestService { $0.publicParts = Set(PublicPart.allCases) }
    for path in ["/", "/healthz", "/v1/factors", "/v1/factors/laptop", "/v1/statement", "/nowhere"]
    {
      let get = try await service.ask(path)
      let head = try await service.ask(path, .head)
      #expect(head.status == get.status && head.body.isEmpty, "\(path)")
      #expect(head.headers[.contentLength] == get.headers[.contentLength], "\(path)")
      #expect(head.headers[.eTag] == get.headers[.eTag], "\(path)")
    }
  }

  @Test("Other methods are refused, and those there are named")
  func methods() async throws {
    let service = try TestService()
    for method in [HTTPRequest.Method.post, .put, .delete, .patch, .options, .trace] {
      let answer = try await service.ask("/v1/factors", method)
      #expect(answer.status == 405 && answer.headers[.allow] == "GET, HEAD")
    }
    let estimate = try await service.ask("/v1/estimates")
    #expect(estimate.status == 405 && estimate.headers[.allow] == "POST")
  }

  @Test("Baskets are JSON of a megabyte at most")
  func baskets() async throws {
    let service = try TestService { $0.bodyLimit = 1_000 }
    let fits = try await service.ask(
      "/v1/estimates", .post, headers: [.contentType: "application/json; charset=utf-8"],
      body: Array(repeating: 32, count: 1_000))
    #expect(fits.status == 200)
    let large = try await service.ask(
      "/v1/estimates", .post, body: Array(repeating: 32, count: 1_001))
    #expect(large.status == 413)
    let declared = try await service.ask(
      "/v1/estimates", .post, headers: [.contentLength: "99999999999"], body: [32])
    #expect(declared.status == 413)
    let form = try await service.ask(
      "/v1/estimates", .post, headers: [.contentType: "application/x-www-form-urlencoded"],
      body: [32])
    #expect(form.status == 415)
    let empty = try await service.ask("/v1/estimates", .post)
    #expect(empty.status == 422 && empty.body.contains("send a basket"))
  }

  @Test("A mistake of ours is a problem that tells nothing; its kind stands in the log")
  func ourFault() async throws {
    let service = try TestService { $0.publicParts = [.statement] }
    service.book.breakDown()
    for path in ["/v1/orders/4711/impact", "/v1/statement"] {
      let answer = try await service.ask(path, token: TestService.token)
      #expect(answer.status == 500 && !answer.body.contains("4711"))
      #expect(!answer.body.contains("secret"))
    }
    let health = try await service.ask("/healthz")
    #expect(health.status == 503 && health.body.contains("unreadable"))
    #expect(service.logged.contains("\"mistake\":\"SecretError\""))
    #expect(!service.logged.contains("4711") && !service.logged.contains("secret"))
  }

  @Test("Without a ledger there are factors and methods, and sales are a problem with its mend")
  func noLedger() async throws {
    let service = try TestService(hasLedger: false) { $0.publicParts = Set(PublicPart.allCases) }
    for path in ["/v1/statement", "/v1/headline", "/v1/orders/1/impact"] {
      let answer = try await service.ask(path, token: TestService.token)
      #expect(answer.status == 404 && answer.body.contains("--ledger FILE"), "\(path)")
    }
    for path in ["/v1/factors", "/v1/sentence?product=laptop", "/v1/methods", "/", "/metrics"] {
      let answer = try await service.ask(path)
      #expect(answer.status == 200, "\(path)")
    }
  }

  @Test("Every answer says what it is, and that nothing else may be guessed from it")
  func headers() async throws {
    let service = try TestService { $0.publicParts = Set(PublicPart.allCases) }
    for path in ["/", "/assets/page.css", "/v1/factors", "/nowhere", "/metrics", "/healthz"] {
      let answer = try await service.ask(path)
      #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
      #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
      #expect(answer.headers[.cacheControl] != nil, "\(path)")
      #expect(answer.headers[.server] == nil, "\(path)")
      #expect(answer.headers[.contentLength] == String(answer.body.utf8.count), "\(path)")
    }
  }
}
